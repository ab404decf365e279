// Inside the room: the document's part of a manifest. Pure function.
#pragma once

#include "journey/state.h"

#include <nlohmann/json_fwd.hpp>

namespace kiosk::backend {

// What a kiosk doubts about a document counts as it is. Which document it is, is told from its
// lines again. Fails with MalformedData.
[[nodiscard]] Result<journey::DocumentFacts> readDocument(const nlohmann::json& document,
                                                          bool simulated);

} // namespace kiosk::backend
