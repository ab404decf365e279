// One case held against every rule of a policy, one after another. Private to the journey: judge()
// and explain() both read the outcomes, so that what is explained is what was judged.
#pragma once

#include "journey/decision.h"

namespace kiosk::journey {

class Judgement
{
public:
    // Both must outlive it.
    Judgement(const Findings& findings, const Policy& policy);

    [[nodiscard]] const Findings& findings() const noexcept { return m_findings; }
    [[nodiscard]] const Policy& policy() const noexcept { return m_policy; }

    struct Text
    {
        std::string found;
        std::string demanded;
    };
    void pass(std::string rule, Text text = {});
    // `reason` as the policy settles it: one that it gives to nobody in particular is a remark.
    void fail(std::string rule, std::string_view reason, Text text = {});
    void check(bool holds, std::string rule, std::string_view reason, Text text = {});
    // Only to be known, whatever the policy says of the reason elsewhere.
    void remark(std::string rule, std::string_view reason, Text text = {});
    // The same as fail(), but this reason is settled by somebody else here than it is by default.
    void failUnlessNamed(std::string rule, std::string_view reason, SettledBy otherwise, Text text);
    void notApplicable(std::string rule);

    [[nodiscard]] std::vector<RuleOutcome> take() && { return std::move(m_outcomes); }

private:
    void add(std::string rule, std::string_view reason, SettledBy who, Text text);

    const Findings& m_findings;
    const Policy& m_policy;
    std::vector<RuleOutcome> m_outcomes;
};

// The rules, in the order of the journey.
void judgeCase(Judgement& judgement);     // consent, real devices, department
void judgePersons(Judgement& judgement);  // holder, whoever acts for the holder, ages
void judgeRecord(Judgement& judgement);   // what the health insurance knows; the scheme
void judgeDocument(Judgement& judgement); //
void judgeChip(Judgement& judgement);
void judgeFace(Judgement& judgement);
void judgeIdentity(Judgement& judgement); // the sources against each other
void judgeAgents(Judgement& judgement);   // a refusing word, and who settles what

[[nodiscard]] std::vector<RuleOutcome> allOutcomes(const Findings& findings, const Policy& policy);

// Words that count: signed, accepting, by somebody who may.
[[nodiscard]] bool isSettled(const std::vector<AgentFinding>& words, std::string_view reason,
                             SettledBy who);
[[nodiscard]] bool isSkipped(const Findings& findings, Step step);

// "0.372", whatever the locale.
[[nodiscard]] std::string decimal(double value);

} // namespace kiosk::journey
