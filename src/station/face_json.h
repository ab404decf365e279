// The face's part of a package's manifest (src/backend/README.md has its fields); kioskctl prints
// the same. Pure.
#pragma once

#include "journey/policy.h"
#include "journey/state.h"

#include <nlohmann/json.hpp>

namespace kiosk::station {

// With the thresholds that it was judged by.
[[nodiscard]] nlohmann::json faceJson(const journey::FaceFacts& face,
                                      const journey::Policy& policy);

} // namespace kiosk::station
