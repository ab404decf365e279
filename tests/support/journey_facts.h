// One invented person and one visit of theirs, for tests of everything that is driven by the
// journey. All of it agrees: card, page, chip and face are Zoé Lefèvre O'Connor's.
#pragma once

#include "core/text_codec.h"
#include "journey/apply.h"

#include <stdexcept>

namespace kiosk::test {

using namespace journey;

inline TimePoint noon()
{
    return core::fromRfc3339("2026-11-22T12:00:00Z").value();
}

inline CaseId someCase()
{
    return CaseId::parse("6f1c2b0a-5d1e-4c3b-9a7f-0123456789ab").value();
}

inline PackageId somePackage()
{
    return PackageId::parse("0b7d4e52-8f3a-4d6c-b1e0-fedcba987654").value();
}

inline identity::Holder holder()
{
    return {
        .name = {.surname = PersonalText("Lefèvre O'Connor"), .givenNames = PersonalText("Zoé")},
        .birth = {.year = 2000, .month = 2, .day = 29},
        .nir = identity::Nir::parse("2 00 02 99 999 014 61").value()};
}

inline identity::Holder child()
{
    return {.name = {.surname = PersonalText("Lefèvre"), .givenNames = PersonalText("Ana")},
            .birth = {.year = 2019, .month = 7, .day = 1},
            .nir = holder().nir};
}

inline HealthCardFacts healthCard()
{
    return {.holders = {holder()}, .chosen = {}, .typed = false, .simulated = false};
}

inline HealthCardFacts familyCard()
{
    return {.holders = {holder(), child()}, .chosen = {}, .typed = false, .simulated = false};
}

inline identity::Mrz passport()
{
    return identity::parseMrz({"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
                               "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"})
        .value();
}

inline identity::Mrz expiredPassport()
{
    return identity::parseMrz({"P<FRALEFEVRE<OCONNOR<<ZOE<ADELE<<<<<<<<<<<<<",
                               "00SP000014FRA0002299F2501017<<<<<<<<<<<<<<<8"})
        .value();
}

// Another person's, born on the same day.
inline identity::Mrz otherPassport()
{
    return identity::parseMrz({"P<FRADURAND<<LEA<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
                               "00SP000014FRA0002299F3501014<<<<<<<<<<<<<<<6"})
        .value();
}

// The French card of before 2021: no chip, no expiry.
inline identity::Mrz oldFrenchCard()
{
    return identity::parseMrz(
               {"IDFRABELLEFORET<<<<<<<<<<<<<<<075012", "1406751000071LEA<<JEANNE<M<8807179F7"})
        .value();
}

// The French card of today, both sides to be shown.
inline identity::Mrz frenchCard()
{
    return identity::parseMrz({"IDFRASPEC00FR16<<<<<<<<<<<<<<<", "0002299F3406304FRA<<<<<<<<<<<8",
                               "LEFEVRE<OCONNOR<<ZOE<ADELE<<<<"})
        .value();
}

inline DocumentFacts document(identity::Mrz mrz = passport())
{
    const auto kind = identity::kindOf(mrz);
    return {.mrz = std::move(mrz), .confidence = 0.99, .simulated = false, .kind = kind};
}

// Read, but the person has to look at the name before it is used.
inline DocumentFacts doubtfulDocument()
{
    DocumentFacts facts = document();
    facts.toConfirm = {identity::MrzField::Name};
    return facts;
}

// Pictures of something without a zone.
inline DocumentFacts unknownDocument()
{
    return {.mrz = {}, .confidence = 0, .simulated = false};
}

inline ChipFacts chip(ChipVerdict verdict = ChipVerdict::Genuine, identity::Mrz mrz = passport())
{
    return {.protocol = "PACE",
            .verdict = verdict,
            .verdictReason = "signature.valid",
            .mrz = std::move(mrz),
            .hasPortrait = true,
            .simulated = false,
            .proof = ChipProof::Genuine,
            .proofMethod = "chip authentication ECDH AES-128",
            .proofReason = {},
            .trustUpdated = noon(),
            .apduCount = 42,
            .duration = std::chrono::milliseconds(740)};
}

inline FaceFacts face(double similarity = 0.72, double liveness = 0.94)
{
    return {.similarity = similarity,
            .liveness = liveness,
            .frames = 12,
            .simulated = false,
            .models = {"model-1"},
            .verdict = Liveness::Live,
            .livenessRule = "rule 1",
            .channels = {{"texture", "live", liveness}},
            .challenges = {{.challenge = "turn_left", .done = true},
                           {.challenge = "blink", .done = true}},
            .quality = 82};
}

inline AgentDecision word(AgentWord word, const char* agentId = "agent-7",
                          identity::AgentRole role = identity::AgentRole::Agent)
{
    AgentDecision decision;
    decision.agentId = agentId;
    decision.role = role;
    decision.at = noon();
    decision.word = word;
    decision.reason = agentReasonsFor(word).front();
    decision.signature = {0x30, 0x45};
    return decision;
}

inline AgentDecision agentDecision(bool accept)
{
    return word(accept ? AgentWord::Accept : AgentWord::Refuse);
}

inline AgentDecision supervisorAccepts()
{
    return word(AgentWord::Accept, "chief-2", identity::AgentRole::Supervisor);
}

// What the phone app had proven: as much as it can.
inline ResumeFacts resumeFacts()
{
    ResumeFacts facts{.reference = "r-1", .holder = holder(), .document = document()};
    facts.document->source = DocumentSource::PhoneApp;
    facts.document->hasPortrait = true;
    return facts;
}

inline RecordFacts record()
{
    RecordFacts facts;
    facts.answer = RecordAnswer::Known;
    facts.regime = "01";
    return facts;
}

inline Handoff handoff(Pairing pairing = Pairing::Waiting)
{
    return {.package = somePackage(),
            .offerUri = PersonalText("openid-credential-offer://?credential_offer=secret"),
            .shortCode = PersonalText("ABCD-EFGH"),
            .expires = noon() + std::chrono::hours{30 * 24},
            .pairing = pairing,
            .sent = false};
}

// Sends events one after another and keeps the last transition.
class Visit
{
public:
    explicit Visit(Policy policy = {}, State state = {})
        : m_policy(std::move(policy)), m_last{std::move(state), {}}
    {
    }

    Visit& send(Event event)
    {
        m_last = apply(m_last.state, Occurrence{noon(), std::move(event)}, m_policy);
        return *this;
    }
    // The newest number given out, for answers.
    [[nodiscard]] RequestId request() const { return m_last.state.lastRequest; }
    [[nodiscard]] const State& state() const { return m_last.state; }
    [[nodiscard]] const std::vector<Effect>& effects() const { return m_last.effects; }
    [[nodiscard]] const Policy& policy() const { return m_policy; }

    Visit& toConsent()
    {
        return send(event::Begin{Mode::Desk, someCase()}).send(event::Continue{});
    }
    Visit& toHealthCard(bool biometrics = true, Reason reason = Reason::NoPhone)
    {
        return toConsent()
            .send(event::GiveConsent{"fr-1", biometrics})
            .send(event::ChooseReason{reason});
    }
    Visit& toResumeCode(bool biometrics = true)
    {
        return toHealthCard(biometrics, Reason::FaceCheckFailed);
    }
    // The code is typed, and the back office has answered.
    Visit& resume(const ResumeFacts& facts)
    {
        send(event::TypeResumeCode{PersonalText("ab3d 7k2p")});
        return send(event::ResumeFetched{*state().pending, facts});
    }
    // An agent accepts what there is to see now.
    Visit& accept(AgentDecision decision)
    {
        decision.judged = state().decision->reasons;
        return send(event::AgentDecided{std::move(decision), {}});
    }
    Visit& answerRecord(const RecordFacts& facts)
    {
        return send(event::RecordAnswered{state().inquiry.value_or(0), facts});
    }
    Visit& toDocument(bool biometrics = true)
    {
        toHealthCard(biometrics).send(event::HealthCardRead{request(), healthCard()});
        return send(event::Continue{});
    }
    Visit& toChip(bool biometrics = true)
    {
        toDocument(biometrics);
        return send(event::DocumentRead{request(), document()});
    }
    // The document is read, and the person is asked about its name.
    Visit& toConfirming()
    {
        toDocument();
        return send(event::DocumentRead{request(), doubtfulDocument()});
    }
    // The chip is read and its verdicts have been seen.
    Visit& readChip(const ChipFacts& facts)
    {
        return send(event::ChipRead{request(), facts}).send(event::Continue{});
    }
    Visit& toFace()
    {
        toChip();
        return readChip(chip());
    }
    Visit& toReview(const FaceFacts& facts = face())
    {
        toFace();
        return send(event::FaceCaptured{request(), facts});
    }
    Visit& toTransactionCode() { return toReview().send(event::Continue{}); }
    Visit& toSealing()
    {
        return toTransactionCode().send(event::ChooseCode{PersonalText("274915")});
    }
    Visit& toRegistered()
    {
        toSealing();
        return send(event::PackageStored{request(), handoff()});
    }
    Visit& toPairing() { return toRegistered().send(event::Continue{}); }
    Visit& toReceipt() { return toPairing().send(event::Continue{}); }
    // Called by the policy: the face is in the grey zone.
    Visit& toAgent() { return toReview(face(0.36)).send(event::Continue{}); }
    Visit& toRefused() { return toConsent().send(event::RefuseConsent{}); }
    Visit& toWiped() { return toReview().send(event::Cancel{}); }
    // A new offer for a stored package is waited for.
    Visit& toReissue()
    {
        toPairing().send(event::PairingChanged{request(), Pairing::Locked, true});
        return send(event::NewOffer{}).send(event::ChooseCode{PersonalText("503816")});
    }

    Visit& to(Step step)
    {
        switch (step) {
        case Step::Welcome:
            return *this;
        case Step::Comfort:
            return send(event::Begin{Mode::Desk, someCase()});
        case Step::Consent:
            return toConsent();
        case Step::Reason:
            return toConsent().send(event::GiveConsent{"fr-1", true});
        case Step::ResumeCode:
            return toResumeCode();
        case Step::HealthCard:
            return toHealthCard();
        case Step::Document:
            return toDocument();
        case Step::Chip:
            return toChip();
        case Step::Face:
            return toFace();
        case Step::Review:
            return toReview();
        case Step::TransactionCode:
            return toTransactionCode();
        case Step::Sealing:
            return toSealing();
        case Step::Registered:
            return toRegistered();
        case Step::Pairing:
            return toPairing();
        case Step::Receipt:
            return toReceipt();
        case Step::Agent:
            return toAgent();
        case Step::Refused:
            return toRefused();
        case Step::Wiped:
            return toWiped();
        }
        throw std::logic_error("no such step");
    }

private:
    Policy m_policy;
    Transition m_last;
};

// A case of agent-7 that can be put aside.
inline State draft(Step step = Step::Face)
{
    return Visit().to(step).send(event::TakeOver{"agent-7", Mode::Desk}).state();
}

} // namespace kiosk::test
