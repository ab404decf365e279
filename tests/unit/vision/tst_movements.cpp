#include "challenge_acts.h"

#include <QTest>

using namespace kiosk::tests;
using kiosk::vision::canRecognise;
using kiosk::vision::FaceSight;

class TestMovements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turn_ofSomeWidthAndLength_data();
    void turn_ofSomeWidthAndLength();
    void turn_toTheOtherSideFirst_isWrong();
    void turn_alreadyTurnedWhenAsked_waitsForRest();
    void turn_lookingAsideForLong_isNotWrong();
    void turn_sittingTurned_isDone();
    void nod_ofSomeDepthAndLength_data();
    void nod_ofSomeDepthAndLength();
    void nod_sittingLower_isDone();
    void blink_ofSomeKind_data();
    void blink_ofSomeKind();
    void blink_oneEye_isNone();
    void blink_oneReadableEye_isDone();
    void blink_unreadableEyes_cannotBeRecognised();
    void read_ofSomeKind_data();
    void read_ofSomeKind();
    void read_talkingAlready_isNone();
};

void TestMovements::turn_ofSomeWidthAndLength_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("length");
    QTest::addColumn<bool>("done");
    QTest::newRow("small") << 13.0 << 1.5 << false;
    QTest::newRow("just enough") << 22.0 << 1.5 << true;
    QTest::newRow("wide") << 45.0 << 2.0 << true;
    QTest::newRow("quick") << 30.0 << 0.6 << true;
    QTest::newRow("a twitch") << 30.0 << 0.15 << false;
    QTest::newRow("slow") << 25.0 << 8.0 << true;
    QTest::newRow("very slow") << 30.0 << 20.0 << true;
}

void TestMovements::turn_ofSomeWidthAndLength()
{
    QFETCH(double, degrees);
    QFETCH(double, length);
    QFETCH(bool, done);
    for (const double rate : {12.0, 20.0, 30.0}) {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Viewing viewing{rate, 1, 0, 0, seed};
            const Sights left = sightsOf({}, turning(degrees, length), length + 3, viewing);
            const Sights right = sightsOf({}, turning(-degrees, length), length + 3, viewing);
            const auto expected = done ? ChallengeOutcome::Done : ChallengeOutcome::Waiting;
            QCOMPARE(told(Challenge::TurnLeft, left).outcome, expected);
            QCOMPARE(told(Challenge::TurnRight, right).outcome, expected);
        }
    }
}

void TestMovements::turn_toTheOtherSideFirst_isWrong()
{
    const Act act = [](double t) {
        return Look{-28 * plateau(t, 1, 1.5, 0.6) + 28 * plateau(t, 2.6, 1.5, 0.6), 0, 0, 0};
    };
    const Sights sights = sightsOf({}, act, 5);
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Wrong);
    QCOMPARE(told(Challenge::TurnRight, sights).outcome, ChallengeOutcome::Done);
}

void TestMovements::turn_alreadyTurnedWhenAsked_waitsForRest()
{
    const Act late = [](double t) { return Look{30 * plateau(t, -1, 2, 0.5), 0, 0, 0}; };
    QCOMPARE(told(Challenge::TurnLeft, sightsOf({}, late, 4)).outcome, ChallengeOutcome::Waiting);
    const Act again = [](double t) {
        return Look{30 * plateau(t, -1, 2, 0.5) + 30 * plateau(t, 2, 1.6, 0.6), 0, 0, 0};
    };
    const Told seen = told(Challenge::TurnLeft, sightsOf({}, again, 5));
    QCOMPARE(seen.outcome, ChallengeOutcome::Done);
    QVERIFY(seen.began > 1.9);
}

void TestMovements::turn_lookingAsideForLong_isNotWrong()
{
    const Sights sights = sightsOf(
        {},
        [](double t) {
            return Look{-35 * plateau(t, 1, 7, 0.5), 0, 0, 0};
        },
        10);
    QCOMPARE(told(Challenge::Blink, sights).outcome, ChallengeOutcome::Waiting);
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Waiting);
}

void TestMovements::turn_sittingTurned_isDone()
{
    const Act act = [](double t) {
        return Look{8 + 26 * plateau(t, 6, 1.6, 0.6) - 34 * plateau(t, 12, 1.6, 0.6), 0, 0, 0};
    };
    const Sights sights = sightsOf({}, act, 15);
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Done);
    const Sights second(sights.begin() + 160, sights.end()); // 20 a second
    QCOMPARE(told(Challenge::TurnRight, second).outcome, ChallengeOutcome::Done);
}

void TestMovements::nod_ofSomeDepthAndLength_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("length");
    QTest::addColumn<bool>("done");
    QTest::newRow("small") << 6.0 << 1.0 << false;
    QTest::newRow("just enough") << 14.0 << 1.0 << true;
    QTest::newRow("deep") << 30.0 << 1.2 << true;
    QTest::newRow("quick") << 16.0 << 0.6 << true;
    QTest::newRow("a twitch") << 20.0 << 0.15 << false;
    QTest::newRow("slow") << 20.0 << 4.0 << true;
    QTest::newRow("up, not down") << -18.0 << 1.0 << false;
    QTest::newRow("looks down for long") << 20.0 << 14.0 << false;
}

void TestMovements::nod_ofSomeDepthAndLength()
{
    QFETCH(double, degrees);
    QFETCH(double, length);
    QFETCH(bool, done);
    for (const double rate : {12.0, 20.0, 30.0}) {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Sights sights =
                sightsOf({}, nodding(degrees, length), length + 3, {rate, 1, 0, 0, seed});
            QCOMPARE(told(Challenge::Nod, sights).outcome,
                     done ? ChallengeOutcome::Done : ChallengeOutcome::Waiting);
        }
    }
}

void TestMovements::nod_sittingLower_isDone()
{
    const Act act = [](double t) {
        return Look{0, -6 * plateau(t, 1, 100, 3) - 15 * pulse(t, 15, 1), 0, 0};
    };
    const Told seen = told(Challenge::Nod, sightsOf({}, act, 18));
    QCOMPARE(seen.outcome, ChallengeOutcome::Done);
    QVERIFY(seen.began > 14);
}

void TestMovements::blink_ofSomeKind_data()
{
    QTest::addColumn<double>("shut");
    QTest::addColumn<double>("length");
    QTest::addColumn<double>("pause");
    QTest::addColumn<bool>("done");
    QTest::newRow("usual") << 0.95 << 0.25 << 0.5 << true;
    QTest::newRow("slow") << 0.95 << 1.2 << 1.0 << true;
    QTest::newRow("not all shut") << 0.75 << 0.3 << 0.5 << true;
    QTest::newRow("eyes narrowed") << 0.4 << 0.3 << 0.5 << false;
    QTest::newRow("far apart") << 0.95 << 0.25 << 4.0 << false;
    QTest::newRow("eyes kept shut") << 0.95 << 3.0 << 1.0 << false;
}

void TestMovements::blink_ofSomeKind()
{
    QFETCH(double, shut);
    QFETCH(double, length);
    QFETCH(double, pause);
    QFETCH(bool, done);
    for (const double rate : {12.0, 20.0, 30.0}) {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Sights sights =
                sightsOf({}, blinking(shut, length, pause), 10, {rate, 1, 0, 0, seed});
            QCOMPARE(told(Challenge::Blink, sights).outcome,
                     done ? ChallengeOutcome::Done : ChallengeOutcome::Waiting);
        }
    }
}

void TestMovements::blink_oneEye_isNone()
{
    Sights sights = sightsOf({}, doing(Challenge::Blink), 5);
    for (FaceSight& sight : sights)
        sight.eyes->left = Person{}.eyes.left;
    QCOMPARE(told(Challenge::Blink, sights).outcome, ChallengeOutcome::Waiting);
}

void TestMovements::blink_oneReadableEye_isDone()
{
    const Person person{{0, 0, 0}, {0.95F, 0.05F}, 0};
    const Sights sights = sightsOf(person, doing(Challenge::Blink), 5);
    QVERIFY(canRecognise(Challenge::Blink, baselineOf(person)));
    QCOMPARE(told(Challenge::Blink, sights, baselineOf(person)).outcome, ChallengeOutcome::Done);
}

void TestMovements::blink_unreadableEyes_cannotBeRecognised()
{
    const Person person{{0, 0, 0}, {0.1F, 0.05F}, 0};
    for (const Challenge challenge : allChallenges)
        QCOMPARE(canRecognise(challenge, baselineOf(person)), challenge != Challenge::Blink);
    const Sights sights = sightsOf(person, doing(Challenge::Blink), 5);
    QCOMPARE(told(Challenge::Blink, sights, baselineOf(person)).outcome, ChallengeOutcome::Waiting);
}

void TestMovements::read_ofSomeKind_data()
{
    QTest::addColumn<double>("wide");
    QTest::addColumn<double>("syllable");
    QTest::addColumn<double>("pause");
    QTest::addColumn<int>("syllables");
    QTest::addColumn<bool>("done");
    QTest::newRow("usual") << 0.15 << 0.3 << 0.2 << 4 << true;
    QTest::newRow("one digit hardly opens the mouth") << 0.15 << 0.3 << 0.3 << 3 << true;
    QTest::newRow("two syllables each") << 0.15 << 0.25 << 0.1 << 8 << true;
    QTest::newRow("wide and slow") << 0.4 << 0.5 << 1.6 << 4 << true;
    QTest::newRow("two words") << 0.15 << 0.3 << 0.2 << 2 << false;
    QTest::newRow("hardly a movement") << 0.02 << 0.3 << 0.2 << 4 << false;
    QTest::newRow("a long sentence") << 0.15 << 0.2 << 0.1 << 16 << false;
    QTest::newRow("a yawn") << 0.4 << 3.0 << 1.0 << 1 << false;
}

void TestMovements::read_ofSomeKind()
{
    QFETCH(double, wide);
    QFETCH(double, syllable);
    QFETCH(double, pause);
    QFETCH(int, syllables);
    QFETCH(bool, done);
    for (const double rate : {15.0, 20.0, 30.0}) {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            const Sights sights =
                sightsOf({}, speaking(wide, syllable, pause, syllables), 14, {rate, 1, 0, 0, seed});
            QCOMPARE(told(Challenge::ReadNumber, sights).outcome,
                     done ? ChallengeOutcome::Done : ChallengeOutcome::Waiting);
        }
    }
}

void TestMovements::read_talkingAlready_isNone()
{
    const Sights sights = sightsOf({}, speaking(0.15, 0.25, 0.05, 5, 0), 4);
    QCOMPARE(told(Challenge::ReadNumber, sights).outcome, ChallengeOutcome::Waiting);
}

QTEST_GUILESS_MAIN(TestMovements)
#include "tst_movements.moc"
