#include "chip/emrtd/secure_messaging.h"

#include "chip/emrtd/key_derivation.h"
#include "chip/emrtd/secure_link.h"
#include "worked_example.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;
using crypto::BlockCipher;

namespace {

SecureMessaging exampleSession()
{
    SecureMessaging::Counter counter;
    const Bytes first = hex(worked_example::counter);
    std::copy(first.begin(), first.end(), counter.begin());
    return {{core::toSecure(hex(worked_example::sessionEncryptionKey)),
             core::toSecure(hex(worked_example::sessionMacKey))},
            counter};
}

Response answer(std::string_view octets)
{
    return *decode(hex(octets));
}

const Command selectEfCom{.ins = 0xA4, .p1 = 0x02, .p2 = 0x0C, .data = {0x01, 0x1E}};

} // namespace

class SecureMessagingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deriveKeys_workedExample_agrees()
    {
        const auto seed = basicAccessSeed(worked_example::mrzInformation);
        QCOMPARE(core::toBytes(*seed), hex(worked_example::keySeed));
        const auto keys = deriveSessionKeys(*seed, crypto::BlockCipher::TripleDes);
        QCOMPARE(core::toBytes(keys->encryption), hex(worked_example::encryptionKey));
        QCOMPARE(core::toBytes(keys->mac), hex(worked_example::macKey));
    }
    void deriveKeys_longDocumentNumber_agrees()
    {
        const auto seed = basicAccessSeed("D23145890734934071279507122");
        QCOMPARE(core::toBytes(*seed), hex("B366AD857DDCA2B08C0E299811714730"));
        const auto keys = deriveSessionKeys(*seed, crypto::BlockCipher::TripleDes);
        QCOMPARE(core::toBytes(keys->encryption), hex("F4313713DFA438B68C045D1FBCE5DF1C"));
        QCOMPARE(core::toBytes(keys->mac), hex("E052C4340DFBF789435DC8E56240460E"));
    }
    void protectAndUnprotect_workedExample_agreesOctetForOctet()
    {
        SecureMessaging session = exampleSession();
        QCOMPARE(*encode(*session.protect(selectEfCom)), hex(worked_example::protectedSelect));
        const auto selected = session.unprotect(answer(worked_example::protectedSelectAnswer));
        QVERIFY(selected && selected->ok() && selected->data.empty());

        QCOMPARE(*encode(*session.protect({.ins = 0xB0, .le = std::uint32_t{4}})),
                 hex(worked_example::protectedRead4));
        const auto first = session.unprotect(answer(worked_example::protectedRead4Answer));
        QCOMPARE(core::toHex(first->data), std::string("60145f01"));

        QCOMPARE(*encode(*session.protect({.ins = 0xB0, .p2 = 4, .le = std::uint32_t{18}})),
                 hex(worked_example::protectedRead18));
        const auto rest = session.unprotect(answer(worked_example::protectedRead18Answer));
        QCOMPARE(core::toHex(rest->data), std::string("04303130365f36063034303030305c026175"));
    }
    void protect_oddInstruction_hasNoPaddingIndicator()
    {
        SecureMessaging session = exampleSession();
        const auto command = session.protect(
            {.ins = 0xB1, .data = {0x54, 0x02, 0x80, 0x00}, .le = std::uint32_t{231}});
        QCOMPARE(core::toHex(ByteView(command->data).first(2)), std::string("8508"));
    }
    void protect_dataBeyondAShortCommand_isExtended()
    {
        SecureMessaging session = exampleSession();
        const auto command = session.protect({.ins = 0xD6, .data = Bytes(250)});
        QVERIFY(command && command->data.size() > 255);
        QCOMPARE(*command->le, std::uint32_t{65'536});
        const auto octets = encode(*command);
        QCOMPARE(octets->size(), 4 + 3 + command->data.size() + 2);
    }
    void protect_leBeyondAShortCommand_isExtended_data()
    {
        QTest::addColumn<uint>("le");
        QTest::addColumn<QString>("object");
        QTest::addColumn<uint>("outerLe");
        QTest::newRow("short") << 231U << "9701e7" << 256U;
        QTest::newRow("most short") << 256U << "970100" << 256U;
        QTest::newRow("least extended") << 257U << "97020101" << 65'536U;
        QTest::newRow("most extended") << 65'536U << "97020000" << 65'536U;
    }
    void protect_leBeyondAShortCommand_isExtended()
    {
        QFETCH(const uint, le);
        QFETCH(const QString, object);
        QFETCH(const uint, outerLe);
        SecureMessaging session = exampleSession();
        const auto command = session.protect({.ins = 0xB0, .le = le});
        const ByteView octets = command->data;
        QCOMPARE(core::toHex(octets.first(octets.size() - 10)), object.toStdString());
        QCOMPARE(*command->le, std::uint32_t{outerLe});
    }
    void protect_outOfRange_isRefused()
    {
        SecureMessaging session = exampleSession();
        QVERIFY(!session.protect({.ins = 0xB0, .le = std::uint32_t{0}}));
        QVERIFY(!session.protect({.ins = 0xB0, .le = std::uint32_t{65'537}}));
        QVERIFY(!session.protect({.ins = 0xD6, .data = Bytes(65'536)}));
        QVERIFY(!session.protect({.ins = 0xD6, .data = Bytes(65'535)}));
    }
    void protect_counterAtItsEnd_startsAgain()
    {
        SecureMessaging::Counter counter;
        counter.fill(0xFF);
        SecureMessaging session({SecureBytes(16, 1), SecureBytes(16, 2)}, counter);
        QVERIFY(session.protect(selectEfCom));
        QCOMPARE(core::toBytes(session.counter()), Bytes(8));
    }
    void plainOctetsWithin_answer_fitsAndNoMoreDoes_data()
    {
        QTest::addColumn<int>("cipher");
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("plain");
        const int des = static_cast<int>(BlockCipher::TripleDes);
        const int aes = static_cast<int>(BlockCipher::Aes256);
        QTest::newRow("3DES short") << des << 258 << 231;
        QTest::newRow("AES short") << aes << 258 << 223;
        QTest::newRow("3DES 10 000") << des << 10'000 << 9975;
        QTest::newRow("AES 2048") << aes << 2048 << 2015;
        QTest::newRow("AES, header of two octets") << aes << 146 << 111;
        QTest::newRow("AES, header of three octets") << aes << 148 << 127;
        QTest::newRow("AES longest") << aes << 65'538 << 65'503;
        QTest::newRow("no room") << aes << 30 << 0;
    }
    void plainOctetsWithin_answer_fitsAndNoMoreDoes()
    {
        QFETCH(const int, cipher);
        QFETCH(const int, answer);
        QFETCH(const int, plain);
        const SecureMessaging session({{}, {}, static_cast<BlockCipher>(cipher)});
        QCOMPARE(session.plainOctetsWithin(static_cast<std::size_t>(answer)),
                 static_cast<std::size_t>(plain));
    }
    void unprotect_badAnswer_isRefused_data()
    {
        QTest::addColumn<QString>("octets");
        QTest::newRow("plain success") << "9000";
        QTest::newRow("plain data") << "0102039000";
        QTest::newRow("session refused") << "6988";
        QTest::newRow("object missing") << "6987";
        QTest::newRow("wrong MAC") << "990290008E08FA855A5D4C50A8EE9000";
        QTest::newRow("no MAC") << "990290009000";
        QTest::newRow("short MAC") << "990290008E07FA855A5D4C50A89000";
        QTest::newRow("no status") << "8E08FA855A5D4C50A8ED9000";
        QTest::newRow("status of one octet") << "9901908E08FA855A5D4C50A8ED9000";
        QTest::newRow("other status outside") << "990290008E08FA855A5D4C50A8ED6282";
        QTest::newRow("object after the MAC") << "990290008E08FA855A5D4C50A8ED99029000 9000";
        QTest::newRow("two statuses") << "99029000990290008E08FA855A5D4C50A8ED9000";
        QTest::newRow("cut off") << "990290008E08FA855A5D4C509000";
        QTest::newRow("answer to another command")
            << "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000";
    }
    void unprotect_badAnswer_isRefused()
    {
        QFETCH(const QString, octets);
        SecureMessaging session = exampleSession();
        QVERIFY(session.protect(selectEfCom));
        const auto plain = session.unprotect(answer(octets.toStdString()));
        QVERIFY(!plain);
        QCOMPARE(plain.error().code, ErrorCode::SecureMessaging);
    }
    void restart_newKeys_protectFromThenOn()
    {
        const SessionKeys keys{SecureBytes(16, 0x11), SecureBytes(16, 0x22), BlockCipher::Aes128};
        const Bytes expected = *encode(*SecureMessaging(keys).protect(selectEfCom));
        ScriptedChannel card;
        card.expect(worked_example::protectedSelect, worked_example::protectedSelectAnswer)
            .expect(core::toHex(expected), "6A82");
        PlainLink plain(card);
        SecureLink link(plain, exampleSession());
        QVERIFY(link.send(selectEfCom)->ok());
        link.restart(SecureMessaging(keys));
        QCOMPARE(link.send(selectEfCom)->status, std::uint16_t{0x6A82});
        QVERIFY(card.isDone());
    }
    void unprotect_plainErrorStatus_isPassedOn()
    {
        SecureMessaging session = exampleSession();
        QVERIFY(session.protect(selectEfCom));
        QCOMPARE(session.unprotect(answer("6A82"))->status, std::uint16_t{0x6A82});
    }
};

QTEST_GUILESS_MAIN(SecureMessagingTest)
#include "tst_secure_messaging.moc"
