// The policy's judgement on the facts. Pure; the back office runs the same function again.
#pragma once

#include "identity/date.h"
#include "journey/findings.h"
#include "journey/policy.h"
#include "journey/state.h"

namespace kiosk::journey {

// Judges what the state holds on the day `today`. The verdict is the gravest of the reasons that
// nobody has settled, and `reasons` names all of these; of a refusal only those that refuse.
// "all.checks_passed" alone stands for acceptance without an agent, "agent.accepted" for one with.
//
// A signed Accept settles what the policy gives to an agent. What it gives to a supervisor or to
// two agents is settled only by words of those who were shown that very reason
// (AgentDecision::judged). Nobody stands in for a holder or a document that is missing. What is
// only to be known is a remark: genuine data on a chip that cannot prove to be no copy.
[[nodiscard]] Decision decide(const State& state, const Policy& policy,
                              const identity::Date& today);

// The same on findings that were recorded: decide(state, …) is judge(findingsOf(state), …).
[[nodiscard]] Decision judge(const Findings& findings, const Policy& policy);

// One rule of the policy, held against a case.
struct RuleOutcome
{
    enum class Kind : std::uint8_t { Passed, Failed, NotApplicable };
    std::string
        rule; // "face.threshold", "documents.passport.expired_days", "settlement.chip.altered"
    Kind kind = Kind::NotApplicable;
    std::string reason;   // the decision's reason or remark that it gave; empty when passed
    std::string found;    // "0.372"; no personal data
    std::string demanded; // "at least 0.409"
    SettledBy who = SettledBy::Nothing; // when failed; Nothing for a remark
    bool settled = false;               // by agents' words
    friend bool operator==(const RuleOutcome&, const RuleOutcome&) = default;
};
// Every rule, in the order of the journey.
[[nodiscard]] std::vector<RuleOutcome> explain(const Findings& findings, const Policy& policy);

// What an agent signs: the case, the word, its reason and text, what the agent was shown, and the
// time, one a line. The same octets from the same values, on the kiosk and in the back office.
[[nodiscard]] SecureBytes signedOctets(const CaseId& caseId, const AgentDecision& decision);

// Agent, reason and signature are there. The signature itself is verified by the station before the
// event, and by the back office again.
[[nodiscard]] bool isSigned(const AgentDecision& decision) noexcept;
// The holder's whole years by the least favourable of card, record and, unless somebody acts for
// the holder, document; nothing when no birth year is known.
[[nodiscard]] std::optional<int> provenAge(const State& state, const identity::Date& today);
// The same of whoever acts for the holder, by the document; nothing when nobody does.
[[nodiscard]] std::optional<int> representativeAge(const State& state, const identity::Date& today);
// False for documents that carry no expiry.
[[nodiscard]] bool isExpired(const identity::Mrz& mrz, const identity::Date& today);
// Expired for longer than the policy takes such a document. Of the old French card, whose zone has
// no expiry, by the month of issue in its number.
[[nodiscard]] bool isTooOld(const identity::Mrz& mrz, const Policy& policy,
                            identity::DocumentKind kind, const identity::Date& today);
// Does the chip repeat what is printed (9303-10 4.7.1)? Everything but the optional fields; of the
// number also a reading that check digits cannot tell from the page's.
[[nodiscard]] bool samePage(const identity::Mrz& page, const identity::Mrz& chip);

// Do carte Vitale, page, chip and record name one person: names, birth date, sex, number.
// "identity.…" reasons of the conflicts, empty when all agree or differ by a convention only.
[[nodiscard]] std::vector<std::string> crossCheck(const State& state, const identity::Date& today);

} // namespace kiosk::journey
