// Rules on one case in several hands: agents' words, drafts, skipped steps, and what the health
// insurance says beside it all.
#pragma once

#include "journey/decision.h"
#include "support/journey_moment.h"

#include <algorithm>

namespace kiosk::test::invariants {

// What is known of the persons; neither the place in the journey nor who handles it.
inline State factsOf(const State& state)
{
    State facts;
    facts.caseId = state.caseId;
    facts.consent = state.consent;
    facts.reason = state.reason;
    facts.authority = state.authority;
    facts.resume = state.resume;
    facts.healthCard = state.healthCard;
    facts.document = state.document;
    facts.chip = state.chip;
    facts.face = state.face;
    facts.skipped = state.skipped;
    facts.movesFromPhone = state.movesFromPhone;
    facts.agents = state.agents;
    return facts;
}

inline Violation noAgentCountsTwice(const Moment& moment)
{
    const auto& words = moment.after.state.agents;
    for (std::size_t i = 0; i < words.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (words[i].agentId == words[j].agentId)
                return "two words of one agent are kept";
    const auto* decided = eventOf<event::AgentDecided>(moment);
    const bool accepted = decided != nullptr && moment.before.step == Step::Agent &&
                          moment.after.state.step == Step::TransactionCode;
    if (accepted && moment.before.decision &&
        moment.before.decision->verdict == Verdict::AskTwoAgents && words.size() < 2)
        return "one agent stands for two";
    return {};
}

inline Violation changingHandsChangesNothingElse(const Moment& moment)
{
    if (!isEvent<event::TakeOver>(moment) && !isEvent<event::HandBack>(moment))
        return {};
    State expected = moment.before;
    expected.mode = moment.after.state.mode;
    expected.handledBy = moment.after.state.handledBy;
    if (moment.after.state != expected)
        return "a fact is lost or made when a case changes hands";
    const bool onlyTold =
        std::all_of(moment.after.effects.begin(), moment.after.effects.end(),
                    [](const Effect& what) { return std::holds_alternative<effect::Audit>(what); });
    return onlyTold ? Violation() : "something is done again when a case changes hands";
}

inline Violation whatIsPutAsideLeavesTheScreen(const Moment& moment)
{
    const auto* kept = find<effect::PutAside>(moment.after.effects);
    if (kept != nullptr && !isEvent<event::PutAside>(moment))
        return "a case is put aside that nobody wanted put aside";
    if (!isEvent<event::PutAside>(moment) || !isDraft(moment.before))
        return {};
    const bool before = !moment.after.effects.empty() &&
                        std::holds_alternative<effect::PutAside>(moment.after.effects.front());
    if (!before || find<effect::Wipe>(moment.after.effects) == nullptr)
        return "a draft is not kept before everything is erased";
    if (moment.after.state.step != Step::Wiped || holdsPersonalData(moment.after.state) ||
        moment.after.state.pending || moment.after.state.inquiry)
        return "something of a draft is left on the screen";
    return {};
}

inline Violation aResumedDraftIsClean(const Moment& moment)
{
    const auto* resumed = eventOf<event::ResumeDraft>(moment);
    const State& state = moment.after.state;
    if (resumed == nullptr || moment.before.step != Step::Welcome || state.step == Step::Welcome)
        return {};
    if (!state.transactionCode.empty() || !state.accessNumber.empty() || state.handoff)
        return "a secret comes back with a draft";
    if ((state.pending && *state.pending <= moment.before.lastRequest) ||
        (state.inquiry && *state.inquiry <= moment.before.lastRequest))
        return "an answer from before a draft is waited for";
    if (state.handledBy != resumed->agentId || resumed->agentId.empty())
        return "a draft belongs to nobody";
    if (factsOf(state) != factsOf(resumed->state))
        return "a draft comes back with other facts";
    return {};
}

inline Violation aLateRecordChangesNothing(const Moment& moment)
{
    const auto* answer = eventOf<event::RecordAnswered>(moment);
    if (answer == nullptr || moment.before.inquiry == answer->request)
        return {};
    if (moment.after.state != moment.before || !moment.after.effects.empty())
        return "an answer about the record that nobody waits for counts";
    return {};
}

// Every holder is asked about, and what was said of the former one is forgotten.
inline Violation theRecordIsTheHolders(const Moment& moment)
{
    const State& state = moment.after.state;
    const identity::Holder* holder = chosenHolder(state);
    if (state.inquiry && (holder == nullptr || !state.record))
        return "a record is asked for nobody";
    if (holder == nullptr)
        return state.record ? Violation("a record without a holder") : Violation();
    if (state.step == Step::Refused)
        return {}; // too young: nothing more is asked
    if (!state.record)
        return "a holder is not asked about";
    const identity::Holder* before = chosenHolder(moment.before);
    const bool another =
        before == nullptr || !(*before == *holder) || moment.before.caseId != state.caseId;
    const bool brought = isEvent<event::ResumeDraft>(moment);
    if (another && !brought && !state.inquiry)
        return "the record of another holder";
    return {};
}

// On the pages that rest on it: what was decided, was decided on what is known now.
inline Violation theDecisionIsOfToday(const Moment& moment)
{
    const State& state = moment.after.state;
    const bool shown = state.step == Step::Review || state.step == Step::Agent ||
                       (state.step == Step::TransactionCode && !state.handoff);
    if (!shown || state == moment.before)
        return {};
    if (!state.decision ||
        *state.decision != decide(state, moment.policy, identity::dateOf(moment.occurrence.at)))
        return "a decision on what was known before";
    return {};
}

inline Violation whatIsReturnedKeepsWhatCameBefore(const Moment& moment)
{
    const auto* decided = eventOf<event::AgentDecided>(moment);
    const State& state = moment.after.state;
    if (decided == nullptr || decided->decision.word != AgentWord::Return)
        return {};
    if (state.step == Step::Agent || state.step == moment.before.step)
        return state.agents == moment.before.agents ? Violation() : "a return is kept as a word";
    if (!state.returned || state.returned->empty())
        return "somebody is sent back without a reason";
    const State& before = moment.before;
    if (state.consent != before.consent || state.reason != before.reason)
        return "consent is asked again";
    const bool lost = (state.step > Step::HealthCard && state.healthCard != before.healthCard) ||
                      (state.step > Step::Document && state.document != before.document) ||
                      (state.step > Step::Chip && state.chip != before.chip) ||
                      (state.step > Step::Face && state.face != before.face);
    return lost ? Violation("what came before the returned step is lost") : Violation();
}

// In the order of the steps, one a step, and never of a step that was done.
inline Violation aSkippedStepIsNotDone(const Moment& moment)
{
    const State& state = moment.after.state;
    for (std::size_t i = 1; i < state.skipped.size(); ++i)
        if (stepOf(state.skipped[i]) <= stepOf(state.skipped[i - 1]))
            return "a step is skipped twice, or out of its turn";
    const bool done =
        (isSkipped(state, Step::HealthCard) && state.healthCard && !state.healthCard->typed) ||
        (isSkipped(state, Step::Document) && state.document) ||
        (isSkipped(state, Step::Chip) && state.chip) ||
        (isSkipped(state, Step::Face) && state.face);
    if (done)
        return "a step counts as skipped and done";
    if (state.skipped.size() > moment.before.skipped.size() && !isEvent<event::Skip>(moment) &&
        !isEvent<event::ResumeDraft>(moment))
        return "a step is skipped that nobody has skipped";
    return {};
}

// Once, with the decision, when a case ends by one.
inline Violation everyJudgedCaseIsRecorded(const Moment& moment)
{
    const auto* record = find<effect::RecordFindings>(moment.after.effects);
    const State& state = moment.after.state;
    const bool stored = moment.before.step == Step::Sealing && state.step == Step::Registered;
    const bool refused = moment.before.step != Step::Refused && state.step == Step::Refused &&
                         state.decision && state.decision->verdict == Verdict::Refuse;
    if ((record != nullptr) != (stored || refused))
        return record != nullptr ? "findings of a case that goes on" : "findings are not recorded";
    if (record != nullptr && record->decision != *state.decision)
        return "findings are recorded with another decision";
    return {};
}

} // namespace kiosk::test::invariants
