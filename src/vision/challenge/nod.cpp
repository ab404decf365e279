#include "vision/challenge/nod.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float leastNod = 12; // degrees
constexpr float restZone = 4;
constexpr float deep = 5;
constexpr float backShare = 0.4F; // of the deepest point: up again
constexpr float mostYaw = 15;
constexpr float mostDrift = 5;
constexpr std::chrono::milliseconds longest(5000);
constexpr std::chrono::milliseconds nextWithin(3000);
constexpr double shareDown = 0.6; // of the progress

} // namespace

Nod::Nod(const HeadPose& rest, int wanted)
    : m_restYaw(rest.yaw), m_level(rest.pitch, restZone, mostDrift), m_wanted(wanted)
{
}

void Nod::look(const FaceSight& sight)
{
    if (!sight.pose)
        return;
    if (m_last && sight.at - *m_last > longestGap)
        forget();
    m_last = sight.at;
    if (std::abs(sight.pose->yaw - m_restYaw) > mostYaw) {
        forget();
        return;
    }
    m_down = -m_level.above(sight.pose->pitch, sight.at);
    follow(m_down, sight.at);
}

void Nod::forget()
{
    m_rested = false;
    m_dip.reset();
}

void Nod::follow(float down, Time at)
{
    if (m_nods > 0 && !m_dip && at - m_lastUp > nextWithin)
        m_nods = 0;
    if (!m_dip && down >= restZone && m_rested)
        m_dip = Dip{at, std::nullopt, at, down};
    if (m_dip) {
        m_dip->deepest = std::max(m_dip->deepest, down);
        if (down >= deep) {
            m_dip->firstDeep = m_dip->firstDeep.value_or(at);
            m_dip->lastDeep = at;
        }
        if (down <= std::max(restZone, backShare * m_dip->deepest)) {
            count(*m_dip, at);
            m_dip.reset();
            m_rested = false;
        }
    }
    if (down < restZone)
        m_rested = true;
}

void Nod::count(const Dip& dip, Time up)
{
    const auto took = up - dip.began;
    if (dip.deepest < leastNod || !dip.firstDeep || dip.lastDeep - *dip.firstDeep <= poseLife ||
        took > longest)
        return;
    if (m_nods++ == 0)
        m_firstBegan = dip.began;
    m_lastUp = up;
}

double Nod::progress() const
{
    double nods = m_nods;
    if (m_dip && m_dip->deepest < leastNod) {
        nods += shareDown * static_cast<double>(std::clamp(m_down / leastNod, 0.0F, 1.0F));
    } else if (m_dip) {
        const float up = (m_dip->deepest - m_down) / m_dip->deepest;
        nods += shareDown + (1 - shareDown) * static_cast<double>(std::clamp(up, 0.0F, 1.0F));
    }
    return std::min(1.0, nods / m_wanted);
}

std::optional<Movement::Time> Nod::began() const
{
    if (m_nods > 0)
        return m_firstBegan;
    return m_dip ? std::optional(m_dip->began) : std::nullopt;
}

} // namespace kiosk::vision
