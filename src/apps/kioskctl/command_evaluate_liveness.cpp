#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/liveness_list.h"
#include "apps/kioskctl/liveness_probe.h"
#include "apps/kioskctl/liveness_score.h"
#include "apps/kioskctl/progress.h"

#include <nlohmann/json.hpp>

namespace kiosk::apps {
namespace {

using nlohmann::json;

json failureJson(const LivenessTask& task, const LivenessOutcome& outcome)
{
    json failure = {{"item", task.item.filename().string()},
                    {"truth", task.live ? "live" : task.species}};
    if (outcome.refusal) {
        failure["why"] = core::errorId(*outcome.refusal);
        return failure;
    }
    failure["score"] = outcome.judgement.score;
    for (const vision::ChannelResult& result : outcome.judgement.channels) {
        if (result.verdict != vision::LivenessVerdict::NotTried)
            failure["channels"][std::string(vision::livenessChannelId(result.channel))] = {
                vision::livenessVerdictId(result.verdict), result.score};
    }
    return failure;
}

} // namespace

ExitStatus evaluateLiveness(const Output& output, const std::filesystem::path& models,
                            const EvaluateOptions& options)
{
    const auto tasks = readLivenessList(options.list);
    if (!tasks)
        return output.error(tasks.error());
    auto probe = LivenessProbe::create(models);
    if (!probe)
        return output.error(probe.error());
    LivenessScore score(options.livenessThreshold);
    json failures = json::array();
    Progress progress(tasks->size());
    for (const LivenessTask& task : *tasks) {
        const LivenessOutcome outcome = probe->look(task.item);
        score.add(task, outcome);
        if (score.isWrong(task, outcome))
            failures.push_back(failureJson(task, outcome));
        progress.step();
    }
    json result = score.toJson();
    if (options.failures)
        result["failures"] = std::move(failures);
    return output.result(result);
}

} // namespace kiosk::apps
