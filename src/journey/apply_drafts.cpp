// One case in several hands: an agent takes it over and gives it back, puts it aside and opens it
// again. Nothing is captured anew.
#include "journey/change.h"

#include <algorithm>

namespace kiosk::journey {

namespace {

// The step whose facts are the newest.
Step reached(const State& draft)
{
    return draft.step == Step::Agent ? draft.calledFrom.value_or(Step::Welcome) : draft.step;
}

bool holdsFactsBeyond(const State& draft, Step step)
{
    return (step < Step::HealthCard && (draft.healthCard || draft.resume)) ||
           (step < Step::Document && draft.document) || (step < Step::Chip && draft.chip) ||
           (step < Step::Face && draft.face) ||
           std::any_of(draft.skipped.begin(), draft.skipped.end(), [&](SkipReason reason) {
               // Only the number is typed where the card was left out.
               const bool here = stepOf(reason) == draft.step && draft.step != Step::HealthCard;
               return here || stepOf(reason) > step;
           });
}

// What the steps up to here, and those that GoBack can lead to, begin with.
bool canBegin(const State& draft)
{
    const Step step = reached(draft);
    const bool needsReference = step == Step::Face || draft.face || isSkipped(draft, Step::Face);
    if (needsReference && !(draft.consent->biometrics && hasFaceReference(draft)))
        return false;
    const bool isPhones = draft.document && draft.document->source == DocumentSource::PhoneApp;
    const bool needsChip = step == Step::Chip || draft.chip || isSkipped(draft, Step::Chip);
    if (needsChip && (!draft.document || !identity::accessKeySeed(draft.document->mrz)))
        return false;
    if (isPhones && (needsChip || step == Step::Document))
        return false;
    const bool needsCode = step == Step::ResumeCode || draft.resume;
    return !needsCode || draft.reason == Reason::FaceCheckFailed;
}

// Nothing of a draft is believed that its journey cannot have led to.
bool isWhole(const State& draft)
{
    const Step step = reached(draft);
    const bool isUnconfirmed = draft.document && !draft.document->toConfirm.empty();
    const bool mayBeUnconfirmed = step == Step::Document || step >= Step::Review;
    return isDraft(draft) && !draft.caseId.empty() && step >= Step::Reason &&
           (draft.reason || step == Step::Reason) && (!isUnconfirmed || mayBeUnconfirmed) &&
           !holdsFactsBeyond(draft, step) && canBegin(draft);
}

// The step's work was running, or was about to.
bool awaitsWork(const State& draft)
{
    const bool emptyHanded = (draft.step == Step::HealthCard && !draft.healthCard) ||
                             (draft.step == Step::Document && !draft.document) ||
                             (draft.step == Step::Chip && !draft.chip) ||
                             (draft.step == Step::Face && !draft.face);
    return emptyHanded && (draft.pending || (!draft.problem && !isSkipped(draft, draft.step)));
}

bool draftIsJudged(Step step)
{
    return step == Step::Review || step == Step::TransactionCode || step == Step::Agent;
}

State broughtBack(const event::ResumeDraft& event, const State& welcome)
{
    State state = event.state;
    state.handledBy = event.agentId;
    state.homeLanguage = welcome.homeLanguage;
    state.lastRequest = welcome.lastRequest;
    state.pending.reset();
    state.inquiry.reset();
    state.handoff.reset();
    state.transactionCode = {};
    state.accessNumber = {};
    if (state.step == Step::Sealing) {
        state.step = Step::TransactionCode;
        state.problem.reset();
        state.attempts = 0;
    }
    return state;
}

} // namespace

void on(Change& change, const event::TakeOver& event)
{
    State& state = change.state;
    const bool byHand = event.mode == Mode::Desk || event.mode == Mode::Assisted;
    if (!change.allowed().canTakeOver || !byHand || event.agentId.empty())
        return;
    if (state.handledBy == event.agentId && state.mode == event.mode)
        return;
    state.handledBy = event.agentId;
    state.mode = event.mode;
    change.audit("case.taken_over");
}

void on(Change& change, const event::HandBack&)
{
    if (!change.allowed().canHandBack)
        return;
    change.state.handledBy.clear();
    change.state.mode = Mode::SelfService;
    change.audit("case.handed_back");
}

void on(Change& change, const event::PutAside&)
{
    if (!change.allowed().canPutAside)
        return;
    change.emit(effect::PutAside{});
    change.wipe();
    change.audit("case.put_aside");
}

void on(Change& change, const event::ResumeDraft& event)
{
    if (!change.isOn(Step::Welcome))
        return;
    State draft = broughtBack(event, change.state);
    if (!isWhole(draft)) {
        change.state.problem = Problem{ErrorCode::StorageCorrupt};
        return;
    }
    const bool runs = awaitsWork(event.state);
    change.state = std::move(draft);
    change.audit("case.resumed");
    if (!change.state.record || change.state.record->answer == RecordAnswer::Waiting)
        change.askRecord();
    if (runs) {
        change.state.problem.reset();
        change.startWork();
    }
    // Another day, and perhaps another policy.
    if (draftIsJudged(change.state.step)) {
        change.state.decision.emplace();
        change.judgeAnew();
    }
}

} // namespace kiosk::journey
