#include "chip/tlv.h"

#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::test;

class TlvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readTlvs_badInput_isRefused_data()
    {
        QTest::addColumn<QString>("octets");
        QTest::newRow("tag only") << "61";
        QTest::newRow("padding as tag") << "0000";
        QTest::newRow("FF as tag") << "FF00";
        QTest::newRow("second tag octet missing") << "5F";
        QTest::newRow("tag with a leading zero") << "5F8001 00";
        QTest::newRow("tag of four octets") << "5F81818101 00";
        QTest::newRow("indefinite length") << "3080 0000";
        QTest::newRow("length of five octets") << "3085 0000000001 00";
        QTest::newRow("reserved length FF") << "30FF";
        QTest::newRow("length octets missing") << "3082 01";
        QTest::newRow("value one short") << "3003 0102";
        QTest::newRow("value missing by far") << "3084 FFFFFFFF 01";
        QTest::newRow("second object cut off") << "3001 05 3102 01";
    }
    void readTlvs_badInput_isRefused()
    {
        QFETCH(const QString, octets);
        QCOMPARE(readTlvs(hex(octets.toStdString())).error().code, ErrorCode::MalformedData);
    }
    void readTlvs_tooManyObjects_isRefused()
    {
        Bytes many;
        for (int i = 0; i < 1025; ++i)
            appendTlv(many, 0x04, {});
        QVERIFY(!readTlvs(many));
        many.resize(many.size() - 2);
        QCOMPARE(readTlvs(many)->size(), std::size_t{1024});
    }
    void readTlvs_goodInput_givesTagsAndValues()
    {
        const Bytes octets = hex("5F1F020102 3000 0481 02AABB 7F2E8200 01CC");
        const auto objects = readTlvs(octets);
        QVERIFY(objects);
        QCOMPARE(objects->size(), std::size_t{4});
        QCOMPARE((*objects)[0].tag, Tag{0x5F1F});
        QVERIFY((*objects)[1].value.empty());
        QCOMPARE(core::toHex((*objects)[2].value), std::string("aabb"));
        QCOMPARE(core::toHex((*objects)[3].whole), std::string("7f2e820001cc"));
    }
    void readTlvHeader_valueNotThere_tellsItsSize()
    {
        const auto header = readTlvHeader(hex("758230B2"));
        QCOMPARE(header->tag, Tag{0x75});
        QCOMPARE(header->size, std::size_t{4});
        QCOMPARE(header->valueSize, std::size_t{0x30B2});
    }
    void findTlvPath_nested_isFollowed()
    {
        const Bytes octets = hex("0401FF 7507 020105 7F600104");
        QCOMPARE(core::toHex(*findTlvPath(octets, {0x75, 0x7F60})), std::string("04"));
        QCOMPARE(findTlvPath(octets, {0x75, 0x7F61}).error().code, ErrorCode::MalformedData);
        QCOMPARE(findTlvPath(octets, {0x76}).error().code, ErrorCode::MalformedData);
    }
    void appendTlv_anySize_isReadBack_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("headerSize");
        QTest::newRow("empty") << 0 << 3;
        QTest::newRow("longest short form") << 127 << 3;
        QTest::newRow("one length octet") << 128 << 4;
        QTest::newRow("last of one octet") << 255 << 4;
        QTest::newRow("two length octets") << 256 << 5;
        QTest::newRow("longest") << 65'535 << 5;
    }
    void appendTlv_anySize_isReadBack()
    {
        QFETCH(const int, size);
        QFETCH(const int, headerSize);
        Bytes octets;
        const Bytes value(static_cast<std::size_t>(size), 0x5A);
        appendTlv(octets, 0x7F2E, value);
        QCOMPARE(octets.size(), static_cast<std::size_t>(size + headerSize));
        QVERIFY(core::toBytes(*findTlv(octets, 0x7F2E)) == value);
    }
};

QTEST_GUILESS_MAIN(TlvTest)
#include "tst_tlv.moc"
