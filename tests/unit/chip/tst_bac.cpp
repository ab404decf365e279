#include "chip/emrtd/bac.h"

#include "worked_example.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using namespace kiosk::test;

namespace {

const AccessSecret secret{.value = PersonalText(worked_example::mrzInformation)};

Result<AccessGranted> open(ScriptedChannel& card, std::vector<int>* attempts = nullptr)
{
    PlainLink link(card);
    worked_example::Random random;
    BasicAccessControl control;
    return control.open(link, secret, random, [attempts](int left) {
        if (attempts)
            attempts->push_back(left);
    });
}

} // namespace

class BacTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open_workedExample_agreesOctetForOctet()
    {
        ScriptedChannel card;
        card.expect(worked_example::getChallenge, worked_example::challenge)
            .expect(worked_example::externalAuthenticate, worked_example::authenticated);
        auto granted = open(card);
        QVERIFY(granted && !granted->mapping);
        SecureMessaging& session = granted->session;
        QCOMPARE(core::toBytes(session.counter()), hex(worked_example::counter));
        // The session keys show in the first protected command.
        const auto command =
            session.protect({.ins = 0xA4, .p1 = 0x02, .p2 = 0x0C, .data = {0x01, 0x1E}});
        QCOMPARE(*encode(*command), hex(worked_example::protectedSelect));
        QVERIFY(card.isDone());
    }
    void open_refusedChallenge_isUnsupported()
    {
        ScriptedChannel card;
        card.expect(worked_example::getChallenge, "6D00");
        QCOMPARE(open(card).error().code, ErrorCode::UnsupportedChip);
    }
    void open_shortChallenge_isProtocolError()
    {
        ScriptedChannel card;
        card.expect(worked_example::getChallenge, "4608F919889000");
        QCOMPARE(open(card).error().code, ErrorCode::CardProtocol);
    }
    void open_badAuthentication_fails_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* answer, ErrorCode code) {
            QTest::newRow(name) << answer << static_cast<int>(code);
        };
        row("wrong seed, 6300", "6300", ErrorCode::AccessDenied);
        row("wrong seed, 6982", "6982", ErrorCode::AccessDenied);
        row("wrong seed, 6988", "6988", ErrorCode::AccessDenied);
        row("wrong seed, counted", "63C2", ErrorCode::AccessDenied);
        row("blocked", "6983", ErrorCode::AccessBlocked);
        row("blocked by this try", "63C0", ErrorCode::AccessBlocked);
        row("no such command", "6D00", ErrorCode::UnsupportedChip);
        row("empty answer", "9000", ErrorCode::SecureMessaging);
        row("wrong MAC",
            "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F"
            "2F2D235D074D7448 9000",
            ErrorCode::SecureMessaging);
        row("cut off", "46B9342A41396CD7386BF5803104D7CE9000", ErrorCode::SecureMessaging);
    }
    void open_badAuthentication_fails()
    {
        QFETCH(const QString, answer);
        QFETCH(const int, code);
        ScriptedChannel card;
        card.expect(worked_example::getChallenge, worked_example::challenge)
            .expect(worked_example::externalAuthenticate, answer.toStdString());
        QCOMPARE(static_cast<int>(open(card).error().code), code);
    }
    void open_chipThatCounts_tellsWhatIsLeft()
    {
        ScriptedChannel card;
        card.expect(worked_example::getChallenge, worked_example::challenge)
            .expect(worked_example::externalAuthenticate, "63C2");
        std::vector<int> attempts;
        QVERIFY(!open(card, &attempts));
        QCOMPARE(attempts, std::vector<int>{2});
    }
    void takes_cardAccessNumber_doesNot()
    {
        QVERIFY(BasicAccessControl().takes(AccessSecret::Kind::Mrz));
        QVERIFY(!BasicAccessControl().takes(AccessSecret::Kind::Can));
    }
};

QTEST_GUILESS_MAIN(BacTest)
#include "tst_bac.moc"
