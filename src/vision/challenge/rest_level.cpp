#include "vision/challenge/rest_level.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float restSeconds = 3; // time constants
constexpr float movingSeconds = 12;
constexpr float longestStep = 0.5F; // seconds: what happened in a longer gap is not known

} // namespace

RestLevel::RestLevel(float baseline, float quiet, float mostDrift)
    : m_baseline(baseline), m_quiet(quiet), m_mostDrift(mostDrift), m_level(baseline)
{
}

float RestLevel::above(float value, std::chrono::steady_clock::time_point at)
{
    const float before = value - m_level;
    if (m_last) {
        const float step = std::chrono::duration<float>(at - *m_last).count();
        const float constant = std::abs(before) < m_quiet ? restSeconds : movingSeconds;
        m_level += before * (1 - std::exp(-std::clamp(step, 0.0F, longestStep) / constant));
        m_level = std::clamp(m_level, m_baseline - m_mostDrift, m_baseline + m_mostDrift);
    }
    m_last = at;
    return value - m_level;
}

} // namespace kiosk::vision
