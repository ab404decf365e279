// Lists of labelled pairs of names.
#pragma once

#include "core/result.h"
#include "identity/civil_status.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::apps {

struct NamePair
{
    identity::CivilStatus a; // names only
    identity::CivilStatus b;
    identity::NameMatch label = identity::NameMatch::Match; // Conflict: two persons
    std::string rule;
    std::string tradition;
    std::string part; // "tune", "test"
    std::string line; // as in the list; invented names only
};

// A line a pair: SURNAME|USAGE|GIVEN, the same, match|explainable|conflict, RULE, TRADITION, PART.
// Fails with NotFound, or MalformedData, naming the line.
[[nodiscard]] Result<std::vector<NamePair>> readNameList(const std::filesystem::path& file);

[[nodiscard]] std::string_view nameMatchId(identity::NameMatch match) noexcept; // "explainable"

} // namespace kiosk::apps
