// Recorded cases without personal data, from files: one JSON object a file, or one a line.
#pragma once

#include "policy/case_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::apps {

struct CaseList
{
    std::vector<policy::RecordedCase> recorded;
    std::vector<std::string> names; // of each: the file, and the line in it
};

// FILE.jsonl, any other file with one case, or a folder of both. Fails with NotFound or, naming
// file and line, with MalformedData.
[[nodiscard]] Result<CaseList> readCases(const std::filesystem::path& source);
// The whole of a text file. Fails with NotFound.
[[nodiscard]] Result<std::string> readText(const std::filesystem::path& file);

} // namespace kiosk::apps
