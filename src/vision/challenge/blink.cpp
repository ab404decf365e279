#include "vision/challenge/blink.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float leastReadable = 0.35F; // an eye that is read as more closed at rest tells nothing
constexpr float shutAt = 0.5F;         // share of the usual opening that is gone
constexpr float openAt = 0.3F;
constexpr float mostYaw = 15; // degrees
constexpr float mostPitch = 15;
constexpr std::chrono::milliseconds shortest(80);
constexpr std::chrono::milliseconds longest(1500);
constexpr std::chrono::milliseconds nextWithin(2000);
constexpr std::chrono::milliseconds mostApart(400); // sights, to show a blink between them

float lost(float now, float usual)
{
    return std::clamp(1 - now / usual, 0.0F, 1.0F);
}

} // namespace

Blink::Blink(const HeadPose& rest, const EyeOpening& open) : m_rest(rest), m_usual(open)
{
}

bool Blink::readable(const EyeOpening& open) noexcept
{
    return std::max(open.left, open.right) >= leastReadable;
}

bool Blink::faces(const FaceSight& sight) const
{
    return !sight.pose || (std::abs(sight.pose->yaw - m_rest.yaw) <= mostYaw &&
                           std::abs(sight.pose->pitch - m_rest.pitch) <= mostPitch);
}

std::optional<float> Blink::closed(const EyeOpening& eyes) const
{
    std::optional<float> closed;
    if (m_usual.left >= leastReadable)
        closed = lost(eyes.left, m_usual.left);
    if (m_usual.right >= leastReadable)
        closed = std::min(closed.value_or(1), lost(eyes.right, m_usual.right));
    return closed;
}

void Blink::look(const FaceSight& sight)
{
    if (!sight.eyes)
        return;
    const std::optional<float> shut = closed(*sight.eyes);
    if (!shut)
        return;
    const bool gap = m_last && sight.at - *m_last > mostApart;
    m_last = sight.at;
    if (gap || !faces(sight)) {
        m_shut.reset();
        m_lastOpen.reset();
        return;
    }
    follow(*shut, sight.at);
}

void Blink::follow(float closed, Time at)
{
    if (m_blinks == 1 && !m_shut && at - m_lastOpened > nextWithin)
        m_blinks = 0;
    if (closed >= shutAt) {
        if (!m_shut)
            m_shut = m_lastOpen;
        m_lastOpen.reset();
    } else if (closed <= openAt) {
        if (m_shut)
            opened(at);
        m_lastOpen = at;
    }
}

void Blink::opened(Time at)
{
    const auto took = at - *m_shut;
    if (took >= shortest && took <= longest) {
        if (m_blinks++ == 0)
            m_firstShut = *m_shut;
        m_lastOpened = at;
    }
    m_shut.reset();
}

double Blink::progress() const
{
    return std::min(1.0, 0.5 * m_blinks + (m_shut ? 0.25 : 0.0));
}

std::optional<Movement::Time> Blink::began() const
{
    return m_blinks > 0 ? std::optional(m_firstShut) : m_shut;
}

} // namespace kiosk::vision
