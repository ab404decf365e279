// What the services found, in the journey's words: facts without pictures and raw files. Pure.
#pragma once

#include "journey/state.h"
#include "station/card_service.h"

namespace kiosk::station {

[[nodiscard]] journey::HealthCardFacts factsOf(const HealthCard& card);
[[nodiscard]] journey::ChipFacts factsOf(const IdentityChip& chip);

} // namespace kiosk::station
