#include "presentation/film.h"

#include <array>

namespace kiosk::tests {

std::vector<devices::PersonPose> filmOf(std::uint64_t seed, double seconds, double rate)
{
    using Movement = devices::PersonPrompt::Movement;
    constexpr std::array movements{Movement::TurnLeft, Movement::TurnRight, Movement::Nod,
                                   Movement::Blink, Movement::ReadNumber};
    Chance chance(seed);
    devices::PersonHabits habits;
    habits.seed = seed;
    devices::PersonBehaviour behaviour(habits);
    std::vector<devices::PersonPose> poses;
    std::vector<Movement> left;
    double next = chance.between(0.3, 1.5);
    for (double at = 0; at < seconds; at += 1 / rate) {
        if (at >= next) {
            if (left.empty())
                left.assign(movements.begin(), movements.end());
            const std::uint32_t index = chance.below(static_cast<std::uint32_t>(left.size()));
            behaviour.prompt({.movement = Movement::None, .digits = {}}, at);
            behaviour.prompt({.movement = left[index], .digits = "4096"}, at);
            left.erase(left.begin() + index);
            next = at + chance.between(2.6, 4.2);
        }
        poses.push_back(behaviour.poseAt(at));
    }
    return poses;
}

} // namespace kiosk::tests
