// The policy's judgement on the facts. Pure; the back office runs the same function again.
#pragma once

#include "identity/date.h"
#include "journey/policy.h"
#include "journey/state.h"

namespace kiosk::journey {

// Judges what the state holds on the day `today`. Every reason that speaks against acceptance is
// named; "all.checks_passed" alone stands for acceptance without an agent, "agent.accepted" for one
// with. An agent may overrule every doubt, but neither a refusal (consent, age, simulated devices
// outside a trial) nor a holder or document that is missing. What stays open but speaks against
// nothing is a remark: genuine data on a chip that cannot prove to be no copy.
[[nodiscard]] Decision decide(const State& state, const Policy& policy,
                              const identity::Date& today);

// Agent, reason and signature are there. The signature itself is verified by the station before the
// event, and by the back office again.
[[nodiscard]] bool isSigned(const AgentDecision& decision) noexcept;
// Whole years by the least favourable of card and document; nothing when no birth year is known.
[[nodiscard]] std::optional<int> provenAge(const State& state, const identity::Date& today);
// False for documents that carry no expiry.
[[nodiscard]] bool isExpired(const identity::Mrz& mrz, const identity::Date& today);
// Does the chip repeat what is printed (9303-10 4.7.1)? Everything but the optional fields; of the
// number also a reading that check digits cannot tell from the page's.
[[nodiscard]] bool samePage(const identity::Mrz& page, const identity::Mrz& chip);

// Do carte Vitale, page and chip name one person: names, birth date, sex. "identity.…" reasons,
// empty when all agree; a conflict is an agent's question, never a refusal.
[[nodiscard]] std::vector<std::string> crossCheck(const State& state, const identity::Date& today);

} // namespace kiosk::journey
