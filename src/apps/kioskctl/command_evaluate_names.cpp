#include "apps/kioskctl/commands.h"
#include "apps/kioskctl/name_list.h"
#include "apps/kioskctl/name_score.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace kiosk::apps {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

NameOutcome compare(const NamePair& pair)
{
    const auto begin = Clock::now();
    const auto parts = identity::compareCivilStatus(pair.a, pair.b);
    const std::chrono::duration<double, std::micro> took = Clock::now() - begin;
    NameOutcome outcome{identity::worstOf(parts), {}, took.count()};
    for (const identity::PartMatch& part : parts)
        if (!part.reason.empty())
            outcome.reasons += (outcome.reasons.empty() ? "" : " ") + part.reason;
    return outcome;
}

json failureJson(const NamePair& pair, const NameOutcome& outcome)
{
    return {{"pair", pair.line},
            {"rule", pair.rule},
            {"tradition", pair.tradition},
            {"part", pair.part},
            {"judged", nameMatchId(outcome.match)},
            {"reasons", outcome.reasons}};
}

} // namespace

ExitStatus evaluateNames(const Output& output, const EvaluateOptions& options)
{
    const auto pairs = readNameList(options.list);
    if (!pairs)
        return output.error(pairs.error());
    NameScore score;
    json conflicts = json::array();
    json agreements = json::array();
    for (const NamePair& pair : *pairs) {
        const NameOutcome outcome = compare(pair);
        score.add(pair, outcome);
        if (NameScore::isFalseConflict(pair, outcome))
            conflicts.push_back(failureJson(pair, outcome));
        if (NameScore::isFalseAgreement(pair, outcome))
            agreements.push_back(failureJson(pair, outcome));
    }
    json result = score.toJson();
    if (options.failures) {
        result["false_conflict_pairs"] = std::move(conflicts);
        result["false_agreement_pairs"] = std::move(agreements);
    }
    const bool good =
        score.falseConflicts() == 0 && score.falseAgreements() <= options.toleratedAgreements;
    return output.result(result, good ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
