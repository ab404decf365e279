// The place before the kiosk, different in every session: where the face is, the wall, how much of
// the light on a face comes from the screen.
#pragma once

#include "presentation/sheet.h"
#include "simulated/person/person_behaviour.h"

namespace kiosk::tests {

class Place
{
public:
    static constexpr int width = 1280;
    static constexpr int height = 720;

    explicit Place(Chance& chance);
    [[nodiscard]] devices::PersonView view() const;
    // A well placed pose moved to this place.
    [[nodiscard]] devices::PersonPose here(devices::PersonPose pose) const;
    [[nodiscard]] SheetPlace sheet(const HandPose& hand) const;
    [[nodiscard]] devices::SurfaceLight light(const devices::PersonPrompt& prompt) const;
    [[nodiscard]] devices::Canvas empty(const devices::PersonPrompt& prompt) const;

private:
    std::array<float, 3> m_wall{};
    double m_x;
    double m_y;
    double m_eyeDistance;
    double m_screenShare;
};

// How far this person turns and nods, and when they blink.
[[nodiscard]] devices::PersonHabits habitsOf(Chance& chance);

} // namespace kiosk::tests
