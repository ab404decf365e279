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
    void turn_shorterThanAnyone_isNone();
    void oneWrongMeasurement_isNone();
    void turnedAway_nothingElseCounts();
    void nod_ofSomeDepthAndLength_data();
    void nod_ofSomeDepthAndLength();
    void nod_sittingLower_isDone();
    void nod_twoFarApart_areNotWrong();
    void blink_ofSomeKind_data();
    void blink_ofSomeKind();
    void blink_notSeenWhileClosing_isNone();
    void blink_flickerOfOneFrame_isNone();
    void blink_oneEye_isNone();
    void blink_oneReadableEye_isDone();
    void blink_unreadableEyes_cannotBeRecognised();
    void read_ofSomeKind_data();
    void read_ofSomeKind();
    void read_talkingAlready_isNone();
    void read_wordsAfterTalk_areCountedAnew();
    void read_mouthThatSlowlyOpens_isNoBeginning();
    void read_chatterOfTeeth_isNone();
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
    QTest::newRow("hardly seen to move") << 30.0 << 80.0 << true;
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

void TestMovements::turn_shorterThanAnyone_isNone()
{
    Viewing viewing{60, 0, 0, 0, 1, false};
    const Sights sights = sightsOf({}, turning(30, 0.24), 3, viewing);
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Waiting);
}

// A pose that is wrong once, and given out again with the next sight; then the face is lost.
void TestMovements::oneWrongMeasurement_isNone()
{
    Sights sights = sightsOf({}, [](double) { return Look{}; }, 3, {10});
    for (std::size_t i = 10; i < 12; ++i) {
        sights[i].pose->yaw += 30;
        sights[i + 10].pose->pitch -= 20;
    }
    sights[12] = sights[22] = FaceSight{};
    sights[12].at = sights[11].at + std::chrono::milliseconds(100);
    sights[22].at = sights[21].at + std::chrono::milliseconds(100);
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Waiting);
    QCOMPARE(told(Challenge::Nod, sights).outcome, ChallengeOutcome::Waiting);
}

// To the agent, for long: what the networks read of a turned face counts as nothing.
void TestMovements::turnedAway_nothingElseCounts()
{
    const Act act = [](double t) {
        Look look = speaking(0.15, 0.3, 0.2, 4, 4)(t);
        look.yaw = 35 * plateau(t, 1, 9, 0.5);
        look.pitch = -20 * pulse(t, 3, 1);
        look.shut = 0.95 * (pulse(t, 7, 0.4) + pulse(t, 8, 0.4));
        return look;
    };
    const Sights sights = sightsOf({}, act, 12);
    for (const Challenge challenge : {Challenge::Nod, Challenge::Blink, Challenge::ReadNumber})
        QCOMPARE(told(challenge, sights).outcome, ChallengeOutcome::Waiting);
}

void TestMovements::nod_ofSomeDepthAndLength_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("length");
    QTest::addColumn<bool>("done");
    QTest::newRow("small") << 6.0 << 1.0 << false;
    QTest::newRow("as a bent print, noise comes on top") << 8.5 << 1.5 << false;
    QTest::newRow("just enough") << 16.0 << 1.0 << true;
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

// Two nods in a row are another movement; one now and one later are how people listen.
void TestMovements::nod_twoFarApart_areNotWrong()
{
    const auto nods = [](double apart) {
        return [=](double t) {
            return Look{0, -18 * (pulse(t, 1, 1) + pulse(t, 1 + apart, 1)), 0, 0};
        };
    };
    QCOMPARE(told(Challenge::TurnLeft, sightsOf({}, nods(2), 9)).outcome, ChallengeOutcome::Wrong);
    QCOMPARE(told(Challenge::TurnLeft, sightsOf({}, nods(6), 9)).outcome,
             ChallengeOutcome::Waiting);
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

void TestMovements::blink_notSeenWhileClosing_isNone()
{
    Sights sights = sightsOf({}, blinking(0.95, 0.5, 0.6), 4);
    for (FaceSight& sight : sights) {
        const double t = std::chrono::duration<double>(sight.at - sights.front().at).count();
        if ((t > 0.8 && t < 1.3) || (t > 1.9 && t < 2.4))
            sight.face.reset();
    }
    QCOMPARE(told(Challenge::Blink, sights).outcome, ChallengeOutcome::Waiting);
}

void TestMovements::blink_flickerOfOneFrame_isNone()
{
    Sights sights = sightsOf({}, [](double) { return Look{}; }, 3, {30});
    for (const std::size_t i : {30U, 45U, 60U})
        sights[i].eyes = kiosk::vision::EyeOpening{0, 0};
    QCOMPARE(told(Challenge::Blink, sights).outcome, ChallengeOutcome::Waiting);
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

void TestMovements::read_wordsAfterTalk_areCountedAnew()
{
    const Act act = [](double t) {
        Look look = speaking(0.15, 0.25, 0.05, 5, 0)(t);
        look.mouth += speaking(0.15, 0.3, 0.1, 2, 1.95)(t).mouth;
        return look;
    };
    QCOMPARE(told(Challenge::ReadNumber, sightsOf({}, act, 5)).outcome, ChallengeOutcome::Waiting);
}

void TestMovements::read_mouthThatSlowlyOpens_isNoBeginning()
{
    const Act act = [](double t) {
        Look look = speaking(0.15, 0.3, 0.2, 4, 5.5)(t);
        look.mouth += 0.06 * std::clamp((t - 1) / 6, 0.0, 1.0);
        return look;
    };
    const Told seen = told(Challenge::ReadNumber, sightsOf({}, act, 12));
    QCOMPARE(seen.outcome, ChallengeOutcome::Done);
    QVERIFY(seen.began > 5.3);
}

void TestMovements::read_chatterOfTeeth_isNone()
{
    const Sights sights = sightsOf({}, speaking(0.15, 0.09, 0.01, 4), 4, {60});
    QCOMPARE(told(Challenge::ReadNumber, sights).outcome, ChallengeOutcome::Waiting);
}

QTEST_GUILESS_MAIN(TestMovements)
#include "tst_movements.moc"
