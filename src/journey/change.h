// One transition in the making. Private to the journey: what the functions behind apply() share.
#pragma once

#include "journey/apply.h"
#include "journey/decision.h"

namespace kiosk::journey {

// The holder, and what the health insurance has said of them.
void dropHolder(State& state);

struct Change
{
    State state;
    std::vector<Effect> effects;
    const Policy& policy;
    TimePoint at;

    [[nodiscard]] identity::Date today() const { return identity::dateOf(at); }
    [[nodiscard]] Choices allowed() const { return choices(state, policy); }
    [[nodiscard]] bool isOn(Step step) const { return state.step == step; }
    // Is this the answer that `step` waits for? Takes it: nothing is pending then.
    [[nodiscard]] bool takesAnswer(Step step, RequestId request);

    void emit(Effect effect) { effects.push_back(std::move(effect)); }
    void audit(std::string event) { emit(effect::Audit{std::move(event)}); }

    // Goes to a step as if for the first time: ends running work, drops the facts that this step
    // and those after it had found, starts the step's own work.
    void enter(Step step);
    // The same, and the present step is done.
    void completeTo(Step step);
    // The work of the present step under a new number; nothing for steps without any.
    void startWork();
    void stopWork();
    // A failed try on the present step.
    void failStep(ErrorCode code);

    // Asks the health insurance about the holder who is chosen now, unless that is under way.
    void askRecord();
    // Another holder, or none yet: what was known of the former one is forgotten.
    void dropHolder() { journey::dropHolder(state); }
    // The present step is tried after all.
    void undoSkip();

    void refuse(ErrorCode code);
    void callAgent(Step from, std::vector<std::string> reasons);
    // Judges what is known and shows it.
    void enterReview();
    // Judges what is known: an agent's question goes to the agent at once, with `from` as the way
    // back; a refusal is said; everything else is reviewed.
    void judgeFrom(Step from);
    // Something has become known beside the step's own work: what was decided is decided anew.
    void judgeAnew();
    // From the holder on: past the document and the chip when the phone app has proven them.
    void leaveHolder();
    // The comparison of faces, if it is agreed to and there is something to compare with.
    void goToFace();
    void wipe();
};

// What a card access number looks like: six digits (BSI TR-03110).
[[nodiscard]] bool isAccessNumber(std::string_view text);
// The step that GoBack leads to; nothing where there is no way back.
[[nodiscard]] std::optional<Step> stepBefore(const State& state);
// On the way here the person has been on this step, or could have been: GoBack does not pass it by.
[[nodiscard]] bool isOnTheWay(const State& state, Step step);
// The steps that an agent can send the person back to, in their order; only on Agent.
[[nodiscard]] std::vector<Step> stepsToRedo(const State& state);
// Why the present step can be left undone now.
[[nodiscard]] std::vector<SkipReason> skipsNow(const State& state);
// The record's answer and the person's about the other phone still count.
[[nodiscard]] bool heedsRecord(const State& state) noexcept;
[[nodiscard]] bool canMoveFromPhone(const State& state) noexcept;
// The verdict lets the case be sealed.
[[nodiscard]] bool maySeal(const State& state) noexcept;
// The visit ended because of the holder's age.
[[nodiscard]] bool refusedForAge(Change& change);

void on(Change& change, const event::Begin& event);
void on(Change& change, const event::ChooseLanguage& event);
void on(Change& change, const event::SetComfort& event);
void on(Change& change, const event::Continue& event);
void on(Change& change, const event::GiveConsent& event);
void on(Change& change, const event::RefuseConsent& event);
void on(Change& change, const event::ChooseReason& event);
void on(Change& change, const event::TypeResumeCode& event);
void on(Change& change, const event::Skip& event);
void on(Change& change, const event::MoveFromPhone& event);
void on(Change& change, const event::TakeOver& event);
void on(Change& change, const event::HandBack& event);
void on(Change& change, const event::PutAside& event);
void on(Change& change, const event::ResumeDraft& event);
void on(Change& change, const event::ResumeFetched& event);
void on(Change& change, const event::RecordAnswered& event);
void on(Change& change, const event::ChooseHolder& event);
void on(Change& change, const event::TypeNir& event);
void on(Change& change, const event::TypeCan& event);
void on(Change& change, const event::ConfirmDocument& event);
void on(Change& change, const event::Retry& event);
void on(Change& change, const event::AskAgent& event);
void on(Change& change, const event::ChooseCode& event);
void on(Change& change, const event::NewOffer& event);
void on(Change& change, const event::PrintTicket& event);
void on(Change& change, const event::GoBack& event);
void on(Change& change, const event::Cancel& event);
void on(Change& change, const event::TimeOut& event);
void on(Change& change, const event::AgentDecided& event);
void on(Change& change, const event::HealthCardRead& event);
void on(Change& change, const event::DocumentRead& event);
void on(Change& change, const event::ChipRead& event);
void on(Change& change, const event::AttemptsLeft& event);
void on(Change& change, const event::FaceCaptured& event);
void on(Change& change, const event::PackageStored& event);
void on(Change& change, const event::OfferReissued& event);
void on(Change& change, const event::PairingChanged& event);
void on(Change& change, const event::Failed& event);
void on(Change& change, const event::WipeDone& event);

} // namespace kiosk::journey
