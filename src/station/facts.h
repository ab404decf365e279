// Between the journey's words and the chip's: what opens a chip, and what the services found as
// facts without pictures and raw files. Pure.
#pragma once

#include "journey/effect.h"
#include "station/card_service.h"

namespace kiosk::station {

[[nodiscard]] chip::emrtd::ChipAccess accessOf(const std::vector<journey::ChipSecret>& secrets);
[[nodiscard]] journey::HealthCardFacts factsOf(const HealthCard& card);
[[nodiscard]] journey::ChipFacts factsOf(const IdentityChip& chip);

} // namespace kiosk::station
