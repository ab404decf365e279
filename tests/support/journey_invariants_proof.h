// Rules on what proves an identity: of the page, the chip, the face, the phone and the agents.
#pragma once

#include "support/journey_moment.h"

#include <algorithm>
#include <set>

namespace kiosk::test::invariants {

inline Violation noPackageWithoutConsent(const Moment& moment)
{
    if (find<effect::SealPackage>(moment.after.effects) == nullptr)
        return {};
    const auto& consent = moment.after.state.consent;
    if (!consent || consent->textVersion.empty())
        return "a package is sealed without consent";
    return {};
}

// Nothing is left of the document that an agent would have to look at, with a genuine chip.
inline bool isProvenByPageAndChip(const DocumentFacts& document, const ChipFacts& chip)
{
    const bool contradicted =
        document.seal == DocumentSeal::Contradicts ||
        std::any_of(
            document.plausibility.printed.begin(), document.plausibility.printed.end(),
            [](const auto& printed) { return printed.match == identity::PrintedMatch::Conflict; });
    const bool perhapsCopied = document.copySuspected && chip.proof != ChipProof::Genuine;
    return document.toConfirm.empty() && !contradicted && !perhapsCopied;
}

inline bool isLiveFaceOfTheChip(const FaceFacts& face, const Policy& policy)
{
    int moved = 0;
    for (const ChallengeFact& challenge : face.challenges)
        moved += challenge.done ? 1 : 0;
    return face.verdict == Liveness::Live && face.liveness >= policy.livenessThreshold &&
           (moved >= 2 || !policy.activeLiveness) && face.qualityFaults.empty() &&
           face.quality > 0 && face.reference == FaceReference::Chip &&
           face.similarity >= policy.faceThreshold;
}

inline bool isProvenByMachine(const State& state, const Policy& policy)
{
    if (!state.document || !state.chip || !state.face || !state.consent || !state.healthCard)
        return false;
    const auto& page = state.document->mrz;
    const auto& chip = state.chip->mrz;
    const ChipProof proof = state.chip->proof;
    return !state.healthCard->typed && state.consent->biometrics && page.checks.allHold() &&
           isProvenByPageAndChip(*state.document, *state.chip) &&
           state.chip->verdict == ChipVerdict::Genuine && proof != ChipProof::Failed &&
           (proof == ChipProof::Genuine || !policy.requireChipProof) &&
           page.number == chip.number && page.birthText == chip.birthText &&
           page.name == chip.name && state.chip->hasPortrait &&
           isLiveFaceOfTheChip(*state.face, policy);
}

inline bool maySettle(const AgentDecision& word)
{
    return word.word == AgentWord::Accept && !word.signature.empty() && !word.reason.empty() &&
           (word.role == identity::AgentRole::Agent ||
            word.role == identity::AgentRole::Supervisor);
}

inline bool isProvenByAgent(const State& state)
{
    const auto& words = state.agents;
    const bool refused = std::any_of(words.begin(), words.end(), [](const AgentDecision& word) {
        return word.word != AgentWord::Accept;
    });
    return !refused && std::any_of(words.begin(), words.end(), maySettle);
}

// Two different ones, who both were shown it, and one of them is a supervisor.
inline bool isProvenByTwo(const State& state, std::string_view reason)
{
    std::set<std::string> agents;
    bool supervised = false;
    for (const AgentDecision& word : state.agents) {
        if (!maySettle(word) ||
            std::find(word.judged.begin(), word.judged.end(), reason) == word.judged.end())
            continue;
        agents.insert(word.agentId);
        supervised = supervised || word.role == identity::AgentRole::Supervisor;
    }
    return supervised && agents.size() >= 2;
}

// What no single agent may wave through.
inline std::vector<std::string_view> riskFlags(const State& state)
{
    std::vector<std::string_view> flags;
    if (isSkipped(state, Step::Document))
        flags.emplace_back("skip.no-document");
    if (state.record && state.record->deceased)
        flags.emplace_back("record.deceased");
    if (state.chip && state.chip->verdict == ChipVerdict::Altered)
        flags.emplace_back("chip.altered");
    if (state.face && state.face->verdict == Liveness::Attack && state.consent->biometrics)
        flags.emplace_back("face.not_live");
    return flags;
}

inline Violation acceptedWithoutProof(const State& state, const Policy& policy)
{
    if (state.decision->reasons.size() != 1)
        return "an acceptance with several reasons";
    const std::string& reason = state.decision->reasons.front();
    if (reason == "all.checks_passed" && isProvenByMachine(state, policy))
        return {};
    if (reason == "agent.accepted" && isProvenByAgent(state))
        return {};
    return "accepted without proof: " + reason;
}

// What is left open is the back office's, by the policy, and nothing else is.
inline Violation sentWithoutProof(const State& state, const Policy& policy)
{
    for (const std::string& reason : state.decision->reasons)
        if (settledBy(policy, reason) != SettledBy::BackOffice)
            return "sent to the back office with an open question of somebody else: " + reason;
    return state.decision->reasons.empty() ? Violation("sent to the back office for nothing")
                                           : Violation();
}

// A proven document and a live matching face; or the signed word of an agent; and of two where the
// risk is grave, or where there is no document at all.
inline Violation noPackageWithoutProof(const Moment& moment)
{
    if (find<effect::SealPackage>(moment.after.effects) == nullptr)
        return {};
    const State& state = moment.after.state;
    if (chosenHolder(state) == nullptr)
        return "a package is sealed for nobody";
    if (isSimulated(state) && !moment.policy.trial)
        return "a package of simulated devices is sealed outside a trial";
    if (!state.document && !isSkipped(state, Step::Document))
        return "a package is sealed without a document";
    for (const std::string_view flag : riskFlags(state))
        if (!isProvenByTwo(state, flag))
            return "a risk that two agents did not look at: " + std::string(flag);
    if (state.decision && state.decision->verdict == Verdict::Accept)
        return acceptedWithoutProof(state, moment.policy);
    if (state.decision && state.decision->verdict == Verdict::ReviewLater)
        return sentWithoutProof(state, moment.policy);
    return "a package is sealed without an acceptance";
}

inline Violation noOfferBeforeThePackageIsStored(const Moment& moment)
{
    const auto* stored = std::get_if<event::PackageStored>(&moment.occurrence.event);
    const bool appears = moment.after.state.handoff && !moment.before.handoff;
    if (appears && (stored == nullptr || moment.before.step != Step::Sealing ||
                    moment.before.pending != stored->request))
        return "an offer appears although no package was stored";
    const bool hands = find<effect::WatchPairing>(moment.after.effects) != nullptr ||
                       find<effect::ReissueOffer>(moment.after.effects) != nullptr ||
                       find<effect::PrintTicket>(moment.after.effects) != nullptr;
    if (hands && !moment.after.state.handoff)
        return "something is handed over although no package was stored";
    return {};
}

inline Violation whatIsStoredStaysUntilTheEnd(const Moment& moment)
{
    if (moment.before.handoff && !moment.after.state.handoff &&
        moment.after.state.step != Step::Wiped)
        return "the stored package is forgotten";
    return {};
}

// What nothing proves is looked at by a person before it is used, and only the journey says that it
// was; what is no document for this is not kept.
inline Violation whatIsUnprovenIsConfirmedFirst(const Moment& moment)
{
    const State& state = moment.after.state;
    if (!state.document)
        return {};
    const DocumentFacts& document = *state.document;
    const bool atAgent = state.step == Step::Agent || state.calledFrom;
    const bool byAgent = isProvenByAgent(state) || (state.step == Step::Review && state.decision &&
                                                    state.decision->verdict != Verdict::Accept);
    const bool used = state.step != Step::Document && state.step != Step::Refused;
    if (!document.toConfirm.empty() && used && !atAgent && !byAgent)
        return "fields that nothing proves are used on " + std::string(stepId(state.step));
    const bool confirmed = document.confirmedByPerson || !document.confirmed.empty();
    const bool before = moment.before.document && moment.before.document->confirmedByPerson;
    const bool brought = isEvent<event::ResumeDraft>(moment);
    if (confirmed && !before && !brought && !isEvent<event::ConfirmDocument>(moment))
        return "something is confirmed that nobody was asked about";
    return {};
}

inline Violation onlyDocumentsAreKept(const Moment& moment)
{
    using identity::DocumentKind;
    const auto& document = moment.after.state.document;
    const bool notThisOne = document && (document->kind == DocumentKind::DrivingLicence ||
                                         document->kind == DocumentKind::HealthCard ||
                                         document->kind == DocumentKind::Visa);
    if (notThisOne)
        return "a document that is not taken is kept";
    if (document && document->mrz.lines.lines.empty() && isVisit(moment.after.state)) {
        const Step step = moment.after.state.step;
        if (step == Step::Chip || step == Step::Face)
            return "a document without lines goes to the chip";
    }
    return {};
}

// A chip is never tried without anything to open it with, nor with what it has refused, nor with
// the lines of the page after the person has typed the code.
inline Violation aRefusedCodeIsNotTriedAgain(const Moment& moment)
{
    const auto* reading = find<effect::ReadChip>(moment.after.effects);
    const auto* failed = std::get_if<event::Failed>(&moment.occurrence.event);
    const bool refused = failed != nullptr && failed->request == moment.before.pending &&
                         moment.before.step == Step::Chip &&
                         failed->code == ErrorCode::AccessDenied;
    if (refused && (reading != nullptr || !moment.after.state.accessNumber.empty()))
        return "a refused code is kept";
    const bool triedPrinted = refused && moment.before.accessNumber.empty();
    if (triedPrinted && !moment.after.state.document->printed.can.empty())
        return "a refused printed code is kept";
    if (reading == nullptr)
        return {};
    if (reading->secrets.empty() || reading->secrets.size() > 4)
        return "a chip is read with none or too many secrets";
    const PersonalText& typed = moment.after.state.accessNumber;
    if (!typed.empty()) {
        const bool alone =
            reading->secrets == std::vector<ChipSecret>{{ChipSecret::Kind::Can, typed}};
        return alone ? Violation() : "a chip is read with another secret than the person's";
    }
    // Then by the page: lines first, and a printed number that nobody has refused.
    const auto& printed = moment.after.state.document->printed.can;
    if (reading->secrets.front().kind != ChipSecret::Kind::Mrz)
        return "a chip is read with a printed number before the lines";
    for (const ChipSecret& secret : reading->secrets) {
        const bool isNumber = secret.kind == ChipSecret::Kind::Can;
        if (secret.value.empty() || (isNumber && (secret.value != printed || printed.empty())))
            return "a chip is read with what the page does not say";
    }
    return {};
}

// A face is only looked at by whoever agreed to it, and to be compared with something.
inline Violation facesAreTakenForAComparison(const Moment& moment)
{
    if (find<effect::CaptureFace>(moment.after.effects) == nullptr)
        return {};
    const State& state = moment.after.state;
    if (!state.consent || !state.consent->biometrics)
        return "a face is captured without consent";
    if (!(state.chip && state.chip->hasPortrait) &&
        !(state.document && state.document->hasPortrait))
        return "a face is captured that nothing can be compared with";
    return {};
}

// Only a code of the phone app lets a step be passed by, and only for what was proven there.
inline Violation onlyThePhoneProvesWithoutAsking(const Moment& moment)
{
    const State& state = moment.after.state;
    const bool holder = state.healthCard && state.healthCard->fromPhone;
    if (holder && (!state.resume || !state.resume->holder ||
                   state.healthCard->holders != std::vector{*state.resume->holder}))
        return "a holder that nobody has proven";
    const bool document = state.document && state.document->source == DocumentSource::PhoneApp;
    if (document && (!state.resume || state.document != state.resume->document))
        return "a document that nobody has proven";
    if (document && (!state.document->mrz.checks.allHold() || !state.document->toConfirm.empty()))
        return "a document of the phone that proves nothing";
    return {};
}

} // namespace kiosk::test::invariants
