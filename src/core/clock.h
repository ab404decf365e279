// Time is passed in: whoever needs "now" is given a Clock, so that tests choose the time.
#pragma once

#include <chrono>

namespace kiosk::core {

using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual TimePoint now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(
            std::chrono::system_clock::now());
    }
};

// A clock that stands still until it is set. For tests and for replaying recorded journeys.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(TimePoint at) : m_now(at) {}
    [[nodiscard]] TimePoint now() const override { return m_now; }
    void set(TimePoint at) { m_now = at; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    TimePoint m_now;
};

} // namespace kiosk::core

namespace kiosk {
using core::Clock;
using core::TimePoint;
} // namespace kiosk
