// What the person does up to the review, and the ways out.
#include "journey/change.h"

namespace kiosk::journey {

namespace {

// From the review on, the judgement says who has the next word.
void leaveReview(Change& change)
{
    const Decision decision = *change.state.decision;
    switch (decision.verdict) {
    case Verdict::Accept:
    case Verdict::ReviewLater: // decided in the back office, before anything is issued
        change.completeTo(Step::TransactionCode);
        return;
    case Verdict::AskAgent:
    case Verdict::AskTwoAgents:
        change.audit("step.completed.review");
        change.callAgent(Step::Review, decision.reasons);
        return;
    case Verdict::Refuse:
        change.refuse(ErrorCode::PolicyRefused);
        return;
    }
}

void leaveChip(Change& change)
{
    change.audit("step.completed.chip");
    if (!change.state.consent || !change.state.consent->biometrics)
        change.judgeFrom(Step::Chip);
    else
        change.goToFace();
}

void endVisit(Change& change, std::string how)
{
    change.wipe();
    change.audit(std::move(how));
}

// Nobody began: only the language and the comfort of whoever touched the screen are forgotten.
void resetWelcome(Change& change)
{
    change.state.language = change.state.homeLanguage;
    change.state.comfort = {};
    change.state.problem.reset();
}

} // namespace

void on(Change& change, const event::Begin& event)
{
    if (!change.isOn(Step::Welcome))
        return;
    if (event.unable) {
        change.state.problem = Problem{*event.unable};
        return;
    }
    change.state.mode = event.mode;
    change.state.caseId = event.caseId;
    change.state.department = event.department;
    change.audit("case.begun");
    change.enter(Step::Comfort);
}

void on(Change& change, const event::ChooseLanguage& event)
{
    if (!change.isOn(Step::Wiped) && !event.tag.empty())
        change.state.language = event.tag;
}

void on(Change& change, const event::SetComfort& event)
{
    if (!change.isOn(Step::Wiped))
        change.state.comfort = event.comfort;
}

void on(Change& change, const event::Continue&)
{
    if (!change.allowed().canContinue)
        return;
    switch (change.state.step) {
    case Step::Comfort:
        return change.completeTo(Step::Consent);
    case Step::ResumeCode: // without a code: everything is asked here
        return change.completeTo(Step::HealthCard);
    case Step::HealthCard:
        return change.leaveHolder();
    case Step::Chip:
        return leaveChip(change);
    case Step::Review:
        return leaveReview(change);
    case Step::Registered:
        return change.completeTo(Step::Pairing);
    case Step::Pairing:
        return change.completeTo(Step::Receipt);
    case Step::Receipt:
        return endVisit(change, "case.finished");
    case Step::Refused:
        return endVisit(change, "case.ended");
    default:
        return;
    }
}

void on(Change& change, const event::GiveConsent& event)
{
    if (!change.isOn(Step::Consent))
        return;
    if (event.textVersion.empty()) {
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    change.state.consent = Consent{change.at, event.textVersion, event.biometrics};
    change.audit(event.biometrics ? "consent.given" : "consent.given.without_biometrics");
    change.completeTo(Step::Reason);
}

void on(Change& change, const event::RefuseConsent&)
{
    if (!change.isOn(Step::Consent))
        return;
    change.audit("consent.refused");
    change.refuse(ErrorCode::ConsentRefused);
}

void on(Change& change, const event::ChooseReason& event)
{
    if (!change.isOn(Step::Reason))
        return;
    change.state.reason = event.reason;
    if (event.reason == Reason::Represented)
        change.state.authority = event.authority;
    // Whoever comes with a new phone has said that the card leaves the other one.
    change.state.movesFromPhone = event.reason == Reason::NewPhone;
    change.completeTo(event.reason == Reason::FaceCheckFailed ? Step::ResumeCode
                                                              : Step::HealthCard);
}

void on(Change& change, const event::Retry&)
{
    if (!change.allowed().canRetry)
        return;
    switch (change.state.step) {
    case Step::HealthCard:
        change.dropHolder();
        change.undoSkip();
        break;
    case Step::Document:
        change.state.document.reset();
        break;
    case Step::Chip:
        change.state.chip.reset();
        change.state.chipAttemptsLeft.reset(); // another document may lie there: it speaks first
        break;
    default:
        break;
    }
    change.state.problem.reset();
    change.startWork();
}

void on(Change& change, const event::GoBack&)
{
    const auto before = stepBefore(change.state);
    if (!before)
        return;
    if (*before == Step::Review)
        change.enterReview();
    else
        change.enter(*before);
}

void on(Change& change, const event::Cancel&)
{
    if (change.isOn(Step::Welcome))
        resetWelcome(change);
    else if (change.allowed().canCancel)
        endVisit(change, "case.cancelled");
}

void on(Change& change, const event::TimeOut&)
{
    if (change.isOn(Step::Welcome))
        resetWelcome(change);
    else if (change.allowed().canCancel)
        endVisit(change, "case.timed_out");
}

void on(Change& change, const event::WipeDone&)
{
    if (!change.isOn(Step::Wiped))
        return;
    State fresh;
    fresh.language = change.state.homeLanguage;
    fresh.homeLanguage = change.state.homeLanguage;
    fresh.mode = change.state.mode;
    fresh.lastRequest = change.state.lastRequest; // so that a late answer never matches again
    change.state = std::move(fresh);
    change.audit("case.wiped");
}

} // namespace kiosk::journey
