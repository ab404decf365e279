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
    // The reasons for which this step can be left undone now; in the order of SkipReason.
    std::vector<SkipReason> skips = {};
    bool canMoveFromPhone = false; // another phone has the card, and the person was not asked yet
    // An agent's. Agents sign in for them, so that no page of the person offers them.
    bool canTakeOver = false;
    bool canHandBack = false;
    bool canPutAside = false;
    std::vector<Step> returnSteps = {}; // on Agent: what the person can be asked to do again
};
[[nodiscard]] Choices choices(const State& state, const Policy& policy);

} // namespace kiosk::journey
