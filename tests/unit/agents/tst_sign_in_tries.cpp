#include "agents/sign_in_tries.h"
#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;
using namespace std::chrono_literals;

namespace {

constexpr auto who = "a.modele";

struct Desk
{
    Agents agents;
    Database database = must(Database::open(agents.file()));
    SignInTries tries{database, agents.clock, Lockout{}};

    void fail(int times)
    {
        for (int i = 0; i < times; ++i)
            static_cast<void>(must(tries.begin(who)));
    }
    bool locked() { return must(tries.of(who)).lockedUntil.has_value(); }
    int wrong() { return must(tries.of(who)).wrong; }
    std::optional<ErrorCode> refusal()
    {
        const auto begun = tries.begin(who);
        return begun ? std::nullopt : std::optional(begun.error().code);
    }
};

} // namespace

class SignInTriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitAfter_table_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("minutes");
        const auto row = [](int tries, int minutes) {
            QTest::addRow("%d", tries) << tries << minutes;
        };
        row(0, 0);
        row(4, 0);
        row(5, 5);
        row(6, 10);
        row(7, 20);
        row(12, 640);
        row(13, 1280);
        row(14, 1440);
        row(15, 1440);
        row(INT32_MAX, 1440);
    }
    void waitAfter_table()
    {
        QFETCH(const int, tries);
        QFETCH(const int, minutes);
        QVERIFY(waitAfter(tries, Lockout{}) == std::chrono::minutes(minutes));
    }
    void begin_fiveTimes_locks()
    {
        Desk desk;
        desk.fail(4);
        QVERIFY(!desk.locked());
        desk.fail(1);
        QCOMPARE(must(desk.tries.of(who)).lockedUntil, desk.agents.clock.now() + 5min);
        QCOMPARE(desk.refusal(), ErrorCode::SignInLocked);
        QCOMPARE(desk.wrong(), 5); // a try while locked is none
        desk.agents.clock.advance(5min - 1ms);
        QCOMPARE(desk.refusal(), ErrorCode::SignInLocked);
        desk.agents.clock.advance(1ms);
        QVERIFY(!desk.locked());
        QCOMPARE(desk.refusal(), std::nullopt);
        QCOMPARE(must(desk.tries.of(who)).lockedUntil, desk.agents.clock.now() + 10min);
    }
    void begin_anotherId_isNotLocked()
    {
        Desk desk;
        desk.fail(5);
        QVERIFY(desk.tries.begin("b.modele").has_value());
    }
    void forget_endsCountAndWait()
    {
        Desk desk;
        desk.fail(5);
        must(desk.tries.forget(who));
        QCOMPARE(desk.wrong(), 0);
        desk.fail(4);
        QVERIFY(!desk.locked());
    }
    void takeBack_leavesWhatWas()
    {
        Desk desk;
        desk.fail(4);
        const auto begun = must(desk.tries.begin(who));
        QVERIFY(desk.locked());
        must(desk.tries.takeBack(begun));
        QVERIFY(!desk.locked());
        QCOMPARE(desk.wrong(), 4);
    }
    // A second process has tried wrongly between begin and takeBack: its lock stays.
    void takeBack_afterAnothersTry_leavesItsLock()
    {
        Desk desk;
        desk.fail(3);
        const auto begun = must(desk.tries.begin(who));
        desk.fail(1);
        must(desk.tries.takeBack(begun));
        QVERIFY(desk.locked());
        QCOMPARE(desk.wrong(), 4);
    }
    void lock_reopened_isStillThere()
    {
        Desk desk;
        desk.fail(5);
        const Database again = must(Database::open(desk.agents.file()));
        SignInTries other(again, desk.agents.clock, Lockout{});
        QCOMPARE(other.begin(who).error().code, ErrorCode::SignInLocked);
        QCOMPARE(must(other.of(who)).wrong, 5);
    }
    void clock_setBack_neitherLengthensNorShortensTheWait_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("a second") << qint64{1};
        QTest::newRow("an hour") << qint64{3600};
        QTest::newRow("to its beginning") << qint64{56} * 365 * 24 * 3600;
    }
    void clock_setBack_neitherLengthensNorShortensTheWait()
    {
        QFETCH(const qint64, seconds);
        Desk desk;
        desk.fail(5);
        desk.agents.clock.advance(-std::chrono::seconds(seconds));
        // Told before anything is written, and after.
        QCOMPARE(must(desk.tries.of(who)).lockedUntil, desk.agents.clock.now() + 5min);
        QCOMPARE(desk.refusal(), ErrorCode::SignInLocked);
        QCOMPARE(must(desk.tries.of(who)).lockedUntil, desk.agents.clock.now() + 5min);
        desk.agents.clock.advance(2min);
        QCOMPARE(desk.refusal(), ErrorCode::SignInLocked);
        desk.agents.clock.advance(-2min); // and once more
        QCOMPARE(desk.refusal(), ErrorCode::SignInLocked);
        QCOMPARE(must(desk.tries.of(who)).lockedUntil, desk.agents.clock.now() + 3min);
        desk.agents.clock.advance(3min);
        QCOMPARE(desk.refusal(), std::nullopt);
    }
    void strangers_manyIds_areForgottenOldestFirst()
    {
        Desk desk;
        must(desk.database.run("INSERT INTO agent VALUES('a.modele','x',0)"));
        desk.fail(1);
        must(desk.database.run("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n"
                               " WHERE i < 1003) INSERT INTO tries"
                               " SELECT 'stranger-' || i, 1, 0, i FROM n"));
        static_cast<void>(must(desk.tries.begin("stranger-1004")));
        QCOMPARE(must(desk.tries.of("stranger-4")).wrong, 0);
        QCOMPARE(must(desk.tries.of("stranger-5")).wrong, 1);
        QCOMPARE(desk.wrong(), 1);
    }
};

QTEST_APPLESS_MAIN(SignInTriesTest)
#include "tst_sign_in_tries.moc"
