// What `kioskctl evaluate mrz` is told: pictures and what their machine readable zones say.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::apps {

struct MrzTask
{
    std::filesystem::path picture;
    std::vector<std::string> lines; // empty: there is nothing to read, the picture must be refused
    std::string severity;           // empty: not told
};

// A list (IMAGE<TAB>LINE1|LINE2[|LINE3][<TAB>SEVERITY], empty lines and those that begin with '#'
// skipped) or a truth.json (an array of objects with "file", "mrz" or "lines", and optionally
// "in_view", "expect" and "severity"). Paths are relative to the file. Fails with NotFound or
// MalformedData, with the number of the line.
[[nodiscard]] Result<std::vector<MrzTask>> readMrzList(const std::filesystem::path& file);

} // namespace kiosk::apps
