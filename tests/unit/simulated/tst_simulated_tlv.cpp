#include "hex.h"
#include "simulated/tlv.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using test::octets;
using test::shown;

class SimulatedTlvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tlv_lengths_useShortestForm()
    {
        QCOMPARE(shown(tlv(0x80, octets("0102"))), QByteArray("80020102"));
        QCOMPARE(shown(tlv(0x5F1F, {})), QByteArray("5F1F00"));
        QCOMPARE(shown(tlv(0x04, Bytes(0x80))).left(6), QByteArray("048180"));
        QCOMPARE(shown(tlv(0x04, Bytes(0x123))).left(8), QByteArray("04820123"));
    }
    void parseTlv_whatTlvWrote_comesBack()
    {
        const Bytes written = joined({tlv(0x5F2E, Bytes(300, 7)), tlv(0x8E, octets("AA"))});
        const auto objects = parseTlv(written);
        QVERIFY(objects.has_value());
        QCOMPARE(objects->size(), std::size_t{2});
        QCOMPARE(objects->at(0).tag, 0x5F2EU);
        QCOMPARE(objects->at(0).value.size(), std::size_t{300});
        QCOMPARE(shown(objects->at(1).encoded), QByteArray("8E01AA"));
    }
    void parseTlv_malformed_isRefused_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("tag alone") << QByteArray("80");
        QTest::newRow("value too short") << QByteArray("800201");
        QTest::newRow("long length cut") << QByteArray("8082");
        QTest::newRow("indefinite length") << QByteArray("8080");
        QTest::newRow("three-octet length") << QByteArray("8083000001");
        QTest::newRow("tag never ends") << QByteArray("1F8180");
    }
    void parseTlv_malformed_isRefused()
    {
        QFETCH(const QByteArray, hex);
        QVERIFY(!parseTlv(octets(hex.toStdString())));
    }
};

QTEST_APPLESS_MAIN(SimulatedTlvTest)
#include "tst_simulated_tlv.moc"
