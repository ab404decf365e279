#include "vision/challenge/turn.h"

#include <algorithm>

namespace kiosk::vision {
namespace {

constexpr float leastTurn = 18; // degrees
constexpr float restZone = 6;   // nearer to frontal than this is rest
constexpr float nearFrontal = 9;
constexpr float mostDrift = 5;
constexpr std::chrono::milliseconds leastTime(250);
constexpr double shareOut = 0.6; // of the progress: the way out, the rest is the way back

} // namespace

Turn::Turn(Side side, float restYaw, std::optional<std::chrono::milliseconds> longest)
    : m_sign(side == Side::PersonsLeft ? 1.0F : -1.0F), m_level(restYaw, restZone, mostDrift),
      m_longest(longest)
{
}

void Turn::look(const FaceSight& sight)
{
    if (!sight.pose)
        return;
    if (m_last && sight.at - *m_last > longestGap) {
        m_rested = false;
        m_excursion.reset();
    }
    m_last = sight.at;
    m_out = m_sign * m_level.above(sight.pose->yaw, sight.at);
    follow(m_out, sight.at);
}

void Turn::follow(float out, Time at)
{
    if (!m_excursion && out >= restZone && m_rested)
        m_excursion = Excursion{at, std::nullopt, at, out};
    if (m_excursion) {
        m_excursion->peak = std::max(m_excursion->peak, out);
        if (out > nearFrontal) {
            m_excursion->firstFar = m_excursion->firstFar.value_or(at);
            m_excursion->lastFar = at;
        } else if (isTurn(*m_excursion, at)) {
            m_done = true;
            return;
        }
    }
    m_rested = out < restZone || (m_rested && m_excursion.has_value());
    if (out < restZone)
        m_excursion.reset();
}

bool Turn::isTurn(const Excursion& excursion, Time back) const
{
    return excursion.peak >= leastTurn && excursion.firstFar &&
           excursion.lastFar - *excursion.firstFar > poseLife &&
           back - excursion.began >= leastTime &&
           (!m_longest || back - excursion.began <= *m_longest);
}

double Turn::progress() const
{
    if (m_done)
        return 1;
    if (!m_excursion)
        return 0;
    if (m_excursion->peak < leastTurn)
        return shareOut * static_cast<double>(std::clamp(m_out / leastTurn, 0.0F, 1.0F));
    const float back = std::clamp((m_excursion->peak - m_out) / m_excursion->peak, 0.0F, 1.0F);
    return shareOut + (1 - shareOut) * static_cast<double>(back);
}

std::optional<Movement::Time> Turn::began() const
{
    return m_excursion ? std::optional(m_excursion->began) : std::nullopt;
}

} // namespace kiosk::vision
