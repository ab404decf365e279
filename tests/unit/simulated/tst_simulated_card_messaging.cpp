// Secure messaging with AES; that with 3DES is proven octet for octet by the chip's worked example.
#include "hex.h"
#include "simulated/card_messaging.h"
#include "simulated/tlv.h"

#include <QTest>
#include <array>

using namespace kiosk;
using namespace kiosk::devices::simulated;
using crypto::BlockCipher;
using test::octets;
using test::shown;

namespace {

constexpr std::array ciphers{BlockCipher::TripleDes, BlockCipher::Aes128, BlockCipher::Aes192,
                             BlockCipher::Aes256};

CardMessaging messaging(BlockCipher cipher)
{
    return CardMessaging(newSession(cipher, octets("00112233")).value());
}

} // namespace

class SimulatedCardMessagingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // 9303-11 appendix G.1: keys of the example with brainpoolP256r1.
    void deriveSessionKeys_workedExample_agree()
    {
        const auto keys =
            deriveSessionKeys(BlockCipher::Aes128,
                              octets("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB8"
                                     "4925"))
                .value();
        QCOMPARE(shown(keys.encryption), QByteArray("F5F0E35C0D7161EE6724EE513A0D9A7F"));
        QCOMPARE(shown(keys.mac), QByteArray("FE251C7858B356B24514B3BD5F4297D1"));
    }
    void mostData_fillsTheAnswerAndNotMore()
    {
        for (const BlockCipher cipher : ciphers) {
            for (const std::size_t whole : {100U, 146U, 258U, 272U, 1000U, 4096U, 65000U}) {
                for (const std::uint8_t ins : {ins::readBinary, ins::readBinaryOdd}) {
                    auto session = messaging(cipher);
                    const std::size_t most = session.mostData(whole, ins % 2 == 1);
                    QVERIFY(session.protect(ins, {sw::ok, Bytes(most)}).value().size() <= whole);
                    QVERIFY(session.protect(ins, {sw::ok, Bytes(most + 1)}).value().size() > whole);
                }
            }
        }
    }
    // What is known of short answers: 231 octets with 3DES, 223 with AES.
    void mostData_shortAnswer_isTheKnownNumber()
    {
        QCOMPARE(messaging(BlockCipher::TripleDes).mostData(258, false), std::size_t{231});
        QCOMPARE(messaging(BlockCipher::Aes128).mostData(258, false), std::size_t{223});
    }
    void open_wrongFields_areNamed_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("status");
        QTest::newRow("no checksum") << QByteArray("970100") << 0x6987;
        QTest::newRow("wrong checksum") << QByteArray("9701008E080000000000000000") << 0x6988;
        QTest::newRow("unknown object") << QByteArray("8001008E080000000000000000") << 0x6988;
        QTest::newRow("no objects") << QByteArray("FF") << 0x6988;
        QTest::newRow("empty cryptogram") << QByteArray("87008E080000000000000000") << 0x6988;
        QTest::newRow("Le of five") << QByteArray("970500000000008E080000000000000000") << 0x6988;
    }
    void open_wrongFields_areNamed()
    {
        QFETCH(const QByteArray, data);
        QFETCH(const int, status);
        auto session = messaging(BlockCipher::Aes128);
        Command command{0x0C, ins::readBinary, 0, 0, octets(data.toStdString()), 256, false};
        QCOMPARE(int(session.open(command).error()), status);
    }
    void protect_faults_changeOnlyWhatTheySay()
    {
        const Reply reply{sw::ok, {0x01}};
        auto honest = messaging(BlockCipher::Aes256);
        auto wrongMac = messaging(BlockCipher::Aes256);
        auto wrongStatus = messaging(BlockCipher::Aes256);
        const Bytes good = honest.protect(ins::readBinary, reply).value();
        const Bytes bad = wrongMac.protect(ins::readBinary, reply, {true, false}).value();
        const Bytes odd = wrongStatus.protect(ins::readBinary, reply, {false, true}).value();
        QCOMPARE(bad.size(), good.size());
        QVERIFY(bad != good);
        QVERIFY(shown(odd).endsWith("6282"));
        QCOMPARE(shown(ByteView(odd).first(odd.size() - 2)),
                 shown(ByteView(good).first(good.size() - 2)));
    }
    void protect_oddInstruction_answersIn85()
    {
        auto session = messaging(BlockCipher::Aes128);
        QVERIFY(shown(session.protect(ins::readBinaryOdd, {sw::ok, {1, 2}}).value())
                    .startsWith("8510"));
        QVERIFY(
            shown(session.protect(ins::readBinary, {sw::ok, {1, 2}}).value()).startsWith("871101"));
    }
};

QTEST_APPLESS_MAIN(SimulatedCardMessagingTest)
#include "tst_simulated_card_messaging.moc"
