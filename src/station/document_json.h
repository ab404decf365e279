// The document's part of a package's manifest (src/backend/README.md has its fields). Pure.
#pragma once

#include "journey/state.h"
#include "station/evidence.h"

#include <nlohmann/json.hpp>

namespace kiosk::station {

[[nodiscard]] nlohmann::json documentJson(const journey::DocumentFacts& document,
                                          const DocumentPictures& pictures);

// Shared with kioskctl: "document read".
[[nodiscard]] nlohmann::json printedJson(const identity::PrintedFields& printed);
[[nodiscard]] nlohmann::json comparisonJson(const identity::Plausibility& plausibility);
[[nodiscard]] nlohmann::json qualityJson(const vision::PageQuality& quality);
[[nodiscard]] nlohmann::json copyJson(const vision::CopyHints& copy);
[[nodiscard]] std::string_view printedMatchId(identity::PrintedMatch match) noexcept;

} // namespace kiosk::station
