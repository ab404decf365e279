// What a film of the person shows: every movement, in random order at random times, over and over.
#pragma once

#include "presentation/chance.h"
#include "simulated/person/person_behaviour.h"

#include <vector>

namespace kiosk::tests {

// The person's pose for every frame. `seconds` long, `rate` frames a second.
[[nodiscard]] std::vector<devices::PersonPose> filmOf(std::uint64_t seed, double seconds,
                                                      double rate);

} // namespace kiosk::tests
