// A portrait that comes in small pieces is shown before it is whole, and decoded whole only once.
#include "station/portrait_preview.h"

#include <QFile>
#include <QTest>

#include <mutex>

using namespace kiosk;
using kiosk::station::PortraitPreview;

namespace {

EncodedImage portrait()
{
    QFile file(KIOSK_SOURCE_DIR "/devices/simulated/media/portrait.jpg");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray octets = file.readAll();
    return {"image/jpeg", SecureBytes(octets.begin(), octets.end())};
}

EncodedImage firstOf(const EncodedImage& image, std::size_t size)
{
    return {image.mediaType, SecureBytes(image.octets.begin(),
                                         image.octets.begin() + static_cast<std::ptrdiff_t>(size))};
}

// The pictures shown, from whichever thread.
class Shown
{
public:
    void add(const SharedImage& image)
    {
        const std::scoped_lock lock(m_mutex);
        m_images.push_back(image);
    }
    std::vector<SharedImage> all() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_images;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<SharedImage> m_images;
};

// The mean difference of two pictures in their rows `from` to `to`, 0…255.
double difference(const Image& a, const Image& b, int from, int to)
{
    double sum = 0;
    const auto stride = static_cast<std::size_t>(a.stride());
    for (auto i = stride * static_cast<std::size_t>(from);
         i < stride * static_cast<std::size_t>(to); ++i)
        sum += std::abs(int(a.pixels()[i]) - int(b.pixels()[i]));
    return sum / (double(stride) * (to - from));
}

} // namespace

class PortraitPreviewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jpeg_halfOfIt_showsItsUpperPart()
    {
        const EncodedImage whole = portrait();
        QVERIFY(whole.octets.size() > 10'000);
        Shown shown;
        PortraitPreview preview([&shown](const SharedImage& image) { shown.add(image); });
        preview.add(firstOf(whole, whole.octets.size() / 2), false);
        const auto finished = preview.finish(whole);
        QVERIFY(finished.has_value());
        const auto images = shown.all();
        QCOMPARE(images.size(), std::size_t(2));
        const Image& part = *images[0];
        const Image& all = **finished;
        QCOMPARE(part.width(), all.width());
        QCOMPARE(part.height(), all.height());
        QVERIFY(difference(part, all, 0, all.height() / 4) < 1.0);
        QVERIFY(difference(part, all, all.height() * 3 / 4, all.height()) > 10.0);
        QVERIFY(images[1] == *finished);
    }
    void jpeg_inSmallBlocks_isShownAFewTimesAndWhole()
    {
        const EncodedImage whole = portrait();
        Shown shown;
        PortraitPreview preview([&shown](const SharedImage& image) { shown.add(image); });
        for (std::size_t size = 223; size < whole.octets.size(); size += 223)
            preview.add(firstOf(whole, size), false);
        preview.add(whole, true);
        const auto finished = preview.finish(whole);
        QVERIFY(finished.has_value());
        const auto images = shown.all();
        QVERIFY2(images.size() >= 2 && images.size() <= 6,
                 qPrintable(QString::number(images.size())));
        QVERIFY(images.back() == *finished);
    }
    void otherFormat_inParts_waitsForTheWhole()
    {
        EncodedImage jp2{"image/jp2", SecureBytes(9'000, 0)};
        Shown shown;
        PortraitPreview preview([&shown](const SharedImage& image) { shown.add(image); });
        preview.add(jp2, false);
        QVERIFY(!preview.finish(jp2));
        QVERIFY(shown.all().empty());
    }
};

QTEST_APPLESS_MAIN(PortraitPreviewTest)
#include "tst_portrait_preview.moc"
