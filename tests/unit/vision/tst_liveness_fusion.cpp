#include "vision/liveness/fusion.h"

#include <QTest>

#include <rapidcheck.h>

using namespace kiosk::vision;
using Channel = LivenessChannel;
using Verdict = LivenessVerdict;

namespace {

constexpr std::size_t channelCount = 10;

ChannelResult said(Channel channel, Verdict verdict)
{
    constexpr std::array scores = {0.0, 0.9, 0.3, 0.05};
    return {channel, verdict, scores[static_cast<std::size_t>(verdict)]};
}

// A person who did all that was asked.
std::vector<ChannelResult> everythingLive()
{
    std::vector<ChannelResult> channels;
    for (std::size_t i = 0; i < channelCount; ++i)
        channels.push_back(said(static_cast<Channel>(i), Verdict::Live));
    return channels;
}

std::vector<ChannelResult> with(Channel channel, Verdict verdict)
{
    std::vector<ChannelResult> channels = everythingLive();
    channels[static_cast<std::size_t>(channel)] = said(channel, verdict);
    return channels;
}

} // namespace

Q_DECLARE_METATYPE(Channel)
Q_DECLARE_METATYPE(Verdict)

class LivenessFusionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fuse_oneChannelDiffers_followsTheTable_data()
    {
        QTest::addColumn<Channel>("channel");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<Verdict>("expected");
        const auto row = [](Channel channel, Verdict notTried, Verdict unsure, Verdict attack) {
            const std::string name(livenessChannelId(channel));
            QTest::newRow((name + " not tried").c_str())
                << channel << Verdict::NotTried << notTried;
            QTest::newRow((name + " unsure").c_str()) << channel << Verdict::Unsure << unsure;
            QTest::newRow((name + " attack").c_str()) << channel << Verdict::Attack << attack;
            QTest::newRow((name + " live").c_str()) << channel << Verdict::Live << Verdict::Live;
        };
        constexpr Verdict live = Verdict::Live;
        constexpr Verdict unsure = Verdict::Unsure;
        constexpr Verdict attack = Verdict::Attack;
        row(Channel::Texture, unsure, unsure, unsure);
        row(Channel::Pattern, live, unsure, attack);
        row(Channel::Surround, live, unsure, attack);
        row(Channel::Specular, live, live, live);
        row(Channel::Repetition, live, unsure, attack);
        row(Channel::Depth, unsure, unsure, attack); // a turn was among the challenges
        row(Channel::Light, live, unsure, unsure);   // never says attack by itself
        row(Channel::Continuity, live, unsure, attack);
        row(Channel::FirstChallenge, unsure, unsure, attack);
        row(Channel::SecondChallenge, unsure, unsure, attack);
    }
    void fuse_oneChannelDiffers_followsTheTable()
    {
        QFETCH(Channel, channel);
        QFETCH(Verdict, verdict);
        QFETCH(Verdict, expected);
        const auto channels = with(channel, verdict);
        QCOMPARE(fuse({channels, 2, true}).verdict, expected);
    }

    void fuse_noTurnWasDone_needsNoDepth()
    {
        const auto channels = with(Channel::Depth, Verdict::NotTried);
        QCOMPARE(fuse({channels, 2, false}).verdict, Verdict::Live);
    }

    void fuse_doubtfulTexture_passesOnlyByLight()
    {
        auto channels = with(Channel::Texture, Verdict::Unsure);
        channels[0].score = 0.4;
        QCOMPARE(fuse({channels, 2, true}).verdict, Verdict::Live);
        channels[static_cast<std::size_t>(Channel::Light)].verdict = Verdict::NotTried;
        QCOMPARE(fuse({channels, 2, true}).verdict, Verdict::Unsure);
        channels = with(Channel::Texture, Verdict::Attack);
        QCOMPARE(fuse({channels, 2, true}).verdict, Verdict::Unsure);
    }

    void fuse_unaskedTurns_countOnlyWhereNoLightWasTried()
    {
        const auto unlit = with(Channel::Light, Verdict::NotTried);
        QCOMPARE(fuse({unlit, 2, true, 0}).verdict, Verdict::Live);
        QCOMPARE(fuse({unlit, 2, true, 1}).verdict, Verdict::Unsure);
        const auto lit = everythingLive();
        QCOMPARE(fuse({lit, 2, true, 3}).verdict, Verdict::Live);
    }

    void fuse_stillPicture_doesWithoutMovement()
    {
        auto channels = everythingLive();
        for (const Channel channel :
             {Channel::Depth, Channel::FirstChallenge, Channel::SecondChallenge})
            channels[static_cast<std::size_t>(channel)] = said(channel, Verdict::NotTried);
        channels[static_cast<std::size_t>(Channel::Repetition)] =
            said(Channel::Repetition, Verdict::Attack);
        QCOMPARE(fuse({channels, 0, false}).verdict, Verdict::Live);
        QCOMPARE(fuse({channels, 1, false}).verdict, Verdict::Attack);
    }

    void fuse_fewerChallengesDone_scoresLower()
    {
        auto channels = everythingLive();
        const double both = fuse({channels, 2, true}).score;
        channels[9] = said(Channel::SecondChallenge, Verdict::NotTried);
        const double one = fuse({channels, 2, true}).score;
        channels[8] = said(Channel::FirstChallenge, Verdict::NotTried);
        const double none = fuse({channels, 2, true}).score;
        QVERIFY(both > one);
        QVERIFY(one > none);
    }

    // Whatever else the channels say.
    void fuse_hardChannelSaysAttack_isNeverLive()
    {
        constexpr std::array hard = {Channel::Pattern,        Channel::Surround,
                                     Channel::Depth,          Channel::Repetition,
                                     Channel::Continuity,     Channel::FirstChallenge,
                                     Channel::SecondChallenge};
        const bool holds = rc::check("a hard channel's attack is never live", [&] {
            std::vector<ChannelResult> channels;
            for (std::size_t i = 0; i < channelCount; ++i) {
                const auto verdict = static_cast<Verdict>(*rc::gen::inRange(0, 4));
                const double score = *rc::gen::inRange(0, 101) / 100.0;
                channels.push_back({static_cast<Channel>(i), verdict, score});
            }
            const Channel chosen = hard[*rc::gen::inRange<std::size_t>(0, hard.size())];
            channels[static_cast<std::size_t>(chosen)].verdict = Verdict::Attack;
            const int needed = *rc::gen::inRange(1, 3);
            const Fused fused = fuse({channels, needed, *rc::gen::arbitrary<bool>()});
            RC_ASSERT(fused.verdict == Verdict::Attack);
            RC_ASSERT(fused.score < 0.5);
        });
        QVERIFY(holds);
    }

    void fuse_anything_isLiveExactlyWhenItsScoreSaysSo()
    {
        const bool holds = rc::check("live means a score of a half", [&] {
            std::vector<ChannelResult> channels;
            for (std::size_t i = 0; i < channelCount; ++i) {
                const auto verdict = static_cast<Verdict>(*rc::gen::inRange(0, 4));
                channels.push_back(
                    {static_cast<Channel>(i), verdict, *rc::gen::inRange(0, 101) / 100.0});
            }
            const Fused fused = fuse({channels, *rc::gen::inRange(0, 3), true});
            RC_ASSERT((fused.verdict == Verdict::Live) == (fused.score >= 0.5));
            RC_ASSERT(fused.score >= 0 && fused.score <= 1);
        });
        QVERIFY(holds);
    }
};

QTEST_GUILESS_MAIN(LivenessFusionTest)
#include "tst_liveness_fusion.moc"
