#include "vision/liveness/texture_cue.h"

namespace kiosk::vision {
namespace {

constexpr double leastLive = 0.5;
constexpr double mostAttack = 0.1;

} // namespace

void TextureCue::look(const FaceSight& sight)
{
    if (sight.face && sight.texture && *sight.texture >= 0 && *sight.texture <= 1)
        m_scores.add(static_cast<double>(*sight.texture));
}

double TextureCue::median() const
{
    return medianOf(m_scores.values());
}

ChannelResult TextureCue::result() const
{
    ChannelResult result{LivenessChannel::Texture};
    if (m_scores.values().empty())
        return result;
    result.score = median();
    if (result.score >= leastLive)
        result.verdict = LivenessVerdict::Live;
    else
        result.verdict =
            result.score < mostAttack ? LivenessVerdict::Attack : LivenessVerdict::Unsure;
    return result;
}

} // namespace kiosk::vision
