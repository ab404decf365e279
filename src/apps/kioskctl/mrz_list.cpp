#include "apps/kioskctl/mrz_list.h"

#include "apps/kioskctl/tab_list.h"
#include "station/parts.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using std::filesystem::path;

Result<std::vector<MrzTask>> readTable(std::string_view text, const path& folder)
{
    KIOSK_TRY(const auto rows, readTabList(text, {2, 3, "IMAGE, lines, severity"}));
    std::vector<MrzTask> tasks;
    for (const auto& [number, columns] : rows) {
        MrzTask task{folder / columns[0], {}, columns.size() == 3 ? columns[2] : std::string()};
        if (!columns[1].empty())
            task.lines = split(columns[1], '|');
        tasks.push_back(std::move(task));
    }
    return tasks;
}

MrzTask taskOf(const json& entry, const path& folder)
{
    MrzTask task{folder / entry.at("file").get<std::string>(), {}, entry.value("severity", "")};
    const bool readable =
        entry.value("in_view", true) && entry.value("expect", std::string("read")) == "read";
    const char* key = entry.contains("mrz") ? "mrz" : "lines";
    if (readable && entry.contains(key))
        task.lines = entry.at(key).get<std::vector<std::string>>();
    return task;
}

Result<std::vector<MrzTask>> readTruth(std::string_view text, const path& folder)
{
    try {
        std::vector<MrzTask> tasks;
        for (const json& entry : json::parse(text))
            tasks.push_back(taskOf(entry, folder));
        return tasks;
    } catch (const json::exception& problem) {
        return fail(ErrorCode::MalformedData, "truth: " + std::string(problem.what()));
    }
}

} // namespace

Result<std::vector<MrzTask>> readMrzList(const path& file)
{
    KIOSK_TRY(const SecureBytes octets, station::readFile(file));
    const std::string_view text(reinterpret_cast<const char*>(octets.data()), octets.size());
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool isJson = first != std::string_view::npos && text[first] == '[';
    return isJson ? readTruth(text, file.parent_path()) : readTable(text, file.parent_path());
}

} // namespace kiosk::apps
