#include "apps/kioskctl/case_list.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace kiosk::apps {
namespace {

using std::filesystem::path;

Result<void> addCase(const std::string& json, const std::string& name, CaseList& list)
{
    auto recorded = policy::parseCase(json);
    if (!recorded)
        return fail(recorded.error().code, name + ": " + recorded.error().detail);
    list.recorded.push_back(std::move(*recorded));
    list.names.push_back(name);
    return {};
}

Result<void> addFile(const path& file, CaseList& list)
{
    KIOSK_TRY(const std::string text, readText(file));
    const std::string name = file.filename().string();
    if (file.extension() != ".jsonl")
        return addCase(text, name, list);
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (!line.empty())
            KIOSK_CHECK(addCase(line, name + ":" + std::to_string(number), list));
    }
    return {};
}

} // namespace

Result<std::string> readText(const path& file)
{
    std::error_code problem;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || !std::filesystem::is_regular_file(file, problem))
        return fail(ErrorCode::NotFound, file.filename().string());
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

Result<CaseList> readCases(const path& source)
{
    CaseList list;
    std::error_code problem;
    if (!std::filesystem::is_directory(source, problem)) {
        KIOSK_CHECK(addFile(source, list));
        return list;
    }
    std::vector<path> files;
    for (const auto& entry : std::filesystem::directory_iterator(source, problem))
        if (entry.path().extension() == ".json" || entry.path().extension() == ".jsonl")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const path& file : files)
        KIOSK_CHECK(addFile(file, list));
    return list;
}

} // namespace kiosk::apps
