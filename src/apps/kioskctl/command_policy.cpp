// kioskctl policy: check, sign and show policies; explain a recorded case; try a policy on many.
#include "apps/kioskctl/case_list.h"
#include "apps/kioskctl/commands.h"

#include "core/clock.h"
#include "core/text_codec.h"
#include "policy/policy_file.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iomanip>
#include <iostream>

namespace kiosk::apps {
namespace {

using journey::RuleOutcome;
using nlohmann::json;
using std::filesystem::path;

json problemsJson(const std::vector<policy::PolicyProblem>& problems)
{
    json list = json::array();
    for (const policy::PolicyProblem& problem : problems)
        list.push_back({{"line", problem.line}, {"text", problem.text}});
    return list;
}

// Without a look at its signature: this is for whoever writes policies. No file: the defaults.
Result<journey::Policy> policyOf(const path& file)
{
    if (file.empty())
        return journey::Policy{};
    KIOSK_TRY(const std::string text, readText(file));
    const policy::CheckedPolicy checked = policy::parsePolicy(text);
    if (checked.problems.empty())
        return checked.policy;
    const policy::PolicyProblem& first = checked.problems.front();
    return fail(ErrorCode::InvalidConfiguration,
                file.filename().string() + ":" + std::to_string(first.line) + ": " + first.text);
}

Result<crypto::Certificate> certificateOf(const path& file)
{
    KIOSK_TRY(const std::string pem, readText(file));
    return crypto::Certificate::fromPem(core::asBytes(pem));
}

Result<json> signFile(const PolicyOptions& options, TimePoint now)
{
    KIOSK_TRY(const std::string text, readText(options.file));
    KIOSK_TRY(const crypto::Certificate certificate, certificateOf(options.certificate));
    KIOSK_TRY(const std::string pem, readText(options.key));
    KIOSK_TRY(const crypto::PrivateKey key, crypto::PrivateKey::fromPem(core::asBytes(pem)));
    KIOSK_TRY(const Bytes signature, policy::signPolicy(text, certificate, key, now));
    const path target = policy::signatureOf(options.file);
    std::ofstream stream(target, std::ios::binary | std::ios::trunc);
    stream << core::asText(signature);
    stream.close();
    if (!stream)
        return fail(ErrorCode::StorageFailed, "cannot write " + target.filename().string());
    const journey::Policy signedPolicy = policy::parsePolicy(text).policy;
    return json{{"signature", target.string()},
                {"version", signedPolicy.version},
                {"sequence", signedPolicy.sequence},
                {"signer", certificate.subject()}};
}

std::string_view stateOf(const RuleOutcome& outcome)
{
    switch (outcome.kind) {
    case RuleOutcome::Kind::Passed:
        return "passed";
    case RuleOutcome::Kind::NotApplicable:
        return "not applicable";
    case RuleOutcome::Kind::Failed:
        break;
    }
    if (outcome.who == journey::SettledBy::Nothing)
        return "remark";
    return outcome.settled ? "settled" : "open";
}

json outcomeJson(const RuleOutcome& outcome)
{
    json object{{"rule", outcome.rule}, {"outcome", stateOf(outcome)}};
    if (outcome.kind == RuleOutcome::Kind::NotApplicable)
        return object;
    object["found"] = outcome.found;
    object["demanded"] = outcome.demanded;
    if (outcome.kind == RuleOutcome::Kind::Failed) {
        object["reason"] = outcome.reason;
        object["settled_by"] = journey::settledById(outcome.who);
    }
    return object;
}

json decisionJson(const journey::Decision& decision)
{
    return {{"verdict", journey::verdictId(decision.verdict)},
            {"reasons", decision.reasons},
            {"remarks", decision.remarks},
            {"policy_version", decision.policyVersion}};
}

using Row = std::array<std::string, 6>;

Row rowOf(const RuleOutcome& outcome)
{
    const bool failed = outcome.kind == RuleOutcome::Kind::Failed;
    const std::string who = failed ? std::string(journey::settledById(outcome.who)) : "";
    return {outcome.rule,   std::string(stateOf(outcome)),
            outcome.found,  outcome.demanded,
            outcome.reason, who};
}

void printTable(const std::vector<RuleOutcome>& outcomes)
{
    std::vector<Row> rows{{"RULE", "OUTCOME", "FOUND", "DEMANDED", "REASON", "SETTLED BY"}};
    for (const RuleOutcome& outcome : outcomes)
        rows.push_back(rowOf(outcome));
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const Row& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    for (const Row& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    }
}

std::string joined(const std::vector<std::string>& ids)
{
    std::string text;
    for (const std::string& id : ids)
        text += (text.empty() ? "" : ", ") + id;
    return text;
}

void printDecision(const char* title, const journey::Decision& decision)
{
    std::cout << title << journey::verdictId(decision.verdict) << " (" << joined(decision.reasons)
              << "), policy " << decision.policyVersion << '\n';
    if (!decision.remarks.empty())
        std::cout << "  remarks: " << joined(decision.remarks) << '\n';
}

ExitStatus printExplanation(const Output& output, const policy::RecordedCase& recorded,
                            const journey::Policy& policy)
{
    const journey::Decision decision = journey::judge(recorded.findings, policy);
    const std::vector<RuleOutcome> outcomes = journey::explain(recorded.findings, policy);
    const ExitStatus status = decision.verdict == journey::Verdict::Refuse ? NegativeVerdict : Done;
    if (!output.asJson) {
        printTable(outcomes);
        std::cout << '\n';
        printDecision("verdict:  ", decision);
        printDecision("recorded: ", recorded.decision);
        return status;
    }
    json rules = json::array();
    for (const RuleOutcome& outcome : outcomes)
        rules.push_back(outcomeJson(outcome));
    json answer = decisionJson(decision);
    answer["rules"] = std::move(rules);
    answer["recorded"] = decisionJson(recorded.decision);
    return output.result(answer, status);
}

json trialJson(const policy::Trial& trial, const std::vector<std::string>& names)
{
    json changes = json::array();
    std::map<std::string, int> kinds;
    for (const policy::Trial::Change& change : trial.changes) {
        changes.push_back({{"case", names[change.index]},
                           {"before", decisionJson(change.before)},
                           {"after", decisionJson(change.after)}});
        ++kinds[std::string(journey::verdictId(change.before.verdict)) + " to " +
                std::string(journey::verdictId(change.after.verdict))];
    }
    return {{"cases", trial.cases},
            {"changed", trial.changes.size()},
            {"verdicts", kinds},
            {"changes", std::move(changes)}};
}

} // namespace

ExitStatus checkPolicy(const Output& output, const PolicyOptions& options)
{
    const auto text = readText(options.file);
    if (!text)
        return output.error(text.error());
    const policy::CheckedPolicy checked = policy::parsePolicy(*text);
    const bool good = checked.problems.empty();
    json answer{{"usable", good},
                {"version", checked.policy.version},
                {"sequence", checked.policy.sequence},
                {"problems", problemsJson(checked.problems)}};
    if (!good || options.authority.empty())
        return output.result(answer, good ? Done : WrongUsage);
    const auto authority = certificateOf(options.authority);
    if (!authority)
        return output.error(authority.error());
    const auto opened = policy::loadPolicy(options.file, *authority, core::SystemClock().now());
    answer["signature"] = opened ? "holds" : opened.error().detail;
    return output.result(answer, opened ? Done : NegativeVerdict);
}

ExitStatus signPolicyFile(const Output& output, const PolicyOptions& options)
{
    const auto answer = signFile(options, core::SystemClock().now());
    return answer ? output.result(*answer) : output.error(answer.error());
}

ExitStatus showPolicy(const Output& output, const PolicyOptions& options)
{
    const auto shown = policyOf(options.file);
    if (!shown)
        return output.error(shown.error());
    const std::string text = policy::writePolicy(*shown, policy::PolicyExtent::Everything);
    if (output.asJson)
        return output.result({{"version", shown->version}, {"policy", text}});
    std::cout << text;
    return Done;
}

ExitStatus listReasons(const Output& output, const PolicyOptions&)
{
    json list = json::array();
    for (const journey::ReasonDefault& reason : journey::reasonDefaults())
        list.push_back({{"reason", reason.id},
                        {"settled_by", journey::settledById(reason.who)},
                        {"adjustable", reason.adjustable},
                        {"meaning", reason.meaning}});
    if (output.asJson)
        return output.result({{"reasons", std::move(list)}});
    std::cout << policy::reasonTable();
    return Done;
}

ExitStatus explainCase(const Output& output, const PolicyOptions& options)
{
    const auto policy = policyOf(options.policy);
    if (!policy)
        return output.error(policy.error());
    const auto cases = readCases(options.file);
    if (!cases)
        return output.error(cases.error());
    if (cases->recorded.size() != 1)
        return output.error({ErrorCode::InvalidArgument, "this file is not one case"});
    return printExplanation(output, cases->recorded.front(),
                            policy::asRecorded(*policy, cases->recorded.front()));
}

ExitStatus tryPolicyOn(const Output& output, const PolicyOptions& options)
{
    const auto policy = policyOf(options.file);
    if (!policy)
        return output.error(policy.error());
    const auto cases = readCases(options.cases);
    if (!cases)
        return output.error(cases.error());
    const policy::Trial trial = policy::tryPolicy(cases->recorded, *policy);
    return output.result(trialJson(trial, cases->names),
                         trial.changes.empty() ? Done : NegativeVerdict);
}

} // namespace kiosk::apps
