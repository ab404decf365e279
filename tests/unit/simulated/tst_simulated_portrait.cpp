#include "hex.h"
#include "simulated/files.h"
#include "simulated/portrait.h"

#include <QImage>
#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

class SimulatedPortraitTest : public QObject
{
    Q_OBJECT

    static Picture jpeg()
    {
        return readPicture(
                   readFile(KIOSK_SOURCE_DIR "/devices/simulated/media/portrait.jpg").value())
            .value();
    }
    static Picture jp2()
    {
        return readPicture(
                   readFile(KIOSK_SOURCE_DIR "/tests/data/emrtd/dev/s2-td1-pace-ca/portrait.jp2")
                       .value())
            .value();
    }

private Q_SLOTS:
    void readPicture_bothFormats_tellTheirSize()
    {
        QCOMPARE(int(jpeg().format), int(PictureFormat::Jpeg));
        QCOMPARE(int(jpeg().width), 480);
        QCOMPARE(int(jp2().format), int(PictureFormat::Jpeg2000));
        QVERIFY(jp2().width > 100 && jp2().height >= jp2().width);
    }
    void readPicture_otherOctets_areRefused()
    {
        QCOMPARE(readPicture(octets("89504E470D0A1A0A")).error().code, ErrorCode::MalformedData);
        QCOMPARE(readPicture(octets("FFD8FFE000104A")).error().code, ErrorCode::MalformedData);
        QCOMPARE(readPicture({}).error().code, ErrorCode::MalformedData);
    }
    void padded_jpeg_isThatLongAndShowsTheSame()
    {
        for (const std::size_t size : {20'480U, 18'080U, 100'000U, 190'000U}) {
            const Bytes longer = padded(jpeg(), size).value().octets;
            QCOMPARE(longer.size(), std::size_t{size});
            const auto before =
                QImage::fromData(jpeg().octets.data(), int(jpeg().octets.size()), "JPG");
            const auto after = QImage::fromData(longer.data(), int(longer.size()), "JPG");
            QVERIFY(!after.isNull());
            QCOMPARE(after, before);
        }
    }
    void padded_jp2_endsWithAFreeBox()
    {
        const Bytes before = jp2().octets;
        const Bytes longer = padded(jp2(), before.size() + 1000).value().octets;
        QCOMPARE(longer.size(), before.size() + 1000);
        QCOMPARE(shown(ByteView(longer).subspan(before.size(), 8)), QByteArray("000003E866726565"));
    }
    void padded_sizeThatCannotBe_isRefused()
    {
        QCOMPARE(padded(jpeg(), 100).error().code, ErrorCode::InvalidConfiguration);
        QCOMPARE(padded(jpeg(), jpeg().octets.size() + 3).error().code,
                 ErrorCode::InvalidConfiguration);
        QCOMPARE(padded(jp2(), jp2().octets.size() + 7).error().code,
                 ErrorCode::InvalidConfiguration);
    }
};

QTEST_APPLESS_MAIN(SimulatedPortraitTest)
#include "tst_simulated_portrait.moc"
