// The watch as a whole, and the channels that look at no pixels: texture, continuity, challenges.
#include "liveness_sights.h"
#include "vision/liveness.h"

#include <QTest>

#include <limits>

using namespace kiosk;
using namespace kiosk::vision;
using namespace std::chrono_literals;
using kiosk::tests::Shape;
using Channel = LivenessChannel;
using Verdict = LivenessVerdict;

namespace {

const ChannelResult& of(const LivenessJudgement& judgement, Channel channel)
{
    return judgement.channels[static_cast<std::size_t>(channel)];
}

// What the points say; without pixels.
FaceSight person(Shape shape, double yaw, int ms, float texture)
{
    FaceSight sight = tests::sightOf(tests::turnedPoints(shape, yaw), ms);
    sight.pose = HeadPose{static_cast<float>(yaw), 0, 0};
    sight.texture = texture;
    return sight;
}

void turnAndBack(LivenessWatch& watch, Shape shape, float texture = 0.95F)
{
    for (int i = 0; i < 40; ++i) {
        const double yaw = i < 15 ? 0 : 25 * std::sin((i - 15) * std::numbers::pi / 25);
        watch.look(person(shape, yaw, i * 66, texture));
    }
}

void passBoth(LivenessWatch& watch)
{
    watch.challenged({Challenge::TurnLeft, true, 0, 600ms});
    watch.challenged({Challenge::Blink, true, 0, 450ms});
    watch.compared(0.72);
    watch.compared(0.66);
}

} // namespace

class LivenessWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judge_nothingSeen_isUnsure()
    {
        const LivenessJudgement judgement = LivenessWatch().judge(2);
        QCOMPARE(judgement.verdict, Verdict::Unsure);
        QCOMPARE(judgement.score, 0.0);
        QCOMPARE(judgement.channels.size(), std::size_t{10});
        for (std::size_t i = 0; i < judgement.channels.size(); ++i) {
            QCOMPARE(static_cast<std::size_t>(judgement.channels[i].channel), i);
            QCOMPARE(judgement.channels[i].verdict, Verdict::NotTried);
        }
    }

    void judge_personWhoDidBoth_isLive()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head);
        passBoth(watch);
        const LivenessJudgement judgement = watch.judge(2);
        QCOMPARE(judgement.verdict, Verdict::Live);
        QVERIFY(judgement.score >= 0.5);
        QCOMPARE(judgement.frames, 40);
        QVERIFY(std::abs(judgement.textureMedian - 0.95) < 1e-3);
    }

    void judge_printThatWasTurned_isAttack()
    {
        for (const Shape shape : {Shape::Flat, Shape::Bent}) {
            LivenessWatch watch;
            turnAndBack(watch, shape);
            passBoth(watch);
            QCOMPARE(watch.judge(2).verdict, Verdict::Attack);
            QCOMPARE(of(watch.judge(2), Channel::Depth).verdict, Verdict::Attack);
        }
    }

    void judge_lowTexture_isForAnAgent()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head, 0.2F);
        passBoth(watch);
        QCOMPARE(watch.judge(2).verdict, Verdict::Unsure);
    }

    void judge_oneChallengeOfTwo_isForAnAgent()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head);
        watch.challenged({Challenge::TurnLeft, true, 0, 600ms});
        QCOMPARE(watch.judge(2).verdict, Verdict::Unsure);
        QCOMPARE(watch.judge(1).verdict, Verdict::Live);
    }

    void judge_movementReplacedByAnother_stillPasses()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head);
        watch.challenged({Challenge::Nod, false, 1, std::nullopt});
        watch.challenged({Challenge::TurnRight, true, 0, 900ms});
        watch.challenged({Challenge::ReadNumber, true, 0, 700ms});
        QCOMPARE(watch.judge(2).verdict, Verdict::Live);
        QVERIFY(of(watch.judge(2), Channel::FirstChallenge).score <
                of(watch.judge(2), Channel::SecondChallenge).score);
    }

    void judge_turnsThatNobodyAskedFor_areForAnAgentWithoutLight()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head);
        passBoth(watch);
        QCOMPARE(watch.judge(2).verdict, Verdict::Live);
        for (int i = 0; i < 30; ++i)
            watch.look(person(Shape::Head, 25 * std::sin(i / 3.0), 4000 + i * 66, 0.95F));
        QCOMPARE(watch.judge(2).verdict, Verdict::Unsure);
    }

    void challenge_reaction_data()
    {
        QTest::addColumn<int>("challenge");
        QTest::addColumn<int>("ms");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char* name, Challenge challenge, int ms, Verdict verdict) {
            QTest::newRow(name) << static_cast<int>(challenge) << ms << static_cast<int>(verdict);
        };
        row("before it was seen", Challenge::Blink, 20, Verdict::Attack);
        row("very soon", Challenge::TurnLeft, 150, Verdict::Unsure);
        row("quick", Challenge::Blink, 200, Verdict::Live);
        row("slow", Challenge::Nod, 60'000, Verdict::Live);
        row("lips that moved before", Challenge::ReadNumber, 20, Verdict::Live);
    }
    void challenge_reaction()
    {
        QFETCH(int, challenge);
        QFETCH(int, ms);
        QFETCH(int, verdict);
        LivenessWatch watch;
        watch.challenged(
            {static_cast<Challenge>(challenge), true, 0, std::chrono::milliseconds(ms)});
        QCOMPARE(static_cast<int>(of(watch.judge(1), Channel::FirstChallenge).verdict), verdict);
    }

    void challenge_moreWrongMovements_scoreFalls()
    {
        double last = 1.1;
        for (int wrong = 0; wrong <= 4; ++wrong) {
            LivenessWatch watch;
            watch.challenged({Challenge::Blink, true, wrong, 500ms});
            const ChannelResult& result = of(watch.judge(1), Channel::FirstChallenge);
            QVERIFY(result.score <= last);
            last = result.score;
            QCOMPARE(result.verdict, wrong <= 2 ? Verdict::Live : Verdict::Unsure);
        }
    }

    void continuity_similarities_data()
    {
        QTest::addColumn<QList<double>>("similarities");
        QTest::addColumn<int>("verdict");
        QTest::newRow("none") << QList<double>{} << static_cast<int>(Verdict::NotTried);
        QTest::newRow("the same") << QList<double>{0.8, 0.6} << static_cast<int>(Verdict::Live);
        QTest::newRow("turned") << QList<double>{0.8, 0.41} << static_cast<int>(Verdict::Live);
        QTest::newRow("one blurred of three")
            << QList<double>{0.8, 0.25, 0.7} << static_cast<int>(Verdict::Unsure);
        QTest::newRow("another") << QList<double>{0.8, 0.05} << static_cast<int>(Verdict::Attack);
        QTest::newRow("another, alike")
            << QList<double>{0.25, 0.27} << static_cast<int>(Verdict::Attack);
        QTest::newRow("no number") << QList<double>{std::numeric_limits<double>::quiet_NaN()}
                                   << static_cast<int>(Verdict::NotTried);
    }
    void continuity_similarities()
    {
        QFETCH(QList<double>, similarities);
        QFETCH(int, verdict);
        LivenessWatch watch;
        for (const double similarity : similarities)
            watch.compared(similarity);
        QCOMPARE(static_cast<int>(of(watch.judge(2), Channel::Continuity).verdict), verdict);
    }

    void continuity_faceAwayAgainAndAgain_isUnsure()
    {
        LivenessWatch watch;
        for (int i = 0; i < 5; ++i)
            watch.look(person(Shape::Head, 0, i * 5000, 0.9F));
        watch.compared(0.8);
        QCOMPARE(of(watch.judge(2), Channel::Continuity).verdict, Verdict::Unsure);
    }

    void texture_oneBadFrame_doesNotCount()
    {
        LivenessWatch watch;
        for (int i = 0; i < 10; ++i)
            watch.look(person(Shape::Head, 0, i * 66, i == 4 ? 0.0F : 0.9F));
        QCOMPARE(of(watch.judge(0), Channel::Texture).verdict, Verdict::Live);
        QCOMPARE(watch.judge(0).verdict, Verdict::Live);
    }

    // No crash, no verdict for a person, and what was known before still holds.
    void look_hostileSights_changeNothing()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head);
        passBoth(watch);
        const LivenessJudgement before = watch.judge(2);
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        constexpr float huge = std::numeric_limits<float>::max();
        for (const float bad : {nan, huge, -huge, std::numeric_limits<float>::infinity()}) {
            FaceSight sight = person(Shape::Flat, 25, 10, bad);
            sight.frame = tests::frameOf(tests::drawnScene());
            for (PointF& point : sight.points)
                point = {bad, bad};
            sight.pose = HeadPose{bad, bad, bad};
            watch.look(sight);
        }
        watch.compared(static_cast<double>(nan));
        watch.look({});
        QCOMPARE(watch.judge(2).verdict, before.verdict);
        QCOMPARE(of(watch.judge(2), Channel::Depth), of(before, Channel::Depth));
        QCOMPARE(of(watch.judge(2), Channel::Texture), of(before, Channel::Texture));
    }

    void look_changingSizesAndTimes_doesNotFail()
    {
        LivenessWatch watch;
        const std::array sizes = {cv::Size(1280, 720), cv::Size(1, 1),     cv::Size(64, 2000),
                                  cv::Size(640, 480),  cv::Size(2000, 64), cv::Size(1280, 720)};
        int ms = 0;
        for (int i = 0; i < 48; ++i) {
            const cv::Size size = sizes[static_cast<std::size_t>(i / 4) % sizes.size()];
            ms += i % 7 == 3 ? -4000 : 90;
            FaceSight sight = person(Shape::Head, 0, ms, 0.9F);
            sight.frame = tests::frameOf(cv::Mat(size, CV_8UC3, cv::Scalar::all(i)));
            watch.light(ScreenColour{255, 0, static_cast<std::uint8_t>(i)}, tests::atMs(ms));
            watch.look(sight);
        }
        const LivenessJudgement judgement = watch.judge(2);
        QVERIFY(judgement.verdict != Verdict::Live);
        QVERIFY(judgement.score >= 0 && judgement.score < 0.5);
    }

    void reset_afterAPerson_forgetsAll()
    {
        LivenessWatch watch;
        turnAndBack(watch, Shape::Head);
        passBoth(watch);
        watch.reset();
        QCOMPARE(watch.judge(2).verdict, Verdict::Unsure);
        QCOMPARE(watch.judge(2).frames, 0);
    }
};

QTEST_GUILESS_MAIN(LivenessWatchTest)
#include "tst_liveness_watch.moc"
