#include "journey/decision.h"

#include "core/text_codec.h"
#include "journey/judgement.h"

#include <algorithm>

namespace kiosk::journey {
namespace {

using Kind = RuleOutcome::Kind;

bool isRemark(const RuleOutcome& outcome)
{
    return outcome.kind == Kind::Failed && outcome.who == SettledBy::Nothing;
}

// It speaks against acceptance, and nobody has settled it.
bool isOpen(const RuleOutcome& outcome)
{
    return outcome.kind == Kind::Failed && outcome.who != SettledBy::Nothing && !outcome.settled;
}

void addOnce(std::vector<std::string>& list, const std::string& id)
{
    if (std::find(list.begin(), list.end(), id) == list.end())
        list.push_back(id);
}

// The gravest. What agents can settle comes before the back office's, which then looks at a case
// that an agent stands behind.
Verdict verdictOf(const std::vector<RuleOutcome>& outcomes)
{
    const auto anyOpen = [&outcomes](SettledBy who) {
        return std::any_of(outcomes.begin(), outcomes.end(), [who](const RuleOutcome& outcome) {
            return isOpen(outcome) && outcome.who == who;
        });
    };
    if (anyOpen(SettledBy::Nobody))
        return Verdict::Refuse;
    if (anyOpen(SettledBy::TwoAgents))
        return Verdict::AskTwoAgents;
    if (anyOpen(SettledBy::Supervisor) || anyOpen(SettledBy::Agent))
        return Verdict::AskAgent;
    return anyOpen(SettledBy::BackOffice) ? Verdict::ReviewLater : Verdict::Accept;
}

// Did this outcome make that verdict?
bool matters(const RuleOutcome& outcome, Verdict verdict)
{
    if (verdict == Verdict::Accept)
        return outcome.kind != Kind::NotApplicable;
    return isOpen(outcome) && (verdict != Verdict::Refuse || outcome.who == SettledBy::Nobody);
}

void addReasons(Decision& decision, const std::vector<RuleOutcome>& outcomes)
{
    for (const RuleOutcome& outcome : outcomes) {
        if (isRemark(outcome))
            addOnce(decision.remarks, outcome.reason);
        if (!matters(outcome, decision.verdict))
            continue;
        addOnce(decision.rules, outcome.rule);
        if (isOpen(outcome))
            addOnce(decision.reasons, outcome.reason);
    }
    if (decision.verdict != Verdict::Accept)
        return;
    const bool settled = std::any_of(outcomes.begin(), outcomes.end(),
                                     [](const RuleOutcome& outcome) { return outcome.settled; });
    decision.reasons = {settled ? "agent.accepted" : "all.checks_passed"};
}

// A line must stay one: what would end it is written out.
void appendLine(SecureBytes& octets, std::string_view text)
{
    for (const char character : text) {
        if (character == '\n' || character == '\\')
            octets.push_back('\\');
        octets.push_back(static_cast<std::uint8_t>(character == '\n' ? 'n' : character));
    }
    octets.push_back('\n');
}

} // namespace

Decision judge(const Findings& findings, const Policy& policy)
{
    const std::vector<RuleOutcome> outcomes = allOutcomes(findings, policy);
    Decision decision;
    decision.verdict = verdictOf(outcomes);
    decision.policyVersion = policy.version;
    addReasons(decision, outcomes);
    return decision;
}

Decision decide(const State& state, const Policy& policy, const identity::Date& today)
{
    return judge(findingsOf(state, today), policy);
}

std::vector<RuleOutcome> explain(const Findings& findings, const Policy& policy)
{
    return allOutcomes(findings, policy);
}

SecureBytes signedOctets(const CaseId& caseId, const AgentDecision& decision)
{
    SecureBytes octets;
    appendLine(octets, "fr.carte-vitale.agent-decision/1");
    appendLine(octets, caseId.text());
    appendLine(octets, decision.agentId);
    appendLine(octets, identity::agentRoleId(decision.role));
    appendLine(octets, core::toRfc3339(decision.at));
    appendLine(octets, agentWordId(decision.word));
    appendLine(octets, decision.reason);
    appendLine(octets, decision.text.reveal());
    for (const std::string& reason : decision.judged)
        appendLine(octets, reason);
    return octets;
}

bool isSigned(const AgentDecision& decision) noexcept
{
    return !decision.agentId.empty() && !decision.reason.empty() && !decision.signature.empty();
}

} // namespace kiosk::journey
