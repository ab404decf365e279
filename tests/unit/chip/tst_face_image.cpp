#include "chip/emrtd/face_image.h"

#include "chip/tlv.h"
#include "data_files.h"
#include "scripted_channel.h"
#include "shared_files.h"

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
    void parseDg2_lengthSlightlyTooShort_stillGivesTheEndOfImage()
    {
        const Bytes picture = hex("FFD8FFE0 01020304 05060708 FFD9");
        Bytes rest = picture;
        rest.insert(rest.end(), 3, 0x00);
        for (std::size_t missing = 0; missing <= 8; ++missing) {
            const auto image =
                parseDg2(dg2Of19794(faceRecord(32 + picture.size() - missing, 0, rest)));
            QVERIFY(core::toBytes(image->octets) == picture);
        }
    }
    void parseDg2_severalFacesInOneRecord_givesTheFirst()
    {
        Bytes rest = tinyJpeg;
        const Bytes second = faceRecord(32 + 8, 0, Bytes(8, 0x42));
        rest.insert(rest.end(), second.begin() + 14, second.end());
        const auto image =
            parseDg2(dg2Of19794(faceRecord(32 + 8, 0, rest, "46414300303130000000000000 02")));
        QVERIFY(core::toBytes(image->octets) == tinyJpeg);
    }
    void parseDg2_severalTemplates_givesTheFirst()
    {
        Bytes group = hex("020102");
        for (const Bytes& picture : {tinyJpeg, Bytes(8, 0x42)}) {
            const Bytes entry =
                wrapped({0x7F60, 0x5F2E}, faceRecord(32 + picture.size(), 0, picture));
            group.insert(group.end(), entry.begin(), entry.end());
        }
        QVERIFY(core::toBytes(parseDg2(wrapped({0x75, 0x7F61}, group))->octets) == tinyJpeg);
    }
    void parseDg2_publishedFiles_giveThePortrait_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("19794-5") << "emrtd/icao-examples/DG2.bin";
        QTest::newRow("39794-5, mandatory fields")
            << "emrtd/icao-examples/DG2_39794-5_mandatory.bin";
        QTest::newRow("39794-5, all fields") << "emrtd/icao-examples/DG2_39794-5_all_fields.bin";
    }
    void parseDg2_publishedFiles_giveThePortrait()
    {
        QFETCH(const QString, path);
        const auto file = sharedFile(path.toStdString());
        if (!file)
            QSKIP("published samples are not here");
        const auto image = parseDg2(*file);
        QVERIFY(image);
        QCOMPARE(image->mediaType, std::string("image/jpeg"));
        QVERIFY(image->octets.size() > 5000);
        QVERIFY(std::equal(image->octets.end() - 2, image->octets.end(), hex("FFD9").begin()));
        const auto start = findPortraitStart(ByteView(*file).first(231));
        QVERIFY(start);
        QVERIFY(std::equal(image->octets.begin(), image->octets.end(),
                           file->begin() + static_cast<std::ptrdiff_t>(start->offset)));
    }
    void findPortraitStart_eachBeginningOfAFile_saysNothingOrTheTruth_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const Bytes& file) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(file.data()),
                                              static_cast<qsizetype>(file.size()));
        };
        row("JPEG", chipFile("s1-td3-bac-aa", "0102"));
        row("JPEG 2000", chipFile("s2-td1-pace-ca", "0102"));
        Bytes points(3 * 8, 0x11);
        points.insert(points.end(), tinyJpeg.begin(), tinyJpeg.end());
        row("with feature points", dg2Of19794(faceRecord(32 + points.size(), 3, points)));
        row("39794-5",
            wrapped({0x75, 0x7F61, 0x7F60, 0x7F2E, 0xA1, 0x65, 0xA1, 0x30, 0xA1, 0xA0, 0xA0, 0x80},
                    tinyJpeg));
    }
    void findPortraitStart_eachBeginningOfAFile_saysNothingOrTheTruth()
    {
        QFETCH(const QByteArray, file);
        const Bytes octets(file.begin(), file.end());
        const auto whole = parseDg2(octets);
        const std::size_t offset = findPortraitStart(octets)->offset;
        constexpr std::size_t longestMagic = 10;
        for (std::size_t size = 0; size <= std::min<std::size_t>(octets.size(), 300); ++size) {
            const auto start = findPortraitStart(ByteView(octets).first(size));
            QCOMPARE(start.has_value() || size < offset + longestMagic, true);
            if (start) {
                QCOMPARE(start->offset, offset);
                QCOMPARE(start->mediaType, whole->mediaType);
            }
        }
        QVERIFY(std::equal(whole->octets.begin(), whole->octets.end(),
                           octets.begin() + static_cast<std::ptrdiff_t>(offset)));
    }
    void findPortraitStart_anotherFile_saysNothing()
    {
        QVERIFY(!findPortraitStart(chipFile("s1-td3-bac-aa", "0101")));
        QVERIFY(!findPortraitStart(dg2Of19794(faceRecord(40, 0, Bytes(8, 0x42)))));
        QVERIFY(!findPortraitStart({}));
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
