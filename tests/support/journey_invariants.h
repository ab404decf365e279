// What must hold for every visit, whatever happens in it (design section 2). Each rule is one
// function over one transition: a sentence when it is broken, nothing when it holds. None of them
// asks the code that it judges, so that a mistake there cannot hide here.
#pragma once

#include "support/journey_invariants_cases.h"
#include "support/journey_invariants_proof.h"

#include <array>

namespace kiosk::test {

namespace invariants {

inline Violation everyStepCanBeCancelled(const Moment& moment)
{
    const State& state = moment.after.state;
    if (!isVisit(state))
        return {};
    if (!choices(state, moment.policy).canCancel)
        return "no way out";
    const Occurrence cancel{moment.occurrence.at, event::Cancel{}};
    const Transition out = moment.apply(state, cancel, moment.policy);
    if (out.state.step != Step::Wiped || find<effect::Wipe>(out.effects) == nullptr ||
        find<effect::StopWork>(out.effects) == nullptr)
        return "cancel does not wipe on " + std::string(stepId(state.step));
    return {};
}

// Never a page on which only giving up is left: something runs, or there is a button to go on.
inline Violation everyStateHasAWayOut(const Moment& moment)
{
    const State& state = moment.after.state;
    if (!isVisit(state))
        return {};
    const Choices ways = choices(state, moment.policy);
    const bool waits = state.step == Step::TransactionCode; // for the code
    const bool goesOn = ways.canContinue || ways.canGoBack || ways.canRetry || ways.canAskAgent ||
                        state.pending || waits;
    if (!ways.canCancel || !goesOn)
        return "only giving up is left on " + std::string(stepId(state.step));
    return {};
}

inline Violation everyRefusalHasAReason(const Moment& moment)
{
    const State& state = moment.after.state;
    if (state.step != Step::Refused)
        return {};
    const bool decided = state.decision && state.decision->verdict == Verdict::Refuse &&
                         !state.decision->reasons.empty();
    if (!state.problem && !decided)
        return "refused without a reason";
    if (!choices(state, moment.policy).canContinue)
        return "refused without a next step";
    return {};
}

inline Violation wipedHoldsNothing(const Moment& moment)
{
    const State& state = moment.after.state;
    if (isVisit(state))
        return {};
    const bool facts = state.consent || state.reason || state.healthCard || state.document ||
                       state.chip || state.face || !state.agents.empty() || state.decision ||
                       !state.transactionCode.empty() || !state.accessNumber.empty() ||
                       state.chipAttemptsLeft || state.handoff || !state.agentReasons.empty() ||
                       state.authority || state.resume || state.record || state.inquiry ||
                       state.movesFromPhone || !state.skipped.empty() || state.returned ||
                       !state.handledBy.empty();
    if (facts || holdsPersonalData(state))
        return "a fact about a person is left on " + std::string(stepId(state.step));
    return {};
}

inline Violation staleAnswersChangeNothing(const Moment& moment)
{
    const auto number = answered(moment.occurrence.event);
    if (!number || number == moment.before.pending || isEvent<event::RecordAnswered>(moment))
        return {};
    if (moment.after.state != moment.before || !moment.after.effects.empty())
        return "a stale answer counts";
    return {};
}

inline Violation atMostOneRequestIsPending(const Moment& moment)
{
    const State& state = moment.after.state;
    if (state.lastRequest < moment.before.lastRequest)
        return "request numbers go back";
    // An answer ends the work; but not one of another kind, pairing is watched on, and a chip that
    // counts is read on.
    const auto number = answered(moment.occurrence.event);
    const bool taken = number && number == moment.before.pending && state != moment.before &&
                       !isEvent<event::PairingChanged>(moment) &&
                       !isEvent<event::AttemptsLeft>(moment);
    bool running = moment.before.pending && !taken;
    RequestId newest = moment.before.lastRequest;
    std::optional<RequestId> started;
    std::optional<RequestId> asked; // beside the work
    for (const Effect& effect : moment.after.effects) {
        if (std::holds_alternative<effect::StopWork>(effect))
            running = false;
        const auto request = requestOf(effect);
        if (!request)
            continue;
        if (*request <= newest || *request > state.lastRequest)
            return "a request number is not fresh";
        newest = *request;
        const bool isWork = !std::holds_alternative<effect::AskRecord>(effect);
        if (isWork && (running || started))
            return "work is started while other work runs";
        (isWork ? started : asked) = request;
        running = running || isWork;
    }
    if (started ? state.pending != started : running != state.pending.has_value())
        return "what is pending is not what runs";
    if (asked ? state.inquiry != asked : state.inquiry && state.inquiry != moment.before.inquiry)
        return "what is asked of the record is not what is waited for";
    return {};
}

inline Violation theCodeIsForgottenOnceStored(const Moment& moment)
{
    const Step step = moment.after.state.step;
    const bool mayHold = step == Step::TransactionCode || step == Step::Sealing;
    if (!mayHold && !moment.after.state.transactionCode.empty())
        return "the transaction code is kept on " + std::string(stepId(step));
    return {};
}

inline Violation auditNamesNobody(const Moment& moment)
{
    for (const Effect& effect : moment.after.effects) {
        const auto* audit = std::get_if<effect::Audit>(&effect);
        if (audit == nullptr)
            continue;
        const bool isId = !audit->event.empty() &&
                          std::all_of(audit->event.begin(), audit->event.end(), [](char letter) {
                              return (letter >= 'a' && letter <= 'z') || letter == '.' ||
                                     letter == '_' || letter == '-';
                          });
        if (!isId)
            return "an audit line is no stable id: " + audit->event;
    }
    return {};
}

// A button that is shown does something; one that is not shown does nothing.
inline Violation choicesAreHonest(const Moment& moment)
{
    const State& state = moment.after.state;
    const Choices offered = choices(state, moment.policy);
    // One of the skips each time, another on the next state.
    const auto skip = static_cast<SkipReason>((state.lastRequest + state.skipped.size()) % 7);
    const bool skips =
        std::find(offered.skips.begin(), offered.skips.end(), skip) != offered.skips.end();
    const std::array<std::pair<bool, Event>, 8> buttons{
        {{offered.canContinue, event::Continue{}},
         {offered.canGoBack, event::GoBack{}},
         {offered.canRetry, event::Retry{}},
         {offered.canAskAgent, event::AskAgent{}},
         {skips, event::Skip{skip}},
         {offered.canMoveFromPhone, event::MoveFromPhone{}},
         {offered.canHandBack, event::HandBack{}},
         {offered.canPutAside, event::PutAside{}}}};
    for (const auto& [shown, event] : buttons) {
        const Occurrence press{moment.occurrence.at, event};
        const Transition pressed = moment.apply(state, press, moment.policy);
        const bool acts = pressed.state != state || !pressed.effects.empty();
        if (acts != shown)
            return std::string(eventId(event)) + (shown ? " is dead on " : " acts unseen on ") +
                   std::string(stepId(state.step));
    }
    return {};
}

using Rule = Violation (*)(const Moment&);

struct NamedRule
{
    std::string_view name;
    Rule rule;
};

inline constexpr std::array<NamedRule, 28> all{{
    {"noPackageWithoutConsent", noPackageWithoutConsent},
    {"noPackageWithoutProof", noPackageWithoutProof},
    {"noOfferBeforeThePackageIsStored", noOfferBeforeThePackageIsStored},
    {"whatIsStoredStaysUntilTheEnd", whatIsStoredStaysUntilTheEnd},
    {"everyStepCanBeCancelled", everyStepCanBeCancelled},
    {"everyStateHasAWayOut", everyStateHasAWayOut},
    {"everyRefusalHasAReason", everyRefusalHasAReason},
    {"wipedHoldsNothing", wipedHoldsNothing},
    {"staleAnswersChangeNothing", staleAnswersChangeNothing},
    {"atMostOneRequestIsPending", atMostOneRequestIsPending},
    {"theCodeIsForgottenOnceStored", theCodeIsForgottenOnceStored},
    {"auditNamesNobody", auditNamesNobody},
    {"choicesAreHonest", choicesAreHonest},
    {"whatIsUnprovenIsConfirmedFirst", whatIsUnprovenIsConfirmedFirst},
    {"onlyDocumentsAreKept", onlyDocumentsAreKept},
    {"aRefusedCodeIsNotTriedAgain", aRefusedCodeIsNotTriedAgain},
    {"facesAreTakenForAComparison", facesAreTakenForAComparison},
    {"onlyThePhoneProvesWithoutAsking", onlyThePhoneProvesWithoutAsking},
    {"noAgentCountsTwice", noAgentCountsTwice},
    {"changingHandsChangesNothingElse", changingHandsChangesNothingElse},
    {"whatIsPutAsideLeavesTheScreen", whatIsPutAsideLeavesTheScreen},
    {"aResumedDraftIsClean", aResumedDraftIsClean},
    {"aLateRecordChangesNothing", aLateRecordChangesNothing},
    {"theRecordIsTheHolders", theRecordIsTheHolders},
    {"theDecisionIsOfToday", theDecisionIsOfToday},
    {"whatIsReturnedKeepsWhatCameBefore", whatIsReturnedKeepsWhatCameBefore},
    {"aSkippedStepIsNotDone", aSkippedStepIsNotDone},
    {"everyJudgedCaseIsRecorded", everyJudgedCaseIsRecorded},
}};

} // namespace invariants

// The first rule that a transition breaks: "name: sentence".
inline Violation brokenBy(const Moment& moment)
{
    for (const auto& [name, rule] : invariants::all)
        if (const Violation violation = rule(moment))
            return std::string(name) + ": " + *violation;
    return {};
}

} // namespace kiosk::test
