// What a simulated person does: sways and blinks by nature, and does what the screen asks for after
// a human reaction time. Time is given as seconds since the camera started; the same seed and
// prompts give the same movements. Not for several threads at once.
#pragma once

#include "api/camera.h"
#include "simulated/person/simulated_person.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::devices {

struct PersonStep
{
    double at = 0; // seconds
    PersonPose pose;
};

struct PersonHabits
{
    std::uint64_t seed = 1;
    bool answers = true;
    bool blinks = true;
    double turn = 32;               // degrees of a turn
    double nod = 20;                // of a nod downwards
    std::vector<PersonStep> script; // empty: well placed from the beginning
};

class PersonBehaviour
{
public:
    explicit PersonBehaviour(PersonHabits habits);

    // What the person is asked for from `at` on; the same once more is no news. A movement begins
    // 0.4 to 0.9 s later, or when the one under way has ended, and is done again after a while as
    // long as it is still asked for.
    void prompt(const PersonPrompt& prompt, double at);
    // `at` never goes back.
    [[nodiscard]] PersonPose poseAt(double at);

private:
    struct Act
    {
        PersonPrompt::Movement movement = PersonPrompt::Movement::None;
        int digits = 0;
        double begins = 0;
        double ends = 0;
    };

    void begin(double at);
    void sway(PersonPose& pose, double at) const;
    void blink(PersonPose& pose, double at) const;
    void move(PersonPose& pose, double at) const;
    [[nodiscard]] double chance(std::uint64_t index, std::uint64_t purpose) const; // 0…1

    PersonHabits m_habits;
    PersonPrompt m_prompt;
    std::optional<Act> m_act;  // the latest that has begun, or is to begin first
    std::optional<Act> m_next; // after it
    std::uint64_t m_acts = 0;
};

} // namespace kiosk::devices
