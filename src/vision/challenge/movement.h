// Private to vision: one movement being looked for in a series of sights. One class a movement.
#pragma once

#include "vision/face_sight.h"

#include <chrono>
#include <optional>

namespace kiosk::vision {

class Movement
{
public:
    using Time = std::chrono::steady_clock::time_point;

    Movement() = default;
    Movement(const Movement&) = delete;
    Movement& operator=(const Movement&) = delete;
    virtual ~Movement() = default;

    // Only sights of exactly one face whose numbers are finite; not any more once done.
    virtual void look(const FaceSight& sight) = 0;
    [[nodiscard]] virtual bool done() const = 0;
    [[nodiscard]] virtual double progress() const = 0; // 0…1, may jump
    // Of the movement under way or done; none while the person is at rest.
    [[nodiscard]] virtual std::optional<Time> began() const = 0;
};

// Sights further apart than this show nothing of what was between them.
inline constexpr std::chrono::milliseconds longestGap(2000);

} // namespace kiosk::vision
