#include "vision/liveness/fusion.h"

#include <algorithm>
#include <array>

namespace kiosk::vision {
namespace {

using Channel = LivenessChannel;
using Verdict = LivenessVerdict;

constexpr double passing = 0.5;
constexpr double justBelow = 0.49;
constexpr double texturePassingByLight = 0.35;
constexpr double unlit = 0.3;

class Rule
{
public:
    explicit Rule(const FusionInput& input) : m_input(input) {}

    Fused apply()
    {
        weighTexture();
        for (const Channel channel : {Channel::Pattern, Channel::Surround, Channel::Continuity})
            weigh(of(channel));
        if (m_input.needed > 0) {
            weigh(of(Channel::Repetition));
            weighDepth();
            weighLight();
        }
        weighChallenges();
        if (m_attacked)
            return {Verdict::Attack, std::min(m_score, justBelow)};
        // Live and a score of at least a half are the same, by construction.
        return {m_score >= passing ? Verdict::Live : Verdict::Unsure, m_score};
    }

private:
    [[nodiscard]] const ChannelResult& of(Channel channel) const
    {
        return m_input.channels[static_cast<std::size_t>(channel)];
    }
    void atMost(double score) { m_score = std::min(m_score, score); }

    // The network alone never makes an attack certain.
    void weighTexture()
    {
        const ChannelResult& texture = of(Channel::Texture);
        if (texture.verdict == Verdict::NotTried)
            return atMost(0);
        const bool lit = of(Channel::Light).verdict == Verdict::Live;
        if (texture.verdict == Verdict::Unsure && lit && texture.score >= texturePassingByLight)
            return atMost(passing);
        atMost(texture.verdict == Verdict::Live ? std::max(texture.score, passing)
                                                : std::min(texture.score, justBelow));
    }

    void weigh(const ChannelResult& result)
    {
        switch (result.verdict) {
        case Verdict::NotTried:
            return;
        case Verdict::Live:
            return atMost(std::max(result.score, passing));
        case Verdict::Unsure:
            return atMost(std::min(result.score, justBelow));
        case Verdict::Attack:
            m_attacked = true;
            atMost(std::min(result.score, justBelow));
        }
    }

    // What was not asked for cannot be missing; a turn that shows no depth can.
    void weighDepth()
    {
        const ChannelResult& depth = of(Channel::Depth);
        weigh(depth);
        if (depth.verdict == Verdict::NotTried && m_input.turned)
            atMost(justBelow);
    }

    // Not to follow the light is a doubt, never an attack.
    void weighLight()
    {
        const ChannelResult& light = of(Channel::Light);
        if (light.verdict == Verdict::Unsure || light.verdict == Verdict::Attack)
            atMost(std::clamp(light.score, unlit, justBelow));
        if (light.verdict == Verdict::NotTried && m_input.unaskedTurns > 0)
            atMost(justBelow);
    }

    void weighChallenges()
    {
        int done = 0;
        for (const Channel channel : {Channel::FirstChallenge, Channel::SecondChallenge}) {
            const ChannelResult& challenge = of(channel);
            done += challenge.verdict == Verdict::Live ? 1 : 0;
            weigh(challenge);
        }
        if (done < m_input.needed)
            atMost(justBelow * (done + 1) / (m_input.needed + 1));
    }

    const FusionInput& m_input;
    double m_score = 1;
    bool m_attacked = false;
};

} // namespace

Fused fuse(const FusionInput& input)
{
    return Rule(input).apply();
}

} // namespace kiosk::vision
