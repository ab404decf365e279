// What card, document, chip and camera have found, and what failed.
#include "journey/change.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::journey {

namespace {

// With a document that has been read and, where needed, confirmed.
void leaveDocument(Change& change)
{
    const identity::Mrz& mrz = change.state.document->mrz;
    // Kept all the same: an agent may accept what has expired, and needs to see it.
    if (isTooOld(mrz, change.policy, change.state.document->kind, change.today())) {
        change.failStep(ErrorCode::DocumentExpired);
        return;
    }
    if (identity::accessKeySeed(mrz)) {
        change.completeTo(Step::Chip);
        return;
    }
    change.audit("step.completed.document");
    change.goToFace();
}

// A score that is no number is no finding; and a state that holds one equals nothing.
bool isFinite(const FaceFacts& face)
{
    return std::isfinite(face.similarity) && std::isfinite(face.liveness) &&
           std::all_of(face.channels.begin(), face.channels.end(),
                       [](const LivenessFact& channel) { return std::isfinite(channel.score); });
}

} // namespace

void on(Change& change, const event::HealthCardRead& event)
{
    if (!change.takesAnswer(Step::HealthCard, event.request))
        return;
    if (event.facts.holders.empty()) {
        change.failStep(ErrorCode::MalformedData);
        return;
    }
    change.dropHolder();
    change.state.problem.reset();
    change.state.healthCard = event.facts;
    change.state.healthCard->typed = false;
    change.state.healthCard->fromPhone = false;
    change.state.healthCard->chosen.reset();
    if (event.facts.holders.size() == 1)
        change.state.healthCard->chosen = 0;
    if (!refusedForAge(change))
        change.askRecord();
}

void on(Change& change, const event::ChooseHolder& event)
{
    auto& card = change.state.healthCard;
    if (!change.isOn(Step::HealthCard) || !card || event.index >= card->holders.size())
        return;
    if (card->chosen == event.index)
        return;
    HealthCardFacts facts = *std::move(card);
    change.dropHolder();
    facts.chosen = event.index;
    card = std::move(facts);
    if (!refusedForAge(change))
        change.askRecord();
}

void on(Change& change, const event::TypeNir& event)
{
    if (!change.isOn(Step::HealthCard))
        return;
    if (event.nir.empty()) {
        change.state.problem = Problem{ErrorCode::NirInvalid};
        return;
    }
    change.stopWork();
    change.dropHolder();
    change.state.problem.reset();
    change.state.healthCard =
        HealthCardFacts{.holders = {identity::Holder{.name = {}, .birth = {}, .nir = event.nir}},
                        .chosen = 0,
                        .typed = true,
                        .simulated = false};
    change.askRecord();
}

void on(Change& change, const event::DocumentRead& event)
{
    if (!change.takesAnswer(Step::Document, event.request))
        return;
    if (identity::acceptanceOf(event.facts.kind) == identity::Acceptance::NotThisOne) {
        change.failStep(ErrorCode::DocumentNotAccepted);
        return;
    }
    if (hasZone(event.facts) && !event.facts.mrz.checks.allHold()) {
        change.failStep(ErrorCode::MrzUnreliable);
        return;
    }
    change.state.problem.reset();
    change.state.document = event.facts;
    if (event.facts.source == DocumentSource::PhoneApp) // that comes by a resume code only
        change.state.document->source = DocumentSource::Camera;
    change.state.document->confirmedByPerson = false;
    change.state.document->confirmed.clear();
    if (refusedForAge(change))
        return;
    if (!hasZone(event.facts))
        change.callAgent(Step::Document, {"document.unknown_kind"});
    else if (event.facts.toConfirm.empty())
        leaveDocument(change);
}

void on(Change& change, const event::ConfirmDocument&)
{
    if (!isConfirming(change.state))
        return;
    DocumentFacts& document = *change.state.document;
    document.confirmed = std::exchange(document.toConfirm, {});
    document.confirmedByPerson = true;
    leaveDocument(change);
}

void on(Change& change, const event::TypeCan& event)
{
    if (!change.isOn(Step::Chip) || isChipRead(change.state))
        return;
    if (!isAccessNumber(event.can.reveal())) {
        change.state.problem = Problem{ErrorCode::InvalidArgument};
        return;
    }
    change.stopWork();
    change.state.problem.reset();
    change.state.chip.reset();
    change.state.chipAttemptsLeft.reset();
    change.state.accessNumber = event.can;
    change.startWork();
}

void on(Change& change, const event::AttemptsLeft& event)
{
    if (change.isOn(Step::Chip) && change.state.pending == event.request)
        change.state.chipAttemptsLeft = std::max(event.count, 0);
}

void on(Change& change, const event::ChipRead& event)
{
    if (!change.state.document || !change.takesAnswer(Step::Chip, event.request))
        return;
    change.state.chip = event.facts;
    if (!samePage(change.state.document->mrz, event.facts.mrz)) {
        change.failStep(ErrorCode::ChipMismatch);
        return;
    }
    change.state.problem.reset();
}

void on(Change& change, const event::FaceCaptured& event)
{
    if (!change.takesAnswer(Step::Face, event.request))
        return;
    if (!isFinite(event.facts)) {
        change.failStep(ErrorCode::UnreadableImage);
        return;
    }
    change.state.face = event.facts;
    if (!change.state.chip || !change.state.chip->hasPortrait)
        change.state.face->reference = FaceReference::Printed; // there was no other
    change.audit("step.completed.face");
    change.enterReview();
}

void on(Change& change, const event::Failed& event)
{
    if (!change.state.pending || change.state.pending != event.request)
        return;
    change.state.pending.reset();
    // A code that the chip has refused is not tried again, typed or printed; any other failure
    // keeps it. The printed one goes last, for a typed one was tried without it.
    if (change.isOn(Step::Chip) && event.code == ErrorCode::AccessDenied) {
        if (change.state.accessNumber.empty() && change.state.document)
            change.state.document->printed.can = {};
        change.state.accessNumber = {};
    }
    change.failStep(event.code);
}

} // namespace kiosk::journey
