#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/mrz_list.h"
#include "apps/kioskctl/mrz_score.h"
#include "apps/kioskctl/progress.h"
#include "vision/image_codec.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <map>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

double msSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

MrzOutcome readOne(vision::MrzReader& reader, const MrzTask& task)
{
    MrzOutcome outcome;
    const auto beforeDecoding = Clock::now();
    const auto image = vision::readImageFile(task.picture);
    outcome.decodeMs = msSince(beforeDecoding);
    if (!image) {
        outcome.unreadable = true;
        outcome.refusal = image.error().code;
        return outcome;
    }
    const auto beforeReading = Clock::now();
    const auto reading = reader.read(*image);
    outcome.readMs = msSince(beforeReading);
    if (!reading) {
        outcome.refusal = reading.error().code;
        return outcome;
    }
    for (const PersonalText& line : reading->mrz.lines.lines)
        outcome.lines.emplace_back(line.reveal());
    outcome.unproven = reading->unproven;
    return outcome;
}

json fieldIds(const std::vector<identity::MrzField>& fields)
{
    json ids = json::array();
    for (const identity::MrzField field : fields)
        ids.push_back(identity::mrzFieldId(field));
    return ids;
}

// Why a picture was not read as it should have been; null if it was.
json failureJson(const MrzTask& task, const MrzOutcome& outcome)
{
    json failure = {{"picture", task.picture.filename().string()}, {"severity", task.severity}};
    if (task.lines.empty()) {
        if (outcome.refusal)
            return nullptr;
        failure["why"] = "read although it has to be refused";
        failure["read"] = outcome.lines;
        return failure;
    }
    const MrzVerdict verdict = judge(task.lines, outcome);
    if (verdict.exact())
        return nullptr;
    failure["truth"] = task.lines;
    if (outcome.refusal) {
        failure["why"] = core::errorId(*outcome.refusal);
        return failure;
    }
    failure["why"] = verdict.silentlyWrong.empty() ? "wrong, but shown for confirmation" : "wrong";
    failure["read"] = outcome.lines;
    failure["unproven"] = fieldIds(outcome.unproven);
    failure["silently_wrong"] = verdict.silentlyWrong;
    return failure;
}

} // namespace

ExitStatus evaluateMrz(const Output& output, const std::filesystem::path& models,
                       const EvaluateOptions& options)
{
    const auto tasks = readMrzList(options.list);
    if (!tasks)
        return output.error(tasks.error());
    const auto store = vision::ModelStore::open(models);
    if (!store)
        return output.error(store.error());
    auto reader = vision::MrzReader::create(*store);
    if (!reader)
        return output.error(reader.error());

    MrzScore all;
    std::map<std::string, MrzScore> bySeverity;
    json failures = json::array();
    json unreadable = json::array();
    Progress progress(tasks->size());
    for (const MrzTask& task : *tasks) {
        const MrzOutcome outcome = readOne(*reader, task);
        all.add(task, outcome);
        if (!task.severity.empty())
            bySeverity[task.severity].add(task, outcome);
        if (outcome.unreadable)
            unreadable.push_back(task.picture.filename().string());
        if (json failure = failureJson(task, outcome); !failure.is_null())
            failures.push_back(std::move(failure));
        progress.step();
    }

    json result = all.toJson();
    result["by_severity"] = json::object();
    for (const auto& [severity, score] : bySeverity)
        result["by_severity"][severity] = score.toJson();
    if (options.failures) {
        result["failures"] = std::move(failures);
        result["unreadable_pictures"] = std::move(unreadable);
    }
    return output.result(result);
}

} // namespace kiosk::apps
