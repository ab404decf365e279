#include "vision/challenge/reading.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float swing = 0.05F; // of the eyes' distance; the points shake by 0.01 on a still mouth
constexpr float mostYaw = 15;  // degrees: beyond, the lips' points shift with the head
constexpr float mostPitch = 12;
constexpr float closedShare = 0.4F; // of the swing: not yet opening
constexpr float restShare = 0.1F;   // of a new value, in the level that a quiet mouth rests on
constexpr std::chrono::milliseconds quietBefore(300);
constexpr std::chrono::milliseconds quietAfter(700);
constexpr std::chrono::milliseconds longestPause(2500);
constexpr std::chrono::milliseconds shortestDigit(150);

} // namespace

Reading::Reading(const HeadPose& rest, std::size_t digits)
    : m_rest(rest), m_least(std::max(2, static_cast<int>(digits) - 1)), m_most(2 * m_least + 4)
{
}

void Reading::look(const FaceSight& sight)
{
    if (!faces(sight))
        return;
    if (!m_last || sight.at - *m_last > longestGap)
        begin(sight.mouth, sight.at);
    m_last = sight.at;
    if (sight.at - *m_changed >= quietAfter && std::abs(sight.mouth - m_turning) < swing)
        rest(sight.mouth);
    else
        follow(sight.mouth, sight.at);
    if (!m_open && sight.mouth - m_turning < closedShare * swing)
        m_closedAt = sight.at;
    judge(sight.at);
}

bool Reading::faces(const FaceSight& sight) const
{
    return !sight.pose || (std::abs(sight.pose->yaw - m_rest.yaw) <= mostYaw &&
                           std::abs(sight.pose->pitch - m_rest.pitch) <= mostPitch);
}

void Reading::begin(float mouth, Time at)
{
    forget();
    m_open = false;
    m_changed = at;
    m_turning = mouth;
    m_closedAt = at;
}

// Its level is an average then: the lowest of a hundred shaking values would lie too low. A mouth
// that stays open (a smile) rests, too.
void Reading::rest(float mouth)
{
    m_open = false;
    m_turning += restShare * (mouth - m_turning);
}

void Reading::follow(float mouth, Time at)
{
    const bool further = m_open ? mouth >= m_turning : mouth <= m_turning;
    if (further)
        m_turning = mouth;
    else if (std::abs(mouth - m_turning) >= swing)
        change(mouth, at);
}

void Reading::change(float mouth, Time at)
{
    if (m_open) {
        ++m_openings;
    } else if (!m_began && at - *m_changed >= quietBefore) {
        m_began = m_closedAt;
        m_openings = 0;
    }
    m_open = !m_open;
    m_changed = at;
    m_turning = mouth;
}

void Reading::judge(Time at)
{
    const auto still = at - *m_changed;
    if (m_open || still < quietAfter)
        return;
    if (!m_began) {
        m_openings = 0;
        return;
    }
    const auto took = *m_changed - *m_began;
    m_done = m_openings >= m_least && m_openings <= m_most && took >= m_least * shortestDigit;
    if (!m_done && (m_openings > m_most || still > longestPause))
        forget();
}

void Reading::forget()
{
    m_began.reset();
    m_openings = 0;
}

double Reading::progress() const
{
    if (m_done)
        return 1;
    if (!m_began || m_openings > m_most)
        return 0;
    return std::min(0.9, 0.9 * m_openings / m_least);
}

std::optional<Movement::Time> Reading::began() const
{
    return m_began;
}

} // namespace kiosk::vision
