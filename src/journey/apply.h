// The functional core of the journey.
#pragma once

#include "journey/effect.h"
#include "journey/event.h"
#include "journey/policy.h"

#include <vector>

namespace kiosk::journey {

struct Transition
{
    State state;
    std::vector<Effect> effects;
};

// What one occurrence changes. Total: every event is allowed in every state; one that makes no
// sense there (a stale answer, a button of another page) leaves the state as it is and asks for
// nothing.
[[nodiscard]] Transition apply(const State& state, const Occurrence& occurrence,
                               const Policy& policy);

// Which of the buttons that carry no value make sense now; the windows and kioskctl ask this
// instead of knowing the rules.
struct Choices
{
    bool canContinue = false;
    bool canGoBack = false;
    bool canRetry = false;
    bool canAskAgent = false; // the agent takes the step over, or is called to the kiosk
    bool agentFirst = false;  // tried too often, or the chip would block: offer the agent first
    bool canCancel = false;
};
[[nodiscard]] Choices choices(const State& state, const Policy& policy);

} // namespace kiosk::journey
