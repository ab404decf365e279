// Visits made of chance: numbers become events, mostly ones that make sense on the present step,
// sometimes any. The same numbers always make the same visit.
#pragma once

#include "support/journey_facts.h"

#include <limits>

namespace kiosk::test {

// A few small choices out of one number.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    // 0 … sides − 1 (splitmix64)
    std::size_t roll(std::size_t sides)
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % sides);
    }
    bool once(std::size_t in) { return roll(in) == 0; }

private:
    std::uint64_t m_state;
};

inline RequestId someRequest(Dice& dice, const State& state)
{
    if (dice.once(8))
        return dice.roll(static_cast<std::size_t>(state.lastRequest) + 3);
    return state.pending.value_or(state.lastRequest);
}

inline identity::Mrz someMrz(Dice& dice)
{
    switch (dice.roll(12)) {
    case 0:
        return otherPassport();
    case 1:
        return expiredPassport();
    case 2:
        return oldFrenchCard();
    case 3: {
        auto mrz = passport();
        mrz.checks.number = false;
        return mrz;
    }
    case 4: {
        auto mrz = passport();
        mrz.birthText = "190701"; // a child
        return mrz;
    }
    default:
        return passport();
    }
}

// What vision may find; mostly nothing that gives pause.
inline DocumentFacts someDocument(Dice& dice)
{
    using identity::PrintedField;
    using identity::PrintedMatch;
    if (dice.once(16))
        return unknownDocument();
    DocumentFacts facts = document(dice.once(3) ? someMrz(dice) : passport());
    if (dice.once(6))
        facts.toConfirm = {identity::MrzField::Name, identity::MrzField::Sex};
    if (dice.once(8))
        facts.kind = static_cast<identity::DocumentKind>(dice.roll(12));
    if (dice.once(8))
        facts.source = static_cast<DocumentSource>(dice.roll(3));
    if (dice.once(8))
        facts.seal = static_cast<DocumentSeal>(dice.roll(6));
    if (dice.once(8))
        facts.plausibility.printed = {
            {PrintedField::Name, static_cast<PrintedMatch>(dice.roll(4))}};
    if (dice.once(12))
        facts.plausibility.hints = {"number.form"};
    if (dice.once(3))
        facts.printed.can = PersonalText(dice.once(4) ? "12345" : "493017");
    facts.copySuspected = dice.once(8);
    facts.bothSides = dice.once(2);
    facts.hasPortrait = dice.once(2);
    facts.confirmedByPerson = dice.once(12); // nobody but the journey may say so
    facts.simulated = dice.once(12);
    return facts;
}

inline HealthCardFacts someCard(Dice& dice)
{
    HealthCardFacts facts = dice.once(3) ? familyCard() : healthCard();
    if (dice.once(12))
        facts.holders.clear();
    facts.simulated = dice.once(12);
    return facts;
}

inline ChipFacts someChip(Dice& dice)
{
    auto verdict = ChipVerdict::Genuine;
    if (dice.once(4))
        verdict = static_cast<ChipVerdict>(dice.roll(5));
    ChipFacts facts = chip(verdict, dice.once(6) ? someMrz(dice) : passport());
    if (dice.once(4))
        facts.proof = static_cast<ChipProof>(dice.roll(4));
    facts.hasPortrait = !dice.once(8);
    facts.simulated = dice.once(12);
    return facts;
}

inline FaceFacts someFace(Dice& dice)
{
    constexpr std::array<double, 6> similarities{
        0.72, 0.55, 0.409, 0.36, 0.10, std::numeric_limits<double>::quiet_NaN()};
    constexpr std::array<double, 4> likelihoods{0.94, 0.8, 0.5, 0.2};
    FaceFacts facts = face(similarities[dice.roll(6)], likelihoods[dice.roll(4)]);
    facts.simulated = dice.once(12);
    if (dice.once(6))
        facts.verdict = static_cast<Liveness>(dice.roll(3));
    if (dice.once(6))
        facts.challenges[dice.roll(2)] = {.challenge = "nod", .wrong = 1, .skipped = dice.once(2)};
    if (dice.once(12))
        facts.channels[0].score = similarities[dice.roll(6)];
    if (dice.once(8))
        facts.reference = FaceReference::Printed;
    if (dice.once(8))
        facts.quality = static_cast<int>(dice.roll(101));
    if (dice.once(8))
        facts.qualityFaults = {"sharpness"};
    return facts;
}

inline AgentDecision someDecision(Dice& dice)
{
    AgentDecision decision = agentDecision(!dice.once(4));
    if (dice.once(5))
        decision.signature.clear();
    if (dice.once(8))
        decision.reason.clear();
    return decision;
}

// With the failures of the access more often than chance would have them.
inline ErrorCode someFailure(Dice& dice)
{
    if (dice.once(4))
        return dice.once(3) ? ErrorCode::AccessBlocked : ErrorCode::AccessDenied;
    return static_cast<ErrorCode>(dice.roll(40));
}

inline PersonalText someCode(Dice& dice)
{
    constexpr std::array<std::string_view, 4> codes{"274915", "000000", "12345", "abcdef"};
    return PersonalText(codes[dice.roll(codes.size())]);
}

// Any event at all.
inline Event wildEvent(Dice& dice, const State& state)
{
    const RequestId request = someRequest(dice, state);
    switch (dice.roll(std::variant_size_v<Event>)) {
    case 0:
        return event::Begin{static_cast<Mode>(dice.roll(4)), someCase()};
    case 1:
        return event::ChooseLanguage{dice.once(2) ? "ar" : "zh-CN"};
    case 2:
        return event::SetComfort{{.largeText = dice.once(2), .speech = dice.once(2)}};
    case 3:
        return event::Continue{};
    case 4:
        return event::GiveConsent{dice.once(8) ? "" : "fr-1", !dice.once(4)};
    case 5:
        return event::RefuseConsent{};
    case 6:
        return event::ChooseReason{static_cast<Reason>(dice.roll(5))};
    case 7:
        return event::ChooseHolder{dice.roll(3)};
    case 8:
        return event::TypeNir{dice.once(6) ? identity::Nir() : holder().nir};
    case 9:
        return event::Retry{};
    case 10:
        return event::AskAgent{};
    case 11:
        return event::ChooseCode{someCode(dice)};
    case 12:
        return event::NewOffer{};
    case 13:
        return event::PrintTicket{};
    case 14:
        return event::GoBack{};
    case 15:
        return event::Cancel{};
    case 16:
        return event::TimeOut{};
    case 17:
        return event::AgentDecided{someDecision(dice)};
    case 18:
        return event::HealthCardRead{request, someCard(dice)};
    case 19:
        return event::DocumentRead{request, someDocument(dice)};
    case 20:
        return event::ChipRead{request, someChip(dice)};
    case 21:
        return event::FaceCaptured{request, someFace(dice)};
    case 22:
        return event::PackageStored{request, handoff()};
    case 23:
        return event::OfferReissued{request, handoff()};
    case 24:
        return event::PairingChanged{request, static_cast<Pairing>(dice.roll(6)), dice.once(2)};
    case 25:
        return event::Failed{request, someFailure(dice)};
    case 26:
        return event::TypeCan{someCode(dice)};
    case 27:
        return event::AttemptsLeft{request, static_cast<int>(dice.roll(4)) - 1};
    case 28:
        return event::ConfirmDocument{};
    default:
        return event::WipeDone{};
    }
}

// What usually happens on the present step.
inline Event usualEvent(Dice& dice, const State& state)
{
    const RequestId request = state.pending.value_or(state.lastRequest);
    if (state.problem && dice.once(2))
        return event::Retry{};
    switch (state.step) {
    case Step::Welcome:
        return event::Begin{static_cast<Mode>(dice.roll(4)), someCase()};
    case Step::Consent:
        return event::GiveConsent{"fr-1", !dice.once(6)};
    case Step::Reason:
        return event::ChooseReason{static_cast<Reason>(dice.roll(5))};
    case Step::HealthCard:
        if (chosenHolder(state) != nullptr)
            return event::Continue{};
        if (state.healthCard)
            return event::ChooseHolder{dice.once(4) ? 1U : 0U};
        return event::HealthCardRead{request, someCard(dice)};
    case Step::Document:
        if (isConfirming(state))
            return event::ConfirmDocument{};
        return event::DocumentRead{request, dice.once(2) ? someDocument(dice) : document()};
    case Step::Chip:
        if (isChipRead(state))
            return event::Continue{};
        if (dice.once(8))
            return event::TypeCan{someCode(dice)};
        if (dice.once(8))
            return event::AttemptsLeft{request, static_cast<int>(dice.roll(4))};
        if (dice.once(8))
            return event::Failed{request, someFailure(dice)};
        return event::ChipRead{request, someChip(dice)};
    case Step::Face:
        return event::FaceCaptured{request, dice.once(2) ? someFace(dice) : face()};
    case Step::TransactionCode:
        if (state.pending)
            return event::OfferReissued{request, handoff()};
        return event::ChooseCode{someCode(dice)};
    case Step::Sealing:
        return event::PackageStored{request, handoff()};
    case Step::Pairing:
        if (state.handoff->pairing == Pairing::Locked || state.handoff->pairing == Pairing::Expired)
            return event::NewOffer{};
        if (dice.once(3))
            return event::Continue{};
        return event::PairingChanged{request, static_cast<Pairing>(dice.roll(6)), dice.once(2)};
    case Step::Agent:
        return event::AgentDecided{someDecision(dice)};
    case Step::Wiped:
        return event::WipeDone{};
    default:
        return event::Continue{};
    }
}

inline Event chanceEvent(std::uint64_t number, const State& state)
{
    Dice dice(number);
    return dice.once(5) ? wildEvent(dice, state) : usualEvent(dice, state);
}

} // namespace kiosk::test
