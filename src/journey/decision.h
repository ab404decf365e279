// The policy's judgement on the facts. Pure; the back office runs the same function again.
#pragma once

#include "identity/date.h"
#include "journey/policy.h"
#include "journey/state.h"

namespace kiosk::journey {

// Judges what the state holds on the day `today`. Every reason that speaks against acceptance is
// named; "all.checks_passed" alone stands for acceptance without an agent, "agent.accepted" for one
// with.
[[nodiscard]] Decision decide(const State& state, const Policy& policy,
                              const identity::Date& today);

// Do carte Vitale, page and chip name one person: names, birth date, sex. "identity.…" reasons,
// empty when all agree; a conflict is an agent's question, never a refusal.
[[nodiscard]] std::vector<std::string> crossCheck(const State& state, const identity::Date& today);

} // namespace kiosk::journey
