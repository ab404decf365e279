// Inside the room: the face's part of a manifest. Pure function.
#pragma once

#include "journey/state.h"

#include <nlohmann/json_fwd.hpp>

namespace kiosk::backend {

// A package of before liveness had a verdict is unsure, and its portrait was assessed by nobody.
[[nodiscard]] journey::FaceFacts readFace(const nlohmann::json& face, bool simulated);

} // namespace kiosk::backend
