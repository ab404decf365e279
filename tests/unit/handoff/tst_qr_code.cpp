#include "handoff/offer.h"
#include "handoff/qr_code.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk;
using namespace kiosk::handoff;

namespace {

bool writePgm(const QString& path, const Image& image)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(
        QStringLiteral("P5\n%1 %2\n255\n").arg(image.width()).arg(image.height()).toLatin1());
    const auto size = static_cast<qint64>(image.pixels().size());
    return file.write(reinterpret_cast<const char*>(image.pixels().data()), size) == size;
}

// As another program reads it.
QByteArray scan(const Image& image)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("code.pgm");
    if (!writePgm(path, image))
        return "not written";
    QProcess process;
    process.start("zbarimg",
                  {"--quiet", "--raw", "--oneshot", "-Sdisable", "-Sqrcode.enable", path});
    if (!process.waitForFinished(20'000))
        return "zbarimg did not run";
    return process.readAllStandardOutput().trimmed();
}

} // namespace

class QrCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draw_offer_isScannedBack_data()
    {
        QTest::addColumn<int>("modulePixels");
        QTest::newRow("small") << 3;
        QTest::newRow("large") << 8;
    }
    void draw_offer_isScannedBack()
    {
        QFETCH(const int, modulePixels);
        // As long as newPreAuthorizedCode() makes them, but the same picture each time.
        const PersonalText code("mZ0n3Vt5kqVY1b-8cQxR7uHfW2sLpA6dJeTgNiOyK_E");
        const auto uri = offerUri("https://issuer.example", "vitale_sd_jwt", code);
        const auto qr = encodeQr(uri.reveal());
        QVERIFY(qr.has_value());
        const auto image = drawQr(*qr, modulePixels);
        QVERIFY(image.has_value());
        QCOMPARE(scan(*image),
                 QByteArray(uri.reveal().data(), static_cast<qsizetype>(uri.reveal().size())));
    }
    void draw_quietZone_isFourWhiteModules()
    {
        const auto qr = *encodeQr("A");
        QCOMPARE(qr.side, 21); // version 1
        const auto image = *drawQr(qr, 2);
        QCOMPARE(image.width(), (21 + 8) * 2);
        QCOMPARE(image.height(), image.width());
        QCOMPARE(image.format(), PixelFormat::Gray8);
        const auto pixel = [&image](int x, int y) {
            return image.pixels()[static_cast<std::size_t>(y * image.stride() + x)];
        };
        for (int along = 0; along < image.width(); ++along) {
            for (int depth = 0; depth < 8; ++depth) {
                QCOMPARE(pixel(along, depth), std::uint8_t{0xFF});
                QCOMPARE(pixel(depth, along), std::uint8_t{0xFF});
                QCOMPARE(pixel(along, image.height() - 1 - depth), std::uint8_t{0xFF});
                QCOMPARE(pixel(image.width() - 1 - depth, along), std::uint8_t{0xFF});
            }
        }
        QCOMPARE(pixel(8, 8), std::uint8_t{0x00}); // the corner of a finder pattern
    }
    void encode_textsThatDoNotFit_areRefused()
    {
        QVERIFY(encodeQr(std::string(2331, 'x')).has_value()); // version 40, level M
        QCOMPARE(encodeQr(std::string(2332, 'x')).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(encodeQr(std::string_view("a\0b", 3)).error().code, ErrorCode::InvalidArgument);
    }
    void draw_unusableInput_isRefused()
    {
        const auto qr = *encodeQr("A");
        const auto code = [](const auto& result) { return result.error().code; };
        QCOMPARE(code(drawQr(qr, 0)), ErrorCode::InvalidArgument);
        QCOMPARE(code(drawQr(qr, -1)), ErrorCode::InvalidArgument);
        QCOMPARE(code(drawQr(qr, 100'000)), ErrorCode::InvalidArgument);
        QCOMPARE(code(drawQr(QrCode{}, 4)), ErrorCode::InvalidArgument);
        QCOMPARE(code(drawQr(QrCode{21, std::vector<bool>(20)}, 4)), ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(QrCodeTest)
#include "tst_qr_code.moc"
