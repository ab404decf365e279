// A hand that holds a picture before the camera: it trembles, and it tries to do with the picture
// what the screen asks a person for, as an attacker who can read would.
#pragma once

#include "api/camera.h"
#include "presentation/chance.h"

#include <array>
#include <optional>

namespace kiosk::tests {

struct HandPose
{
    double yaw = 0; // degrees, signs as in PersonPose
    double pitch = 0;
    double roll = 0;
    double x = 0; // shifts, in eye distances
    double y = 0;
    double zoom = 1;
};

class Hand
{
public:
    // `unrest`: 1 of a picture waved about, less of one that is held still. `reach`: how far it
    // turns, 1 for up to 45 degrees.
    Hand(std::uint64_t seed, double unrest, double reach = 1);
    void prompt(const devices::PersonPrompt& prompt, double at);
    [[nodiscard]] HandPose poseAt(double at);

private:
    struct Gesture
    {
        double begins = 0;
        double lasts = 1;
        HandPose most; // what it adds at its height
    };
    Gesture answerTo(devices::PersonPrompt::Movement movement, double at);

    Chance m_chance;
    double m_unrest;
    double m_reach;
    std::array<Wander, 6> m_wander;
    devices::PersonPrompt m_prompt;
    std::optional<Gesture> m_gesture;
};

} // namespace kiosk::tests
