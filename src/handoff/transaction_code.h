// The six digits that the person chooses and types into the phone. Pure functions.
#pragma once

#include "core/personal_text.h"
#include "core/random_source.h"
#include "core/result.h"

#include <array>

namespace kiosk::handoff {

// Six ASCII digits, not all the same, not a run up or down (123456): InvalidArgument otherwise.
[[nodiscard]] Result<void> checkTransactionCode(const PersonalText& code);
// The digits 0–9 in random order, for a keypad that hides the code from onlookers.
[[nodiscard]] Result<std::array<int, 10>> shuffledKeypad(core::RandomSource& random);

} // namespace kiosk::handoff
