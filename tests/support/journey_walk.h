// Visits made of chance: numbers become events, mostly ones that make sense on the present step,
// sometimes any. The same numbers always make the same visits.
#pragma once

#include "support/journey_chance.h"

namespace kiosk::test {

// Any event of the person or an agent.
inline Event wildPress(Dice& dice, const State& state, const State& draft)
{
    switch (dice.roll(27)) {
    case 0:
        return event::Begin{static_cast<Mode>(dice.roll(4)), someCase(),
                            dice.once(4) ? std::optional(ErrorCode::StorageFull) : std::nullopt,
                            "75"};
    case 1:
        return event::ChooseLanguage{dice.once(2) ? "ar" : "zh-CN"};
    case 2:
        return event::SetComfort{{.largeText = dice.once(2), .speech = dice.once(2)}};
    case 3:
        return event::GiveConsent{dice.once(4) ? "" : "fr-1", !dice.once(4)};
    case 4:
        return event::RefuseConsent{};
    case 5:
        return event::ChooseReason{static_cast<Reason>(dice.roll(5)),
                                   static_cast<Authority>(dice.roll(3))};
    case 6:
        return event::TypeResumeCode{PersonalText(dice.once(4) ? "?" : "AB3D7K2P")};
    case 7:
        return event::ChooseHolder{dice.roll(3)};
    case 8:
        return event::TypeNir{dice.once(6) ? identity::Nir() : holder().nir};
    case 9:
        return event::TypeCan{someCode(dice)};
    case 10:
        return event::ConfirmDocument{};
    case 11:
        return event::Skip{static_cast<SkipReason>(dice.roll(7))};
    case 12:
        return event::MoveFromPhone{};
    case 13:
        return event::Retry{};
    case 14:
        return event::AskAgent{};
    case 15:
        return event::ChooseCode{someCode(dice)};
    case 16:
        return event::NewOffer{};
    case 17:
        return event::PrintTicket{};
    case 18:
        return event::Cancel{};
    case 19:
        return event::TimeOut{};
    case 20:
        return someWord(dice, state);
    case 21:
        return event::TakeOver{dice.once(4) ? "agent-8" : "agent-7",
                               static_cast<Mode>(dice.roll(4))};
    case 22:
        return event::HandBack{};
    case 23:
        return event::PutAside{};
    case 24:
        return someDraft(dice, draft);
    case 25:
        return event::GoBack{};
    default:
        return event::Continue{};
    }
}

// Any answer of a device or service.
inline Event wildAnswer(Dice& dice, const State& state)
{
    const RequestId request = someRequest(dice, state);
    switch (dice.roll(12)) {
    case 0:
        return event::HealthCardRead{request, someCard(dice)};
    case 1:
        return event::DocumentRead{request, someDocument(dice)};
    case 2:
        return event::ChipRead{request, someChip(dice)};
    case 3:
        return event::AttemptsLeft{request, static_cast<int>(dice.roll(4)) - 1};
    case 4:
        return event::FaceCaptured{request, someFace(dice)};
    case 5:
        return event::ResumeFetched{request, someResume(dice)};
    case 6:
        return event::RecordAnswered{dice.once(2) ? state.inquiry.value_or(request) : request,
                                     someRecord(dice)};
    case 7:
        return event::PackageStored{request, handoff()};
    case 8:
        return event::OfferReissued{request, handoff()};
    case 9:
        return event::PairingChanged{request, static_cast<Pairing>(dice.roll(6)), dice.once(2)};
    case 10:
        return event::Failed{request, someFailure(dice)};
    default:
        return event::WipeDone{};
    }
}

inline Event usualOnChip(Dice& dice, const State& state, RequestId request)
{
    if (isChipRead(state))
        return event::Continue{};
    switch (dice.roll(9)) {
    case 0:
        return event::TypeCan{someCode(dice)};
    case 1:
        return event::AttemptsLeft{request, static_cast<int>(dice.roll(4))};
    case 2:
        return event::Failed{request, someFailure(dice)};
    default:
        return event::ChipRead{request, someChip(dice)};
    }
}

inline Event usualOnPairing(Dice& dice, const State& state, RequestId request)
{
    if (state.handoff->pairing == Pairing::Locked || state.handoff->pairing == Pairing::Expired)
        return event::NewOffer{};
    if (dice.once(3))
        return event::Continue{};
    return event::PairingChanged{request, static_cast<Pairing>(dice.roll(6)), dice.once(2)};
}

// What usually happens on the present step.
inline Event usualEvent(Dice& dice, const State& state, const State& draft)
{
    const RequestId request = state.pending.value_or(state.lastRequest);
    switch (state.step) {
    case Step::Welcome:
        if (draft.step != Step::Welcome && dice.once(3))
            return someDraft(dice, draft);
        return event::Begin{static_cast<Mode>(dice.roll(4)), someCase()};
    case Step::Consent:
        return event::GiveConsent{"fr-1", !dice.once(6)};
    case Step::Reason:
        return event::ChooseReason{static_cast<Reason>(dice.roll(5)),
                                   static_cast<Authority>(dice.roll(3))};
    case Step::ResumeCode:
        if (state.pending)
            return event::ResumeFetched{request, someResume(dice)};
        if (dice.once(8))
            return event::Continue{};
        return event::TypeResumeCode{PersonalText("AB3D7K2P")};
    case Step::HealthCard:
        if (state.record && state.record->activePhone && dice.once(3))
            return event::MoveFromPhone{};
        if (chosenHolder(state) != nullptr)
            return event::Continue{};
        if (state.healthCard)
            return event::ChooseHolder{dice.once(4) ? 1U : 0U};
        if (isSkipped(state, Step::HealthCard))
            return event::TypeNir{holder().nir};
        return event::HealthCardRead{request, someCard(dice)};
    case Step::Document:
        if (isConfirming(state))
            return event::ConfirmDocument{};
        return event::DocumentRead{request, dice.once(2) ? someDocument(dice) : document()};
    case Step::Chip:
        return usualOnChip(dice, state, request);
    case Step::Face:
        return event::FaceCaptured{request, dice.once(2) ? someFace(dice) : face()};
    case Step::TransactionCode:
        if (state.pending)
            return event::OfferReissued{request, handoff()};
        return event::ChooseCode{someCode(dice)};
    case Step::Sealing:
        return event::PackageStored{request, handoff()};
    case Step::Pairing:
        return usualOnPairing(dice, state, request);
    case Step::Agent:
        return someWord(dice, state);
    case Step::Wiped:
        return event::WipeDone{};
    default:
        return event::Continue{};
    }
}

// What now and then happens beside it.
inline Event asideEvent(Dice& dice, const State& state)
{
    switch (dice.roll(6)) {
    case 0:
        return event::Skip{someSkip(dice, state)};
    case 1:
        if (state.record && state.record->activePhone)
            return event::MoveFromPhone{};
        return event::RecordAnswered{state.inquiry.value_or(0), someRecord(dice)};
    case 2:
        return event::TakeOver{dice.once(4) ? "agent-8" : "agent-7",
                               dice.once(2) ? Mode::Desk : Mode::Assisted};
    case 3:
        if (isDraft(state) && dice.once(2))
            return event::PutAside{};
        return event::HandBack{};
    default:
        return event::GoBack{};
    }
}

// `draft`: what an agent has put aside, or a fresh State.
inline Event chanceEvent(std::uint64_t number, const State& state, const State& draft)
{
    Dice dice(number);
    if (dice.once(6))
        return dice.once(3) ? wildAnswer(dice, state) : wildPress(dice, state, draft);
    if (state.problem && dice.once(2))
        return event::Retry{};
    return dice.once(5) ? asideEvent(dice, state) : usualEvent(dice, state, draft);
}

} // namespace kiosk::test
