#include "sight_series.h"

#include <QTest>
#include <rapidcheck.h>

#include <limits>

using namespace kiosk::tests;
using kiosk::vision::canRecognise;
using kiosk::vision::Challenge;
using kiosk::vision::challengeId;
using kiosk::vision::ChallengeOutcome;
using kiosk::vision::ChallengeWatch;
using kiosk::vision::FaceBaseline;
using kiosk::vision::FaceSight;

namespace {

using Sights = std::vector<FaceSight>;

constexpr std::array allChallenges{Challenge::TurnLeft, Challenge::TurnRight, Challenge::Nod,
                                   Challenge::Blink, Challenge::ReadNumber};
constexpr double start = 1; // seconds before the person moves

struct Told
{
    ChallengeOutcome outcome = ChallengeOutcome::Waiting;
    double after = 0; // seconds from the first sight
    double began = -1;
    double mostProgress = 0;
    double greatestStep = 0; // of the progress while waiting
};

Told told(Challenge challenge, const Sights& sights, const FaceBaseline& baseline)
{
    ChallengeWatch watch(challenge, baseline, challenge == Challenge::ReadNumber ? "4729" : "");
    Told told;
    double progress = 0;
    for (const FaceSight& sight : sights) {
        told.outcome = watch.look(sight);
        if (watch.began())
            told.began = std::chrono::duration<double>(*watch.began() - sights.front().at).count();
        if (told.outcome != ChallengeOutcome::Waiting) {
            told.after = std::chrono::duration<double>(sight.at - sights.front().at).count();
            told.mostProgress = watch.progress();
            break;
        }
        told.greatestStep = std::max(told.greatestStep, std::abs(watch.progress() - progress));
        progress = watch.progress();
        told.mostProgress = std::max(told.mostProgress, progress);
    }
    return told;
}

Told told(Challenge challenge, const Sights& sights)
{
    return told(challenge, sights, baselineOf({}));
}

Act turning(double degrees, double length)
{
    return [=](double t) {
        return Look{degrees * plateau(t, start, length, 0.45 * length), 0, 0, 0};
    };
}

Act nodding(double degrees, double length, int nods = 1)
{
    return [=](double t) {
        Look look;
        for (int i = 0; i < nods; ++i)
            look.pitch -= degrees * pulse(t, start + i * (length + 0.1), length);
        return look;
    };
}

Act blinking(double shut, double length, double pause = 0.6)
{
    return [=](double t) {
        const double ramp = 0.3 * length;
        return Look{0, 0,
                    shut * (plateau(t, start, length, ramp) +
                            plateau(t, start + length + pause, length, ramp)),
                    0};
    };
}

Act speaking(double wide, double syllable, double pause, int syllables, double from = start)
{
    return [=](double t) {
        Look look;
        for (int i = 0; i < syllables; ++i)
            look.mouth += wide * pulse(t, from + i * (syllable + pause), syllable);
        return look;
    };
}

// The movement as people do it, done once after `start`.
Act doing(Challenge challenge)
{
    switch (challenge) {
    case Challenge::TurnLeft:
        return turning(28, 1.6);
    case Challenge::TurnRight:
        return turning(-28, 1.6);
    case Challenge::Nod:
        return nodding(18, 1.0);
    case Challenge::Blink:
        return blinking(0.95, 0.25);
    case Challenge::ReadNumber:
        break;
    }
    return speaking(0.15, 0.3, 0.2, 4);
}

Act lookingAround(unsigned seed)
{
    return [seed](double t) {
        const double phase = seed;
        return Look{5 * std::sin(1.1 * t + phase) + 3 * std::sin(2.7 * t),
                    3 * std::sin(0.8 * t + 2 * phase) + 2 * std::sin(1.9 * t), 0, 0};
    };
}

Act blinkingNaturally(unsigned seed)
{
    return [seed](double t) {
        const double every = 4 + 0.05 * (seed % 5);
        return Look{0, 0, plateau(std::fmod(t, every), 2, 0.22, 0.07), 0};
    };
}

// Sentences of five seconds, a breath between them.
Act talking(unsigned seed)
{
    return [seed](double t) {
        const double inSentence = std::fmod(t + 0.3 * (seed % 7), 6.0);
        const double open = 0.5 * (1 - std::cos(2 * std::numbers::pi * 3.2 * inSentence));
        return Look{2 * std::sin(2 * t), 3 * std::sin(3 * t), 0, inSentence < 5 ? 0.1 * open : 0};
    };
}

// A picture in a shaking hand: what the pose network reads of it stays below 15° and 12°.
Act wavedPhotograph(unsigned seed)
{
    return [seed](double t) {
        const double phase = 0.7 * seed;
        return Look{7 * std::sin(3.1 * t + phase) + 3 * std::sin(7.3 * t),
                    4 * std::sin(4.3 * t + phase) + 1 * std::sin(9 * t),
                    0.16 * (1 + std::sin(5 * t + phase)), 0};
    };
}

void addRates()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("noise");
    QTest::addColumn<unsigned>("seed");
    for (const double rate : {10.0, 15.0, 20.0, 30.0}) {
        for (const double noise : {0.0, 1.0, 1.5}) {
            for (unsigned seed = 1; seed <= (noise > 0 ? 3 : 1); ++seed)
                QTest::addRow("%g frames/s, noise %g, %u", rate, noise, seed)
                    << rate << noise << seed;
        }
    }
}

Viewing fetchViewing()
{
    const auto fetch = [](const char* name) { return QTest::qData(name, QMetaType::Double); };
    Viewing viewing;
    viewing.framesPerSecond = *static_cast<double*>(fetch("rate"));
    viewing.noise = *static_cast<double*>(fetch("noise"));
    viewing.seed = *static_cast<unsigned*>(QTest::qData("seed", QMetaType::UInt));
    return viewing;
}

} // namespace

class TestChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void id_isAWord();
    void everyMovement_isDoneAndNoOther_data() { addRates(); }
    void everyMovement_isDoneAndNoOther();
    void turn_ofSomeWidthAndLength_data();
    void turn_ofSomeWidthAndLength();
    void turn_toTheOtherSideFirst_isWrong();
    void turn_alreadyTurnedWhenAsked_waitsForRest();
    void turn_lookingAsideForLong_isNotWrong();
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
    void wrongMovement_voidsTheChallenge_data();
    void wrongMovement_voidsTheChallenge();
    void naturalBehaviour_isNothing_data();
    void naturalBehaviour_isNothing();
    void irregularFramesAndLostFaces_areTold();
    void faceLostWhileTurned_isTold();
    void twoFaces_countAsNothing();
    void outcome_isFinal();
    void progress_movesSmoothlyToOne();
    void began_isWhenThePersonMoved();
    void baseline_medianOfQuietFrontalSights();
    void baseline_fewSights_none();
    void anySeries_neitherCrashesNorLeavesTheScale();
};

void TestChallenge::id_isAWord()
{
    QCOMPARE(challengeId(Challenge::TurnLeft), std::string_view("turn_left"));
    QCOMPARE(challengeId(Challenge::TurnRight), std::string_view("turn_right"));
    QCOMPARE(challengeId(Challenge::Nod), std::string_view("nod"));
    QCOMPARE(challengeId(Challenge::Blink), std::string_view("blink"));
    QCOMPARE(challengeId(Challenge::ReadNumber), std::string_view("read_number"));
}

void TestChallenge::everyMovement_isDoneAndNoOther()
{
    const Viewing viewing = fetchViewing();
    for (const Challenge act : allChallenges) {
        const Sights sights = sightsOf({}, doing(act), 6, viewing);
        for (const Challenge asked : allChallenges) {
            const Told seen = told(asked, sights);
            const QByteArray what = QByteArray("asked for ") + challengeId(asked).data() +
                                    ", did " + challengeId(act).data();
            QVERIFY2((seen.outcome == ChallengeOutcome::Done) == (asked == act), what);
        }
    }
}

void TestChallenge::turn_ofSomeWidthAndLength_data()
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

void TestChallenge::turn_ofSomeWidthAndLength()
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

void TestChallenge::turn_toTheOtherSideFirst_isWrong()
{
    const Act act = [](double t) {
        return Look{-28 * plateau(t, 1, 1.5, 0.6) + 28 * plateau(t, 2.6, 1.5, 0.6), 0, 0, 0};
    };
    const Sights sights = sightsOf({}, act, 5);
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Wrong);
    QCOMPARE(told(Challenge::TurnRight, sights).outcome, ChallengeOutcome::Done);
}

// A film that happens to be in the middle of a turn.
void TestChallenge::turn_alreadyTurnedWhenAsked_waitsForRest()
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

void TestChallenge::turn_lookingAsideForLong_isNotWrong()
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

void TestChallenge::nod_ofSomeDepthAndLength_data()
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

void TestChallenge::nod_ofSomeDepthAndLength()
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

void TestChallenge::nod_sittingLower_isDone()
{
    const Act act = [](double t) {
        return Look{0, -6 * plateau(t, 1, 100, 3) - 15 * pulse(t, 15, 1), 0, 0};
    };
    const Told seen = told(Challenge::Nod, sightsOf({}, act, 18));
    QCOMPARE(seen.outcome, ChallengeOutcome::Done);
    QVERIFY(seen.began > 14);
}

void TestChallenge::blink_ofSomeKind_data()
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

void TestChallenge::blink_ofSomeKind()
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

void TestChallenge::blink_oneEye_isNone()
{
    Sights sights = sightsOf({}, doing(Challenge::Blink), 5);
    for (FaceSight& sight : sights)
        sight.eyes->left = Person{}.eyes.left;
    QCOMPARE(told(Challenge::Blink, sights).outcome, ChallengeOutcome::Waiting);
}

void TestChallenge::blink_oneReadableEye_isDone()
{
    const Person person{{0, 0, 0}, {0.95F, 0.05F}, 0};
    const Sights sights = sightsOf(person, doing(Challenge::Blink), 5);
    QVERIFY(canRecognise(Challenge::Blink, baselineOf(person)));
    QCOMPARE(told(Challenge::Blink, sights, baselineOf(person)).outcome, ChallengeOutcome::Done);
}

void TestChallenge::blink_unreadableEyes_cannotBeRecognised()
{
    const Person person{{0, 0, 0}, {0.1F, 0.05F}, 0};
    for (const Challenge challenge : allChallenges)
        QCOMPARE(canRecognise(challenge, baselineOf(person)), challenge != Challenge::Blink);
    const Sights sights = sightsOf(person, doing(Challenge::Blink), 5);
    QCOMPARE(told(Challenge::Blink, sights, baselineOf(person)).outcome, ChallengeOutcome::Waiting);
}

void TestChallenge::read_ofSomeKind_data()
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

void TestChallenge::read_ofSomeKind()
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

void TestChallenge::read_talkingAlready_isNone()
{
    const Sights sights = sightsOf({}, speaking(0.15, 0.25, 0.05, 5, 0), 4);
    QCOMPARE(told(Challenge::ReadNumber, sights).outcome, ChallengeOutcome::Waiting);
}

void TestChallenge::wrongMovement_voidsTheChallenge_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("did");
    QTest::addColumn<bool>("wrong");
    for (const Challenge asked : allChallenges) {
        for (const Challenge did : allChallenges) {
            if (did == asked)
                continue;
            const bool wrong = did == Challenge::TurnLeft || did == Challenge::TurnRight;
            QTest::addRow("asked %s, did %s", challengeId(asked).data(), challengeId(did).data())
                << static_cast<int>(asked) << static_cast<int>(did) << wrong;
        }
    }
}

void TestChallenge::wrongMovement_voidsTheChallenge()
{
    QFETCH(int, asked);
    QFETCH(int, did);
    QFETCH(bool, wrong);
    const auto challenge = static_cast<Challenge>(asked);
    const Told seen = told(challenge, sightsOf({}, doing(static_cast<Challenge>(did)), 6));
    QCOMPARE(seen.outcome, wrong ? ChallengeOutcome::Wrong : ChallengeOutcome::Waiting);
    const Told nodded = told(challenge, sightsOf({}, nodding(18, 0.9, 2), 6));
    QCOMPARE(nodded.outcome,
             challenge == Challenge::Nod ? ChallengeOutcome::Done : ChallengeOutcome::Wrong);
}

void TestChallenge::naturalBehaviour_isNothing_data()
{
    addRates();
}

void TestChallenge::naturalBehaviour_isNothing()
{
    const Viewing viewing = fetchViewing();
    const std::array<std::pair<const char*, Act>, 5> behaviours{{
        {"still", [](double) { return Look{}; }},
        {"looks around", lookingAround(viewing.seed)},
        {"blinks", blinkingNaturally(viewing.seed)},
        {"talks", talking(viewing.seed)},
        {"waved photograph", wavedPhotograph(viewing.seed)},
    }};
    for (const auto& [name, act] : behaviours) {
        const Sights sights = sightsOf({}, act, 60, viewing);
        for (const Challenge asked : allChallenges) {
            const Told seen = told(asked, sights);
            QVERIFY2(seen.outcome == ChallengeOutcome::Waiting,
                     qPrintable(QStringLiteral("%1, asked for %2, after %3 s")
                                    .arg(QLatin1String(name))
                                    .arg(QLatin1String(challengeId(asked).data()))
                                    .arg(seen.after)));
        }
    }
}

void TestChallenge::irregularFramesAndLostFaces_areTold()
{
    for (const Challenge challenge : allChallenges) {
        int done = 0;
        constexpr int films = 40;
        for (unsigned seed = 1; seed <= films; ++seed) {
            const Sights sights = sightsOf({}, doing(challenge), 6, {22, 1, 0.9, 0.08, seed});
            const Told seen = told(challenge, sights);
            QVERIFY(seen.outcome != ChallengeOutcome::Wrong);
            done += seen.outcome == ChallengeOutcome::Done ? 1 : 0;
        }
        QVERIFY2(done >= films * 9 / 10,
                 qPrintable(QStringLiteral("%1: %2 of %3")
                                .arg(QLatin1String(challengeId(challenge).data()))
                                .arg(done)
                                .arg(films)));
    }
}

void TestChallenge::faceLostWhileTurned_isTold()
{
    Sights sights = sightsOf({}, turning(45, 2.5), 5);
    for (FaceSight& sight : sights) {
        if (sight.pose && sight.pose->yaw > 33) {
            sight.face.reset();
            sight.pose.reset();
            sight.faces = 0;
        }
    }
    QCOMPARE(told(Challenge::TurnLeft, sights).outcome, ChallengeOutcome::Done);
}

void TestChallenge::twoFaces_countAsNothing()
{
    for (const Challenge challenge : allChallenges) {
        Sights sights = sightsOf({}, doing(challenge), 6);
        for (FaceSight& sight : sights)
            sight.faces = 2;
        const Told seen = told(challenge, sights);
        QCOMPARE(seen.outcome, ChallengeOutcome::Waiting);
        QCOMPARE(seen.mostProgress, 0.0);
        QCOMPARE(seen.began, -1.0);
    }
}

void TestChallenge::outcome_isFinal()
{
    ChallengeWatch watch(Challenge::TurnLeft, baselineOf({}));
    for (const FaceSight& sight : sightsOf({}, doing(Challenge::TurnRight), 4))
        (void)watch.look(sight);
    for (FaceSight sight : sightsOf({}, doing(Challenge::TurnLeft), 4)) {
        sight.at += std::chrono::seconds(10);
        QCOMPARE(watch.look(sight), ChallengeOutcome::Wrong);
    }
}

void TestChallenge::progress_movesSmoothlyToOne()
{
    for (const Challenge challenge : allChallenges) {
        const Told seen = told(challenge, sightsOf({}, doing(challenge), 6, {30}));
        QCOMPARE(seen.outcome, ChallengeOutcome::Done);
        QCOMPARE(seen.mostProgress, 1.0);
        QVERIFY2(seen.greatestStep > 0.01 && seen.greatestStep < 0.16,
                 challengeId(challenge).data());
    }
}

void TestChallenge::began_isWhenThePersonMoved()
{
    for (const Challenge challenge : allChallenges) {
        const Told seen = told(challenge, sightsOf({}, doing(challenge), 6, {30}));
        QVERIFY2(seen.began > start - 0.1 && seen.began < start + 0.45,
                 qPrintable(QStringLiteral("%1 began at %2")
                                .arg(QLatin1String(challengeId(challenge).data()))
                                .arg(seen.began)));
    }
}

void TestChallenge::baseline_medianOfQuietFrontalSights()
{
    const Act act = [](double t) {
        return Look{40 * plateau(t, 3, 1, 0.3), 0, pulse(t, 1, 0.3), 0};
    };
    Sights sights = sightsOf({}, act, 5);
    sights[3].faces = 2;
    sights[3].pose->yaw = 7;
    sights[4].pose->yaw = std::numeric_limits<float>::quiet_NaN();
    const auto baseline = FaceBaseline::of(sights);
    QVERIFY(baseline.has_value());
    QVERIFY(std::abs(baseline->pose.yaw - Person{}.pose.yaw) < 1);
    QVERIFY(std::abs(baseline->pose.pitch - Person{}.pose.pitch) < 1);
    QVERIFY(std::abs(baseline->eyes.left - Person{}.eyes.left) < 0.05F);
    QVERIFY(std::abs(baseline->eyes.right - Person{}.eyes.right) < 0.05F);
    QVERIFY(std::abs(baseline->mouth - Person{}.mouth) < 0.01F);
}

void TestChallenge::baseline_fewSights_none()
{
    Sights sights = sightsOf({}, turning(0, 1), 1);
    QVERIFY(!FaceBaseline::of({}));
    QVERIFY(!FaceBaseline::of(std::span(sights).first(4)));
    QVERIFY(FaceBaseline::of(std::span(sights).first(5)));
    for (FaceSight& sight : sights)
        sight.pose->yaw = 30;
    QVERIFY(!FaceBaseline::of(sights));
}

void TestChallenge::anySeries_neitherCrashesNorLeavesTheScale()
{
    const float odd[] = {0,
                         1,
                         -1,
                         17.9F,
                         30,
                         -45,
                         1e30F,
                         std::numeric_limits<float>::infinity(),
                         std::numeric_limits<float>::quiet_NaN()};
    QVERIFY(rc::check([&](const std::vector<std::array<std::uint8_t, 8>>& octets) {
        auto time = std::chrono::steady_clock::time_point(std::chrono::seconds(5));
        std::vector<FaceSight> sights;
        for (const auto& o : octets) {
            const auto value = [&](std::size_t i) { return odd[o[i] % std::size(odd)]; };
            time += std::chrono::milliseconds(o[7] % 4 == 0 ? 0 : 9 * o[7]);
            FaceSight sight;
            sight.at = time;
            sight.faces = o[0] % 3;
            if (o[0] % 5 != 0)
                sight.face = kiosk::vision::DetectedFace{};
            if (o[0] % 7 != 0)
                sight.pose = kiosk::vision::HeadPose{value(1), value(2), value(3)};
            if (o[0] % 11 != 0)
                sight.eyes = kiosk::vision::EyeOpening{value(4), value(5)};
            sight.mouth = value(6);
            sights.push_back(sight);
        }
        const FaceBaseline baseline = FaceBaseline::of(sights).value_or(baselineOf({}));
        for (const Challenge challenge : allChallenges) {
            ChallengeWatch watch(challenge, baseline, "12");
            for (const FaceSight& sight : sights) {
                const ChallengeOutcome outcome = watch.look(sight);
                RC_ASSERT(watch.progress() >= 0 && watch.progress() <= 1);
                RC_ASSERT(outcome == ChallengeOutcome::Waiting || watch.began().has_value());
                RC_ASSERT(!watch.began() || *watch.began() <= sight.at);
            }
        }
    }));
}

QTEST_GUILESS_MAIN(TestChallenge)
#include "tst_challenge.moc"
