#include "vision/liveness/unasked_turns.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

// Degrees of yaw, as the challenges have them: a glance at the keypad is no turn.
constexpr float aside = 18;
constexpr float straight = 9;

} // namespace

void UnaskedTurns::look(const FaceSight& sight)
{
    constexpr float farthest = 90;
    if (!sight.pose || !(std::abs(sight.pose->yaw) <= farthest) || !faceFrameOf(sight))
        return;
    const float yaw = std::abs(sight.pose->yaw);
    if (!m_aside && yaw >= aside && m_turns < 1000)
        ++m_turns;
    if (yaw >= aside)
        m_aside = true;
    else if (yaw <= straight)
        m_aside = false;
}

void UnaskedTurns::challenged(const ChallengeResult& result)
{
    const bool isTurn =
        result.challenge == Challenge::TurnLeft || result.challenge == Challenge::TurnRight;
    m_asked = std::min(m_asked + std::clamp(result.wrong, 0, 1000) + (isTurn ? 1 : 0), 10'000);
}

int UnaskedTurns::count() const noexcept
{
    return std::max(m_turns - m_asked, 0);
}

} // namespace kiosk::vision
