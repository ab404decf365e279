// Journeys that are broken on purpose, each in one way that one rule must catch.
#pragma once

#include "support/journey_invariants.h"

#include <vector>

namespace kiosk::test {

using ApplyPointer = journey::Transition (*)(const journey::State&, const journey::Occurrence&,
                                             const journey::Policy&);

struct Spoiled
{
    const char* name;
    ApplyPointer apply;
    invariants::Rule caughtBy;
};

[[nodiscard]] std::vector<Spoiled> spoiledSteps(); // spoiled_steps.cpp
[[nodiscard]] std::vector<Spoiled> spoiledHands(); // spoiled_hands.cpp: a case in several hands

} // namespace kiosk::test
