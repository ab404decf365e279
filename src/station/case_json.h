// The circumstances of a case for its package: why the person came, for whom, what was left out,
// and what the health insurance's record said. Pure.
#pragma once

#include "journey/state.h"

#include <nlohmann/json_fwd.hpp>

namespace kiosk::station {

// Adds "kind", and where they apply "department", "reason", "representative", "authority",
// "skipped", "resume" and "record" to a manifest.
void addCircumstances(nlohmann::json& manifest, const journey::State& state);

} // namespace kiosk::station
