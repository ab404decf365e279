// Facts made of chance: out of one number, what devices, agents and services may say. The same
// number always makes the same.
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
    DocumentFacts facts = document(dice.once(2) ? someMrz(dice) : passport());
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
    else if (dice.once(12))
        facts.holders = {child()};
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

// Agents, a supervisor, and one who may decide nothing.
inline AgentDecision someDecision(Dice& dice, const State& state)
{
    using identity::AgentRole;
    constexpr std::array<const char*, 4> agents{"agent-7", "agent-8", "chief-2", "tech-1"};
    constexpr std::array roles{AgentRole::Agent, AgentRole::Agent, AgentRole::Supervisor,
                               AgentRole::Maintainer};
    const std::size_t who = dice.once(12) ? 3 : dice.roll(3);
    auto what = AgentWord::Accept;
    if (dice.once(3))
        what = dice.once(3) ? AgentWord::Refuse : AgentWord::Return;
    AgentDecision decision = word(what, agents[who], roles[who]);
    if (state.decision && !dice.once(8))
        decision.judged = state.decision->reasons;
    if (dice.once(8))
        decision.signature.clear();
    if (dice.once(12))
        decision.reason.clear();
    return decision;
}

inline event::AgentDecided someWord(Dice& dice, const State& state)
{
    event::AgentDecided decided{someDecision(dice, state), {}};
    if (decided.decision.word == AgentWord::Return && !dice.once(4))
        decided.returnTo = static_cast<Step>(dice.roll(static_cast<std::size_t>(Step::Wiped) + 1));
    return decided;
}

inline ResumeFacts someResume(Dice& dice)
{
    ResumeFacts facts = resumeFacts();
    if (dice.once(4))
        facts.document = someDocument(dice);
    if (dice.once(4))
        facts.document.reset();
    if (dice.once(4))
        facts.holder.reset();
    else if (dice.once(12))
        facts.holder = child();
    return facts;
}

inline RecordFacts someRecord(Dice& dice)
{
    RecordFacts facts = record();
    if (dice.once(4))
        facts.answer = static_cast<RecordAnswer>(dice.roll(4));
    facts.deceased = dice.once(12);
    facts.duplicate = dice.once(12);
    facts.activePhone = dice.once(5);
    return facts;
}

// As it was kept, by an agent; seldom with something missing or altered.
inline event::ResumeDraft someDraft(Dice& dice, State draft)
{
    if (dice.once(12))
        draft.step = static_cast<Step>(dice.roll(static_cast<std::size_t>(Step::Wiped) + 1));
    if (dice.once(24))
        draft.consent.reset();
    if (dice.once(24))
        draft.chip.reset();
    return {std::move(draft), dice.once(24) ? "" : "agent-8"};
}

inline SkipReason someSkip(Dice& dice, const State& state)
{
    const auto any = static_cast<SkipReason>(dice.roll(7));
    for (std::size_t i = 0; i < 7; ++i) {
        const auto reason = static_cast<SkipReason>((static_cast<std::size_t>(any) + i) % 7);
        if (stepOf(reason) == state.step)
            return reason;
    }
    return any;
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

// Policies that differ in who settles what. None accepts what the usual one would not.
inline Policy somePolicy(std::uint64_t number)
{
    Dice dice(number);
    Policy policy;
    policy.trial = dice.once(2);
    policy.requireChipProof = dice.once(2);
    policy.activeLiveness = dice.once(2);
    const auto settle = [&](const char* reason, SettledBy who) {
        if (dice.once(6))
            policy.settlement[reason] = who;
    };
    settle("biometrics.refused", SettledBy::BackOffice);
    settle("face.grey_zone", SettledBy::BackOffice);
    settle("face.liveness_unsure", SettledBy::Nobody);
    settle("skip.face-not-possible", SettledBy::BackOffice);
    settle("skip.face-refused", SettledBy::Nobody);
    settle("skip.no-document", SettledBy::Nobody);
    settle("chip.absent", SettledBy::TwoAgents);
    settle("chip.unknown_issuer", SettledBy::Supervisor);
    settle("record.active_phone", SettledBy::Nobody);
    if (dice.once(4))
        policy.documents[identity::DocumentKind::Passport].expiredDays = 5 * 366;
    return policy;
}

} // namespace kiosk::test
