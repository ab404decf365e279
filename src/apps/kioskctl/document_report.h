// What "kioskctl document read" tells: one picture, then the document that the pictures make.
#pragma once

#include "seal/seal.h"
#include "station/document_facts.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace kiosk::apps {

// Before the pictures are taken out of `side`.
[[nodiscard]] nlohmann::json sideReport(const std::filesystem::path& file,
                                        const vision::DocumentSide& side,
                                        const seal::SealTrust& trust);
// Kind, lines, fields with how each is proven, what is printed, doubts.
[[nodiscard]] nlohmann::json documentReport(const station::DocumentSides& sides,
                                            const journey::DocumentFacts& facts);
// Both of them for people.
void printReport(const nlohmann::json& report);

// What the policy would call a contradiction or a refusal, whatever a chip says:
// "document.expired", "document.printed_mismatch", "document.seal_contradicts",
// "document.seal_altered".
[[nodiscard]] std::vector<std::string> contradictionsOf(const journey::DocumentFacts& facts,
                                                        const identity::Date& today);

} // namespace kiosk::apps
