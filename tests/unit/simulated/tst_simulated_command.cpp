#include "hex.h"
#include "simulated/command.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

class SimulatedCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ISO/IEC 7816-4 section 5.1: the cases 1 to 4, short and extended.
    void parse_everyCase_isUnderstood_data()
    {
        QTest::addColumn<QByteArray>("apdu");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("le"); // -1: none
        QTest::addColumn<bool>("extended");
        QTest::newRow("1") << QByteArray("00A40000") << QByteArray() << -1 << false;
        QTest::newRow("2 short") << QByteArray("00B0000010") << QByteArray() << 16 << false;
        QTest::newRow("2 short, all") << QByteArray("00B0000000") << QByteArray() << 256 << false;
        QTest::newRow("3 short") << QByteArray("00A4000002AABB") << QByteArray("AABB") << -1
                                 << false;
        QTest::newRow("4 short") << QByteArray("00A4000002AABB05") << QByteArray("AABB") << 5
                                 << false;
        QTest::newRow("2 extended") << QByteArray("00B00000000400") << QByteArray() << 1024 << true;
        QTest::newRow("2 extended, all")
            << QByteArray("00B00000000000") << QByteArray() << 65536 << true;
        QTest::newRow("3 extended")
            << QByteArray("00A40000000002AABB") << QByteArray("AABB") << -1 << true;
        QTest::newRow("4 extended")
            << QByteArray("00A40000000002AABB0100") << QByteArray("AABB") << 256 << true;
    }
    void parse_everyCase_isUnderstood()
    {
        QFETCH(const QByteArray, apdu);
        QFETCH(const QByteArray, data);
        QFETCH(const int, le);
        QFETCH(const bool, extended);
        const auto command = Command::parse(octets(apdu.toStdString()));
        QVERIFY(command.has_value());
        QCOMPARE(shown(command->data), data);
        QCOMPARE(command->le ? int(*command->le) : -1, le);
        QCOMPARE(command->extended, extended);
    }
    void parse_lengthsThatDoNotFit_areRefused_data()
    {
        QTest::addColumn<QByteArray>("apdu");
        QTest::newRow("too short") << QByteArray("00A400");
        QTest::newRow("Lc beyond the end") << QByteArray("00A4000003AABB");
        QTest::newRow("octets behind Le") << QByteArray("00A4000002AABB0000");
        QTest::newRow("half of an extended Lc") << QByteArray("00A400000000");
        QTest::newRow("extended Lc of zero with data") << QByteArray("00A40000000000AA");
        QTest::newRow("one octet of Le behind extended data") << QByteArray("00A40000000002AABB00");
    }
    void parse_lengthsThatDoNotFit_areRefused()
    {
        QFETCH(const QByteArray, apdu);
        QVERIFY(!Command::parse(octets(apdu.toStdString())));
    }
    void withCount_256_isWrittenZero()
    {
        QCOMPARE(withCount(sw::moreData, 256), StatusWord{0x6100});
        QCOMPARE(withCount(sw::wrongLe, 17), StatusWord{0x6C11});
    }
};

QTEST_APPLESS_MAIN(SimulatedCommandTest)
#include "tst_simulated_command.moc"
