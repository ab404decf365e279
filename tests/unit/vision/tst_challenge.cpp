#include "challenge_acts.h"

#include <QTest>
#include <rapidcheck.h>

#include <limits>

using namespace kiosk::tests;
using kiosk::vision::challengeId;
using kiosk::vision::ChallengeWatch;
using kiosk::vision::FaceBaseline;
using kiosk::vision::FaceSight;

namespace {

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
    QFETCH(double, rate);
    QFETCH(double, noise);
    QFETCH(unsigned, seed);
    return {rate, noise, 0, 0, seed};
}

} // namespace

class TestChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void id_isAWord();
    void everyMovement_isDoneAndNoOther_data() { addRates(); }
    void everyMovement_isDoneAndNoOther();
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
    for (const double rate : {12.0, 20.0, 30.0}) {
        for (unsigned seed = 1; seed <= 10; ++seed) {
            for (const Challenge challenge : allChallenges) {
                const Told seen =
                    told(challenge, sightsOf({}, doing(challenge), 6, {rate, 1, 0, 0, seed}));
                QVERIFY2(seen.began > start - 0.1 && seen.began < start + 0.5,
                         qPrintable(QStringLiteral("%1 began at %2")
                                        .arg(QLatin1String(challengeId(challenge).data()))
                                        .arg(seen.began)));
            }
        }
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
