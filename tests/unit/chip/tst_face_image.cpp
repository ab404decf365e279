#include "chip/emrtd/face_image.h"

#include "chip/tlv.h"
#include "data_files.h"
#include "scripted_channel.h"

#include <QTest>

#include <initializer_list>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

Bytes wrapped(std::initializer_list<Tag> path, Bytes inner)
{
    const std::vector<Tag> tags(path);
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        Bytes outer;
        appendTlv(outer, *tag, inner);
        inner = std::move(outer);
    }
    return inner;
}

Bytes dg2Of19794(const Bytes& record)
{
    return wrapped({0x75, 0x7F61, 0x7F60, 0x5F2E}, record);
}

// A record with one face: its length field, the number of points, and what follows the headers.
Bytes faceRecord(std::size_t length, std::uint8_t points, const Bytes& rest,
                 std::string_view head = "46414300303130000000000000 01")
{
    Bytes record = hex(head);
    for (unsigned shift = 32; shift > 0; shift -= 8)
        record.push_back(static_cast<std::uint8_t>(length >> (shift - 8)));
    record.insert(record.end(), {0, points});
    record.insert(record.end(), 26, 0);
    record.insert(record.end(), rest.begin(), rest.end());
    return record;
}

const Bytes tinyJpeg{0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4};

} // namespace

class FaceImageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseDg2_generatedChip_givesThePortrait_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("portrait");
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("JPEG") << "s1-td3-bac-aa"
                              << "portrait.jpg"
                              << "image/jpeg";
        QTest::newRow("JPEG 2000") << "s2-td1-pace-ca"
                                   << "portrait.jp2"
                                   << "image/jp2";
        QTest::newRow("large JPEG") << "s3-td3-pace-bac-aa"
                                    << "portrait.jpg"
                                    << "image/jpeg";
    }
    void parseDg2_generatedChip_givesThePortrait()
    {
        QFETCH(const QString, document);
        QFETCH(const QString, portrait);
        QFETCH(const QString, mediaType);
        const std::string folder = document.toStdString();
        const auto image = parseDg2(chipFile(folder, "0102"));
        QVERIFY(image);
        QCOMPARE(image->mediaType, mediaType.toStdString());
        QVERIFY(core::toBytes(image->octets) ==
                dataFile("emrtd/dev/" + folder + "/" + portrait.toStdString()));
    }
    void parseDg2_encoding39794_givesThePortrait()
    {
        const Bytes file =
            wrapped({0x75, 0x7F61, 0x7F60, 0x7F2E, 0xA1, 0x65, 0xA1, 0x30, 0xA1, 0xA0, 0xA0, 0x80},
                    tinyJpeg);
        QVERIFY(core::toBytes(parseDg2(file)->octets) == tinyJpeg);
    }
    void parseDg2_bareCodestream_isNamed()
    {
        const Bytes codestream = hex("FF4FFF5100290000");
        const auto image = parseDg2(dg2Of19794(faceRecord(40, 0, codestream)));
        QCOMPARE(image->mediaType, std::string("image/j2c"));
    }
    void parseDg2_featurePoints_areSkipped()
    {
        Bytes rest(2 * 8, 0x11);
        rest.insert(rest.end(), tinyJpeg.begin(), tinyJpeg.end());
        const auto image = parseDg2(dg2Of19794(faceRecord(32 + rest.size(), 2, rest)));
        QVERIFY(core::toBytes(image->octets) == tinyJpeg);
    }
    void parseDg2_lengthSlightlyTooLong_isTolerated()
    {
        const auto image = parseDg2(dg2Of19794(faceRecord(32 + 8 + 8, 0, tinyJpeg)));
        QVERIFY(core::toBytes(image->octets) == tinyJpeg);
    }
    void parseDg2_octetsAfterTheFace_areLeftOut()
    {
        Bytes rest = tinyJpeg;
        rest.insert(rest.end(), 5, 0xEE);
        const auto image = parseDg2(dg2Of19794(faceRecord(32 + 8, 0, rest)));
        QVERIFY(core::toBytes(image->octets) == tinyJpeg);
    }
    void parseDg2_badFile_isRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const Bytes& file) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(file.data()),
                                              static_cast<qsizetype>(file.size()));
        };
        row("empty", {});
        row("another group", wrapped({0x63, 0x7F61, 0x7F60, 0x5F2E}, faceRecord(40, 0, tinyJpeg)));
        row("no template", hex("7506 7F6103 020100"));
        row("no record", hex("7508 7F6105 7F6002 A100"));
        row("record too short", dg2Of19794(hex("46414300303130")));
        row("another format",
            dg2Of19794(faceRecord(40, 0, tinyJpeg, "46495200303130000000000000 01")));
        row("no face", dg2Of19794(faceRecord(40, 0, tinyJpeg, "4641430030313000000000000000")));
        row("length far too long", dg2Of19794(faceRecord(32 + 8 + 9, 0, tinyJpeg)));
        row("length huge", dg2Of19794(faceRecord(0xFFFFFFFF, 0, tinyJpeg)));
        row("length too short", dg2Of19794(faceRecord(32, 0, tinyJpeg)));
        row("points beyond the end", dg2Of19794(faceRecord(40, 255, tinyJpeg)));
        row("neither JPEG nor JPEG 2000", dg2Of19794(faceRecord(40, 0, Bytes(8, 0x42))));
        row("39794-5 without an image",
            wrapped({0x75, 0x7F61, 0x7F60, 0x7F2E, 0xA1, 0x65, 0xA1}, {}));
        row("too long", Bytes(largestDg2 + 1, 0x75));
    }
    void parseDg2_badFile_isRefused()
    {
        QFETCH(const QByteArray, file);
        const auto image = parseDg2(Bytes(file.begin(), file.end()));
        QVERIFY(!image);
        QCOMPARE(image.error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(FaceImageTest)
#include "tst_face_image.moc"
