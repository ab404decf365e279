// Broken where a case is in several hands.
#include "journey/spoiled_journeys.h"
#include "support/journey_facts.h"

#include <algorithm>

namespace kiosk::test {

namespace {

template <typename T>
bool sends(const Transition& transition)
{
    return invariants::find<T>(transition.effects) != nullptr;
}

Transition oneAgentIsEnough(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Policy lax = policy;
    for (const char* flag :
         {"skip.no-document", "record.deceased", "chip.altered", "face.not_live"})
        lax.settlement[flag] = SettledBy::Agent;
    return apply(state, occurrence, lax);
}

Transition leavesItToTheBackOffice(const State& state, const Occurrence& occurrence,
                                   const Policy& policy)
{
    Policy lax = policy;
    lax.settlement["face.printed_reference"] = SettledBy::BackOffice;
    return apply(state, occurrence, lax);
}

Transition countsAnAgentTwice(const State& state, const Occurrence& occurrence,
                              const Policy& policy)
{
    Occurrence spoiled = occurrence;
    auto* decided = std::get_if<event::AgentDecided>(&spoiled.event);
    if (decided == nullptr || state.agents.empty())
        return apply(state, occurrence, policy);
    const std::string id = decided->decision.agentId;
    decided->decision.agentId = id + "-again";
    Transition next = apply(state, spoiled, policy);
    for (AgentDecision& word : next.state.agents)
        if (word.agentId == id + "-again")
            word.agentId = id;
    return next;
}

Transition readsAgainWhenHandsChange(const State& state, const Occurrence& occurrence,
                                     const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::TakeOver>(occurrence.event))
        next.state.document.reset();
    return next;
}

Transition stopsWhenHandsChange(const State& state, const Occurrence& occurrence,
                                const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::HandBack>(occurrence.event) && !next.effects.empty())
        next.effects.emplace_back(effect::StopWork{});
    return next;
}

Transition showsWhatIsPutAside(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::PutAside>(occurrence.event))
        next.state.handledBy = state.handledBy;
    return next;
}

Transition erasesBeforeItKeeps(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (sends<effect::PutAside>(next))
        std::reverse(next.effects.begin(), next.effects.end());
    return next;
}

Transition waitsForTheFormerAnswer(const State& state, const Occurrence& occurrence,
                                   const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    const auto* resumed = std::get_if<event::ResumeDraft>(&occurrence.event);
    if (resumed != nullptr && next.state.step != Step::Welcome && next.state.pending)
        next.state.pending = 1;
    return next;
}

Transition bringsTheCodeBack(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    const auto* resumed = std::get_if<event::ResumeDraft>(&occurrence.event);
    if (resumed != nullptr && next.state.step == Step::TransactionCode)
        next.state.transactionCode = resumed->state.transactionCode;
    return next;
}

Transition resumesForNobody(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::ResumeDraft>(occurrence.event))
        next.state.handledBy.clear();
    return next;
}

Transition believesLateRecords(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Occurrence spoiled = occurrence;
    if (auto* answer = std::get_if<event::RecordAnswered>(&spoiled.event))
        answer->request = state.inquiry.value_or(answer->request);
    return apply(state, spoiled, policy);
}

Transition assumesTheRecord(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (sends<effect::AskRecord>(next)) {
        next.state.inquiry.reset();
        next.state.record->answer = RecordAnswer::Known;
    }
    return next;
}

Transition remembersTheFormersRecord(const State& state, const Occurrence& occurrence,
                                     const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (!next.state.record && next.state.step == Step::HealthCard)
        next.state.record = state.record;
    return next;
}

Transition decidesOnYesterday(const State& state, const Occurrence& occurrence,
                              const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::RecordAnswered>(occurrence.event) && state.decision)
        next.state.decision = state.decision;
    return next;
}

Transition asksForTheCardAgain(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.returned && next.state.step > Step::HealthCard)
        next.state.healthCard.reset();
    return next;
}

Transition returnsSilently(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    next.state.returned.reset();
    return next;
}

Transition remembersTheSkip(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::GoBack>(occurrence.event))
        next.state.skipped = state.skipped;
    return next;
}

Transition skipsByItself(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    const auto* failed = std::get_if<event::Failed>(&occurrence.event);
    if (failed == nullptr || state.step != Step::Chip || state.pending != failed->request)
        return apply(state, occurrence, policy);
    return apply(state, {occurrence.at, event::Skip{SkipReason::ChipDamaged}}, policy);
}

Transition forgetsTheFindings(const State& state, const Occurrence& occurrence,
                              const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    std::erase_if(next.effects, [](const Effect& effect) {
        return std::holds_alternative<effect::RecordFindings>(effect);
    });
    return next;
}

Transition takesTheCameraForThePhone(const State& state, const Occurrence& occurrence,
                                     const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::DocumentRead>(occurrence.event) && next.state.document)
        next.state.document->source = DocumentSource::PhoneApp;
    return next;
}

Transition takesAnyCardForThePhones(const State& state, const Occurrence& occurrence,
                                    const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::HealthCardRead>(occurrence.event) && next.state.healthCard)
        next.state.healthCard->fromPhone = true;
    return next;
}

Transition leavesThePersonAlone(const State& state, const Occurrence& occurrence,
                                const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Sealing &&
        std::holds_alternative<event::Failed>(occurrence.event)) {
        next.state.problem.reset();
        next.state.agentCalled = true;
    }
    return next;
}

} // namespace

std::vector<Spoiled> spoiledHands()
{
    return {
        {"one agent is enough", oneAgentIsEnough, invariants::noPackageWithoutProof},
        {"leaves it to the back office", leavesItToTheBackOffice,
         invariants::noPackageWithoutProof},
        {"counts an agent twice", countsAnAgentTwice, invariants::noAgentCountsTwice},
        {"reads again when hands change", readsAgainWhenHandsChange,
         invariants::changingHandsChangesNothingElse},
        {"stops when hands change", stopsWhenHandsChange,
         invariants::changingHandsChangesNothingElse},
        {"shows what is put aside", showsWhatIsPutAside, invariants::whatIsPutAsideLeavesTheScreen},
        {"erases before it keeps", erasesBeforeItKeeps, invariants::whatIsPutAsideLeavesTheScreen},
        {"waits for the former answer", waitsForTheFormerAnswer, invariants::aResumedDraftIsClean},
        {"brings the code back", bringsTheCodeBack, invariants::aResumedDraftIsClean},
        {"resumes for nobody", resumesForNobody, invariants::aResumedDraftIsClean},
        {"believes late records", believesLateRecords, invariants::aLateRecordChangesNothing},
        {"assumes the record", assumesTheRecord, invariants::theRecordIsTheHolders},
        {"remembers the former's record", remembersTheFormersRecord,
         invariants::theRecordIsTheHolders},
        {"decides on yesterday", decidesOnYesterday, invariants::theDecisionIsOfToday},
        {"asks for the card again", asksForTheCardAgain,
         invariants::whatIsReturnedKeepsWhatCameBefore},
        {"returns silently", returnsSilently, invariants::whatIsReturnedKeepsWhatCameBefore},
        {"remembers the skip", remembersTheSkip, invariants::aSkippedStepIsNotDone},
        {"skips by itself", skipsByItself, invariants::aSkippedStepIsNotDone},
        {"forgets the findings", forgetsTheFindings, invariants::everyJudgedCaseIsRecorded},
        {"takes the camera for the phone", takesTheCameraForThePhone,
         invariants::onlyThePhoneProvesWithoutAsking},
        {"takes any card for the phone's", takesAnyCardForThePhones,
         invariants::onlyThePhoneProvesWithoutAsking},
        {"leaves the person alone", leavesThePersonAlone, invariants::everyStateHasAWayOut},
    };
}

} // namespace kiosk::test
