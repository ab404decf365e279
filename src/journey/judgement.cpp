#include "journey/judgement.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace kiosk::journey {
namespace {

using identity::AgentAct;

bool accepts(const AgentFinding& word)
{
    return word.isSigned && word.word == AgentWord::Accept &&
           identity::may(word.role, AgentAct::Decide);
}

bool wasShown(const AgentFinding& word, std::string_view reason)
{
    return std::find(word.judged.begin(), word.judged.end(), reason) != word.judged.end();
}

// Where a policy says itself who settles a reason, that is a rule too.
std::vector<RuleOutcome> settlementRows(const std::vector<RuleOutcome>& outcomes,
                                        const Policy& policy)
{
    std::vector<RuleOutcome> rows;
    for (const auto& [reason, who] : policy.settlement) {
        const auto given = std::find_if(
            outcomes.begin(), outcomes.end(), [&wanted = reason](const RuleOutcome& outcome) {
                return outcome.kind == RuleOutcome::Kind::Failed && outcome.reason == wanted;
            });
        RuleOutcome row = given == outcomes.end() ? RuleOutcome{} : *given;
        row.rule = "settlement." + reason;
        row.demanded = settledById(who);
        if (row.kind == RuleOutcome::Kind::Failed)
            row.found = row.settled ? "settled" : "not settled";
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

Judgement::Judgement(const Findings& findings, const Policy& policy)
    : m_findings(findings), m_policy(policy)
{
}

void Judgement::pass(std::string rule, Text text)
{
    RuleOutcome outcome;
    outcome.rule = std::move(rule);
    outcome.kind = RuleOutcome::Kind::Passed;
    outcome.found = std::move(text.found);
    outcome.demanded = std::move(text.demanded);
    m_outcomes.push_back(std::move(outcome));
}

void Judgement::fail(std::string rule, std::string_view reason, Text text)
{
    add(std::move(rule), reason, settledBy(m_policy, reason), std::move(text));
}

void Judgement::check(bool holds, std::string rule, std::string_view reason, Text text)
{
    if (holds)
        pass(std::move(rule), std::move(text));
    else
        fail(std::move(rule), reason, std::move(text));
}

void Judgement::remark(std::string rule, std::string_view reason, Text text)
{
    add(std::move(rule), reason, SettledBy::Nothing, std::move(text));
}

void Judgement::failUnlessNamed(std::string rule, std::string_view reason, SettledBy otherwise,
                                Text text)
{
    const auto own = m_policy.settlement.find(reason);
    add(std::move(rule), reason, own == m_policy.settlement.end() ? otherwise : own->second,
        std::move(text));
}

void Judgement::notApplicable(std::string rule)
{
    RuleOutcome outcome;
    outcome.rule = std::move(rule);
    m_outcomes.push_back(std::move(outcome));
}

void Judgement::add(std::string rule, std::string_view reason, SettledBy who, Text text)
{
    m_outcomes.push_back({.rule = std::move(rule),
                          .kind = RuleOutcome::Kind::Failed,
                          .reason = std::string(reason),
                          .found = std::move(text.found),
                          .demanded = std::move(text.demanded),
                          .who = who,
                          .settled = isSettled(m_findings.agents, reason, who)});
}

std::vector<RuleOutcome> allOutcomes(const Findings& findings, const Policy& policy)
{
    Judgement judgement(findings, policy);
    judgeCase(judgement);
    judgePersons(judgement);
    judgeRecord(judgement);
    judgeDocument(judgement);
    judgeChip(judgement);
    judgeFace(judgement);
    judgeIdentity(judgement);
    judgeAgents(judgement);
    std::vector<RuleOutcome> outcomes = std::move(judgement).take();
    const std::vector<RuleOutcome> rows = settlementRows(outcomes, policy);
    outcomes.insert(outcomes.end(), rows.begin(), rows.end());
    return outcomes;
}

bool isSettled(const std::vector<AgentFinding>& words, std::string_view reason, SettledBy who)
{
    // What no agent can stand in for is asked of one all the same.
    if (const ReasonDefault* known = findReason(reason); known != nullptr && !known->adjustable)
        return false;
    if (who == SettledBy::Agent)
        return std::any_of(words.begin(), words.end(), accepts);
    if (who != SettledBy::Supervisor && who != SettledBy::TwoAgents)
        return false;
    std::set<int> agents;
    bool supervised = false;
    for (const AgentFinding& word : words) {
        if (!accepts(word) || !wasShown(word, reason))
            continue;
        agents.insert(word.agent);
        supervised = supervised || identity::may(word.role, AgentAct::DecideGrave);
    }
    return supervised && (who == SettledBy::Supervisor || agents.size() >= 2);
}

bool isSkipped(const Findings& findings, Step step)
{
    return std::any_of(findings.skipped.begin(), findings.skipped.end(),
                       [step](SkipReason reason) { return stepOf(reason) == step; });
}

std::string decimal(double value)
{
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 3);
    return {text.data(), end.ptr};
}

} // namespace kiosk::journey
