#include "chip/emrtd/data_groups.h"

#include "chip/tlv.h"
#include "data_files.h"
#include "scripted_channel.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

Bytes dg1Of(std::string_view zone)
{
    Bytes inner;
    appendTlv(inner, 0x5F1F, core::asBytes(zone));
    Bytes file;
    appendTlv(file, 0x61, inner);
    return file;
}

} // namespace

class DataGroupsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parseEfCom_generatedChip_listsItsGroups()
    {
        const auto groups = parseEfCom(chipFile("s1-td3-bac-aa", "011E"));
        QCOMPARE(*groups, (std::set<int>{1, 2, 11, 12, 15}));
    }
    void parseEfCom_unknownTags_areSkipped()
    {
        QCOMPARE(*parseEfCom(hex("6005 5C03 6175FF")), (std::set<int>{1, 2}));
    }
    void parseEfCom_badFile_isRefused()
    {
        QCOMPARE(parseEfCom(hex("6104 5C026175")).error().code, ErrorCode::MalformedData);
        QCOMPARE(parseEfCom(hex("6002 5F01")).error().code, ErrorCode::MalformedData);
        QCOMPARE(parseEfCom({}).error().code, ErrorCode::MalformedData);
    }
    void parseDg1_passport_givesItsFields()
    {
        const auto mrz = parseDg1(chipFile("s1-td3-bac-aa", "0101"));
        QVERIFY(mrz);
        QCOMPARE(mrz->format, identity::MrzFormat::Td3);
        QVERIFY(mrz->number.reveal() == "XK4820137");
        QVERIFY(mrz->checks.allHold());
    }
    void parseDg1_identityCard_givesItsFields()
    {
        const auto mrz = parseDg1(chipFile("s2-td1-pace-ca", "0101"));
        QVERIFY(mrz);
        QCOMPARE(mrz->format, identity::MrzFormat::Td1);
        QCOMPARE(mrz->lines.lines.size(), std::size_t{3});
    }
    void parseDg1_badZone_isRefused_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::newRow("empty") << "";
        QTest::newRow("one short") << QString(87, '<');
        QTest::newRow("one long") << QString(91, '<');
        QTest::newRow("lower case") << QString(88, 'a');
        QTest::newRow("not printable") << QString(88, QChar(1));
    }
    void parseDg1_badZone_isRefused()
    {
        QFETCH(const QString, zone);
        const auto mrz = parseDg1(dg1Of(zone.toStdString()));
        QCOMPARE(mrz.error().code, ErrorCode::MalformedData);
    }
};

QTEST_GUILESS_MAIN(DataGroupsTest)
#include "tst_data_groups.moc"
