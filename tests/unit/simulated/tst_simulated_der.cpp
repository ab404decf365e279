#include "hex.h"
#include "simulated/der.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

class SimulatedDerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void objectIdentifier_ofStandards_hasTheKnownOctets()
    {
        QCOMPARE(shown(der::objectIdentifier("1.2.840.10045.4.3.2")),
                 QByteArray("06082A8648CE3D040302"));
        // id-PACE-ECDH-GM-AES-CBC-CMAC-128, as 9303-11 appendix G prints it.
        QCOMPARE(shown(der::objectIdentifierValue("0.4.0.127.0.7.2.2.4.2.2")),
                 QByteArray("04007F00070202040202"));
        QCOMPARE(shown(der::objectIdentifier("2.23.136.1.1.1")),
                 QByteArray("060667810801 0101").replace(" ", ""));
    }
    void integer_anyLength_isShortestAndPositive_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("zero") << QByteArray("00") << QByteArray("020100");
        QTest::newRow("leading zeroes") << QByteArray("000001") << QByteArray("020101");
        QTest::newRow("sign") << QByteArray("80") << QByteArray("02020080");
        QTest::newRow("long") << QByteArray("7FFF") << QByteArray("02027FFF");
        QTest::newRow("empty") << QByteArray() << QByteArray("020100");
    }
    void integer_anyLength_isShortestAndPositive()
    {
        QFETCH(const QByteArray, number);
        QFETCH(const QByteArray, encoded);
        QCOMPARE(shown(der::integer(ByteView(octets(number.toStdString())))), encoded);
    }
    void setOf_elements_areInTheOrderOfTheirOctets()
    {
        QCOMPARE(shown(der::setOf({der::integer(9), der::null(), der::integer(1)})),
                 QByteArray("31080201010201090500"));
    }
    void bitString_octets_haveNoUnusedBits()
    {
        QCOMPARE(shown(der::bitString(octets("AABB"))), QByteArray("030300AABB"));
    }
};

QTEST_APPLESS_MAIN(SimulatedDerTest)
#include "tst_simulated_der.moc"
