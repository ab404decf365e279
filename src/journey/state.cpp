#include "journey/state.h"

#include <algorithm>
#include <array>

namespace kiosk::journey {

std::string_view stepId(Step step) noexcept
{
    switch (step) {
    case Step::Welcome:
        return "welcome";
    case Step::Comfort:
        return "comfort";
    case Step::Consent:
        return "consent";
    case Step::Reason:
        return "reason";
    case Step::ResumeCode:
        return "resume-code";
    case Step::HealthCard:
        return "health-card";
    case Step::Document:
        return "document";
    case Step::Chip:
        return "chip";
    case Step::Face:
        return "face";
    case Step::Review:
        return "review";
    case Step::TransactionCode:
        return "transaction-code";
    case Step::Sealing:
        return "sealing";
    case Step::Registered:
        return "registered";
    case Step::Pairing:
        return "pairing";
    case Step::Receipt:
        return "receipt";
    case Step::Agent:
        return "agent";
    case Step::Refused:
        return "refused";
    case Step::Wiped:
        return "wiped";
    }
    return "";
}

std::string_view modeId(Mode mode) noexcept
{
    switch (mode) {
    case Mode::SelfService:
        return "self-service";
    case Mode::Desk:
        return "desk";
    case Mode::Assisted:
        return "assisted";
    case Mode::Headless:
        return "headless";
    }
    return "";
}

std::string_view reasonId(Reason reason) noexcept
{
    switch (reason) {
    case Reason::NoPhone:
        return "no-phone";
    case Reason::FaceCheckFailed:
        return "face-check-failed";
    case Reason::NewPhone:
        return "new-phone";
    case Reason::Represented:
        return "represented";
    case Reason::HelpersPhone:
        return "helpers-phone";
    }
    return "";
}

std::string_view authorityId(Authority authority) noexcept
{
    static constexpr std::array<std::string_view, 3> ids{"parent", "guardian", "mandate"};
    return ids[static_cast<std::size_t>(authority)];
}

std::string_view skipReasonId(SkipReason reason) noexcept
{
    static constexpr std::array<std::string_view, 7> ids{
        "card-lost",         "card-unreadable", "no-document", "chip-damaged",
        "face-not-possible", "face-refused",    "face-covered"};
    return ids[static_cast<std::size_t>(reason)];
}

Step stepOf(SkipReason reason) noexcept
{
    switch (reason) {
    case SkipReason::CardLost:
    case SkipReason::CardUnreadable:
        return Step::HealthCard;
    case SkipReason::NoDocument:
        return Step::Document;
    case SkipReason::ChipDamaged:
        return Step::Chip;
    case SkipReason::FaceNotPossible:
    case SkipReason::FaceRefused:
    case SkipReason::FaceCovered:
        break;
    }
    return Step::Face;
}

std::string_view recordAnswerId(RecordAnswer answer) noexcept
{
    static constexpr std::array<std::string_view, 4> ids{"waiting", "unavailable", "unknown",
                                                         "known"};
    return ids[static_cast<std::size_t>(answer)];
}

std::string_view agentWordId(AgentWord word) noexcept
{
    static constexpr std::array<std::string_view, 3> ids{"accept", "refuse", "return"};
    return ids[static_cast<std::size_t>(word)];
}

std::string_view documentSourceId(DocumentSource source) noexcept
{
    switch (source) {
    case DocumentSource::Camera:
        return "camera";
    case DocumentSource::Scanner:
        return "scanner";
    case DocumentSource::PhoneApp:
        return "phone-app";
    case DocumentSource::SwipeReader:
        break;
    }
    return "swipe-reader";
}

std::string_view documentSealId(DocumentSeal seal) noexcept
{
    switch (seal) {
    case DocumentSeal::Genuine:
        return "genuine";
    case DocumentSeal::Contradicts:
        return "contradicts";
    case DocumentSeal::Altered:
        return "altered";
    case DocumentSeal::UnknownIssuer:
        return "unknown-issuer";
    case DocumentSeal::Opaque:
        return "opaque";
    case DocumentSeal::None:
        break;
    }
    return "none";
}

std::string_view livenessId(Liveness liveness) noexcept
{
    switch (liveness) {
    case Liveness::Live:
        return "live";
    case Liveness::Unsure:
        return "unsure";
    case Liveness::Attack:
        return "attack";
    }
    return {};
}

std::string_view faceReferenceId(FaceReference reference) noexcept
{
    return reference == FaceReference::Chip ? "chip" : "printed";
}

std::string_view chipVerdictId(ChipVerdict verdict) noexcept
{
    switch (verdict) {
    case ChipVerdict::Genuine:
        return "genuine";
    case ChipVerdict::Altered:
        return "altered";
    case ChipVerdict::UnknownIssuer:
        return "unknown-issuer";
    case ChipVerdict::ExpiredSigner:
        return "expired-signer";
    case ChipVerdict::RevokedSigner:
        return "revoked-signer";
    case ChipVerdict::NotChecked:
        return "not-checked";
    }
    return "";
}

std::string_view chipProofId(ChipProof proof) noexcept
{
    switch (proof) {
    case ChipProof::NotChecked:
        return "not-checked";
    case ChipProof::Genuine:
        return "genuine";
    case ChipProof::NotOffered:
        return "not-offered";
    case ChipProof::Failed:
        return "failed";
    }
    return "";
}

std::string_view verdictId(Verdict verdict) noexcept
{
    switch (verdict) {
    case Verdict::Accept:
        return "accept";
    case Verdict::AskAgent:
        return "ask-agent";
    case Verdict::AskTwoAgents:
        return "ask-two-agents";
    case Verdict::ReviewLater:
        return "review-later";
    case Verdict::Refuse:
        return "refuse";
    }
    return "";
}

std::string_view pairingId(Pairing pairing) noexcept
{
    switch (pairing) {
    case Pairing::Waiting:
        return "waiting";
    case Pairing::Offline:
        return "offline";
    case Pairing::Deferred:
        return "deferred";
    case Pairing::Delivered:
        return "delivered";
    case Pairing::Locked:
        return "locked";
    case Pairing::Expired:
        return "expired";
    }
    return "";
}

// The case's id, the language and the comfort settings are no facts about a person: they are kept
// until the good-bye has been shown.
bool holdsPersonalData(const State& state) noexcept
{
    return state.consent || state.reason || state.healthCard || state.document || state.chip ||
           state.face || !state.agents.empty() || state.decision || state.authority ||
           state.resume || state.record || state.movesFromPhone || !state.skipped.empty() ||
           state.returned || !state.handledBy.empty() || !state.transactionCode.empty() ||
           !state.accessNumber.empty() || state.handoff || !state.agentReasons.empty();
}

bool isChipRead(const State& state) noexcept
{
    return state.step == Step::Chip && state.chip && !state.problem;
}

bool hasZone(const DocumentFacts& document) noexcept
{
    return !document.mrz.lines.lines.empty();
}

bool needsBothSides(identity::DocumentKind kind, const identity::Mrz* mrz) noexcept
{
    return identity::sidesOf(kind) == identity::PageSides::MrzOnBack &&
           (mrz == nullptr || mrz->format == identity::MrzFormat::Td1);
}

bool isConfirming(const State& state) noexcept
{
    return state.step == Step::Document && !state.pending && state.document &&
           !state.document->toConfirm.empty();
}

bool hasFaceReference(const State& state) noexcept
{
    return (state.chip && state.chip->hasPortrait) ||
           (state.document && state.document->hasPortrait);
}

bool isNearlyBlocked(const State& state) noexcept
{
    const bool refusedIt = state.problem && state.problem->code == ErrorCode::AccessBlocked;
    return state.step == Step::Chip &&
           (refusedIt || (state.chipAttemptsLeft && *state.chipAttemptsLeft <= 1));
}

const AgentDecision* lastWord(const State& state) noexcept
{
    return state.agents.empty() ? nullptr : &state.agents.back();
}

bool isSkipped(const State& state, Step step) noexcept
{
    return std::any_of(state.skipped.begin(), state.skipped.end(),
                       [step](SkipReason reason) { return stepOf(reason) == step; });
}

bool isProxy(const State& state) noexcept
{
    return state.reason == Reason::Represented;
}

bool isDraft(const State& state) noexcept
{
    const bool begun = state.step >= Step::Reason && state.step <= Step::Sealing;
    return !state.handledBy.empty() && !state.handoff && (begun || state.step == Step::Agent) &&
           state.consent;
}

const identity::Holder* chosenHolder(const State& state) noexcept
{
    if (!state.healthCard || !state.healthCard->chosen)
        return nullptr;
    const auto& holders = state.healthCard->holders;
    const std::size_t index = *state.healthCard->chosen;
    return index < holders.size() ? &holders[index] : nullptr;
}

bool isSimulated(const State& state) noexcept
{
    return (state.healthCard && state.healthCard->simulated) ||
           (state.document && state.document->simulated) || (state.chip && state.chip->simulated) ||
           (state.face && state.face->simulated);
}

} // namespace kiosk::journey
