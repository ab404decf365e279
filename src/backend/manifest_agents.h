// Inside the room: what agents have decided, in a manifest. Pure function.
#pragma once

#include "journey/state.h"

#include <nlohmann/json_fwd.hpp>

namespace kiosk::backend {

// Member "agents", oldest first. What is no word of an agent is left out, as a word that does not
// hold is later: it decides nothing, and the case goes to an officer.
[[nodiscard]] std::vector<journey::AgentDecision> readAgents(const nlohmann::json& manifest);

} // namespace kiosk::backend
