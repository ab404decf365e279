#include "station/findings_file.h"

#include "core/log.h"

#include <fstream>

namespace kiosk::station {
namespace {

std::chrono::sys_days daysOf(const identity::Date& date)
{
    return std::chrono::year{date.year} / date.month / date.day;
}

bool isYoung(const std::string& line, const identity::Date& today, std::chrono::hours life)
{
    const auto recorded = policy::parseCase(line);
    return recorded && daysOf(today) - daysOf(recorded->findings.day) <= life;
}

// Rewritten beside and renamed, so that a crash leaves the old or the new file.
void dropOld(const std::filesystem::path& file, const identity::Date& today,
             std::chrono::hours life)
{
    std::ifstream old(file);
    if (!old)
        return;
    const std::filesystem::path fresh = file.string() + ".new";
    std::ofstream kept(fresh, std::ios::trunc);
    std::size_t dropped = 0;
    for (std::string line; std::getline(old, line);) {
        if (isYoung(line, today, life))
            kept << line << '\n';
        else
            ++dropped;
    }
    kept.close();
    std::error_code failed;
    if (kept && dropped > 0)
        std::filesystem::rename(fresh, file, failed);
    else
        std::filesystem::remove(fresh, failed);
    if (!kept || failed)
        core::logWarning("station", "old findings cannot be dropped");
    else if (dropped > 0)
        core::logInfo("station", "old findings dropped: " + std::to_string(dropped));
}

void append(const std::filesystem::path& file, const std::string& line)
{
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::ofstream stream(file, std::ios::app);
    stream << line << '\n' << std::flush;
    if (!stream)
        core::logWarning("station", "the findings of a case cannot be kept");
}

} // namespace

FindingsFile::FindingsFile(std::filesystem::path file, std::chrono::hours life,
                           const identity::Date& today)
    : m_file(std::move(file))
{
    m_writing.run([file = m_file, life,
                   today](const std::stop_token&) { return dropOld(file, today, life), true; },
                  [](bool) {});
}

void FindingsFile::add(policy::RecordedCase recorded)
{
    m_writing.run(
        [file = m_file, recorded = std::move(recorded)](const std::stop_token&) {
            return append(file, policy::writeCase(recorded)), true;
        },
        [](bool) {});
}

} // namespace kiosk::station
