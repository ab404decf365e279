#include "apps/kioskctl/liveness_list.h"

#include "apps/kioskctl/tab_list.h"
#include "station/parts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string_view>

namespace kiosk::apps {
namespace {

using std::filesystem::path;

constexpr std::string_view attackPrefix = "attack:";

std::optional<LivenessTask> taskOf(const TabRow& row, const path& folder)
{
    const std::string& truth = row.columns[1];
    LivenessTask task{folder / row.columns[0], truth == "live", {}};
    if (row.columns[0].empty())
        return std::nullopt;
    if (task.live)
        return task;
    if (truth == "attack")
        task.species = truth;
    else if (truth.starts_with(attackPrefix) && truth.size() > attackPrefix.size())
        task.species = truth.substr(attackPrefix.size());
    else
        return std::nullopt;
    return task;
}

bool isPicture(const path& file)
{
    constexpr std::array<std::string_view, 8> endings = {".jpg", ".jpeg", ".png", ".webp",
                                                         ".bmp", ".ppm",  ".tif", ".jp2"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::find(endings, ending) != endings.end();
}

} // namespace

Result<std::vector<LivenessTask>> readLivenessList(const path& file)
{
    KIOSK_TRY(const SecureBytes octets, station::readFile(file));
    const std::string_view text(reinterpret_cast<const char*>(octets.data()), octets.size());
    const std::string columns = "IMAGE, live|attack[:SPECIES]";
    KIOSK_TRY(const std::vector<TabRow> rows, readTabList(text, {2, 2, columns}));
    std::vector<LivenessTask> tasks;
    for (const TabRow& row : rows) {
        auto task = taskOf(row, file.parent_path());
        if (!task)
            return fail(ErrorCode::MalformedData,
                        "line " + std::to_string(row.number) + ": " + columns + " expected");
        tasks.push_back(std::move(*task));
    }
    return tasks;
}

Result<std::vector<path>> framesIn(const path& folder)
{
    std::vector<path> frames;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
        if (isPicture(entry.path()))
            frames.push_back(entry.path());
    }
    if (problem || frames.empty())
        return fail(ErrorCode::NotFound, "a folder without pictures");
    std::ranges::sort(frames);
    return frames;
}

} // namespace kiosk::apps
