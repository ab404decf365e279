#include "journey/apply.h"

#include "journey/change.h"

namespace kiosk::journey {

namespace {

bool hasDevice(Step step)
{
    return step == Step::HealthCard || step == Step::Document || step == Step::Chip ||
           step == Step::Face;
}

bool canContinue(const State& state)
{
    switch (state.step) {
    case Step::Comfort:
    case Step::Registered:
    case Step::Pairing:
    case Step::Receipt:
    case Step::Refused:
    case Step::ResumeCode:
        return true;
    case Step::HealthCard:
        return chosenHolder(state) != nullptr;
    case Step::Chip:
        return isChipRead(state);
    case Step::Review:
        return state.decision.has_value();
    default:
        return false;
    }
}

// After a failure, for another health card than the one that was read, and for a page whose
// reading the person does not find right.
bool canRetry(const State& state)
{
    if (state.pending)
        return false;
    const bool hasWork = hasDevice(state.step) || state.step == Step::Sealing ||
                         state.step == Step::Pairing ||
                         (state.step == Step::TransactionCode && !state.transactionCode.empty());
    return hasWork && (state.problem || state.step == Step::HealthCard || isConfirming(state));
}

bool isVisit(Step step)
{
    return step != Step::Welcome && step != Step::Wiped;
}

bool isTriedOften(const State& state, const Policy& policy)
{
    return (hasDevice(state.step) || state.step == Step::ResumeCode) &&
           state.attempts >= attemptsOn(policy, stepId(state.step));
}

} // namespace

Transition apply(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    if (occurrence.event.valueless_by_exception())
        return {state, {}};
    Change change{state, {}, policy, occurrence.at};
    std::visit([&change](const auto& event) { on(change, event); }, occurrence.event);
    return {std::move(change.state), std::move(change.effects)};
}

Choices choices(const State& state, const Policy& policy)
{
    const bool visit = isVisit(state.step);
    return {.canContinue = canContinue(state),
            .canGoBack = stepBefore(state).has_value(),
            .canRetry = canRetry(state),
            .canAskAgent = visit && !state.agentCalled,
            .agentFirst = isNearlyBlocked(state) || isTriedOften(state, policy),
            .canCancel = visit,
            .skips = skipsNow(state),
            .canMoveFromPhone = canMoveFromPhone(state),
            .canTakeOver = visit,
            .canHandBack = visit && !state.handledBy.empty(),
            .canPutAside = isDraft(state),
            .returnSteps = stepsToRedo(state)};
}

} // namespace kiosk::journey
