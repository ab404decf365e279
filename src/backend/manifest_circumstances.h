// Inside the room: how a case came about: mode, reason, authority, what was skipped, what the phone
// app and the record said. Pure functions.
#pragma once

#include "core/result.h"
#include "journey/state.h"

#include <nlohmann/json_fwd.hpp>

namespace kiosk::backend {

// Ids that nobody knows are left out, but for skipped steps: a package that skips something that
// cannot be judged is refused with MalformedData.
[[nodiscard]] Result<void> readCircumstances(const nlohmann::json& manifest, journey::State& state);

} // namespace kiosk::backend
