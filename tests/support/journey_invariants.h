// What must hold for every visit, whatever happens in it (design section 2). Each rule is one
// function over one transition: a sentence when it is broken, nothing when it holds. None of them
// asks the code that it judges, so that a mistake there cannot hide here.
#pragma once

#include "journey/apply.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string>

namespace kiosk::test {

using ApplyFunction = std::function<journey::Transition(
    const journey::State&, const journey::Occurrence&, const journey::Policy&)>;

struct Moment
{
    const journey::State& before;
    const journey::Occurrence& occurrence;
    const journey::Transition& after;
    const journey::Policy& policy;
    const ApplyFunction& apply; // the one under test, to ask what would happen next
};

using Violation = std::optional<std::string>;

namespace invariants {

using namespace journey;

template <typename T>
const T* find(const std::vector<Effect>& effects)
{
    for (const Effect& effect : effects)
        if (const T* found = std::get_if<T>(&effect))
            return found;
    return nullptr;
}

template <typename T>
bool isEvent(const Moment& moment)
{
    return std::holds_alternative<T>(moment.occurrence.event);
}

// The number that an answer carries; nothing for the events of persons.
inline std::optional<RequestId> answered(const Event& event)
{
    return std::visit(
        [](const auto& what) -> std::optional<RequestId> {
            if constexpr (requires { what.request; })
                return what.request;
            else
                return std::nullopt;
        },
        event);
}

inline bool isVisit(const State& state)
{
    return state.step != Step::Welcome && state.step != Step::Wiped;
}

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

inline bool isProvenByAgent(const State& state)
{
    const AgentDecision* last = lastWord(state);
    return state.document && last != nullptr && last->word == AgentWord::Accept &&
           !last->signature.empty() && !last->reason.empty();
}

// A proven document and a live matching face; or the signed word of an agent who saw the document.
inline Violation noPackageWithoutProof(const Moment& moment)
{
    if (find<effect::SealPackage>(moment.after.effects) == nullptr)
        return {};
    const State& state = moment.after.state;
    if (!state.decision || state.decision->verdict != Verdict::Accept ||
        state.decision->reasons.size() != 1)
        return "a package is sealed without an acceptance";
    if (chosenHolder(state) == nullptr)
        return "a package is sealed for nobody";
    if (isSimulated(state) && !moment.policy.trial)
        return "a package of simulated devices is sealed outside a trial";
    const std::string& reason = state.decision->reasons.front();
    const bool machine = reason == "all.checks_passed" && isProvenByMachine(state, moment.policy);
    const bool agent = reason == "agent.accepted" && isProvenByAgent(state);
    if (!machine && !agent)
        return "accepted without proof: " + reason;
    return {};
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

inline Violation everyStepCanBeCancelled(const Moment& moment)
{
    const State& state = moment.after.state;
    if (!isVisit(state))
        return {};
    if (!choices(state, moment.policy).canCancel)
        return "no way out";
    const Occurrence cancel{moment.occurrence.at, event::Cancel{}};
    const Transition out = moment.apply(state, cancel, moment.policy);
    if (out.state.step != Step::Wiped || find<effect::Wipe>(out.effects) == nullptr ||
        find<effect::StopWork>(out.effects) == nullptr)
        return "cancel does not wipe on " + std::string(stepId(state.step));
    return {};
}

inline Violation everyRefusalHasAReason(const Moment& moment)
{
    const State& state = moment.after.state;
    if (state.step != Step::Refused)
        return {};
    const bool decided = state.decision && state.decision->verdict == Verdict::Refuse &&
                         !state.decision->reasons.empty();
    if (!state.problem && !decided)
        return "refused without a reason";
    if (!choices(state, moment.policy).canContinue)
        return "refused without a next step";
    return {};
}

inline Violation wipedHoldsNothing(const Moment& moment)
{
    const State& state = moment.after.state;
    if (isVisit(state))
        return {};
    const bool facts = state.consent || state.reason || state.healthCard || state.document ||
                       state.chip || state.face || !state.agents.empty() || state.decision ||
                       !state.transactionCode.empty() || !state.accessNumber.empty() ||
                       state.chipAttemptsLeft || state.handoff || !state.agentReasons.empty();
    if (facts || holdsPersonalData(state))
        return "a fact about a person is left on " + std::string(stepId(state.step));
    return {};
}

inline Violation staleAnswersChangeNothing(const Moment& moment)
{
    const auto number = answered(moment.occurrence.event);
    const auto& awaited =
        isEvent<event::RecordAnswered>(moment) ? moment.before.inquiry : moment.before.pending;
    if (!number || number == awaited)
        return {};
    if (moment.after.state != moment.before || !moment.after.effects.empty())
        return "a stale answer counts";
    return {};
}

inline Violation atMostOneRequestIsPending(const Moment& moment)
{
    const State& state = moment.after.state;
    if (state.lastRequest < moment.before.lastRequest)
        return "request numbers go back";
    // An answer ends the work; but not one of another kind, pairing is watched on, and a chip that
    // counts is read on.
    const auto number = answered(moment.occurrence.event);
    const bool taken = number && number == moment.before.pending && state != moment.before &&
                       !isEvent<event::PairingChanged>(moment) &&
                       !isEvent<event::AttemptsLeft>(moment);
    bool running = moment.before.pending && !taken;
    RequestId newest = moment.before.lastRequest;
    std::optional<RequestId> started;
    std::optional<RequestId> asked; // beside the work
    for (const Effect& effect : moment.after.effects) {
        if (std::holds_alternative<effect::StopWork>(effect))
            running = false;
        const auto request = requestOf(effect);
        if (!request)
            continue;
        if (*request <= newest || *request > state.lastRequest)
            return "a request number is not fresh";
        newest = *request;
        const bool isWork = !std::holds_alternative<effect::AskRecord>(effect);
        if (isWork && (running || started))
            return "work is started while other work runs";
        (isWork ? started : asked) = request;
        running = running || isWork;
    }
    if (started ? state.pending != started : running != state.pending.has_value())
        return "what is pending is not what runs";
    if (asked ? state.inquiry != asked : state.inquiry && state.inquiry != moment.before.inquiry)
        return "what is asked of the record is not what is waited for";
    return {};
}

inline Violation theCodeIsForgottenOnceStored(const Moment& moment)
{
    const Step step = moment.after.state.step;
    const bool mayHold = step == Step::TransactionCode || step == Step::Sealing;
    if (!mayHold && !moment.after.state.transactionCode.empty())
        return "the transaction code is kept on " + std::string(stepId(step));
    return {};
}

inline Violation auditNamesNobody(const Moment& moment)
{
    for (const Effect& effect : moment.after.effects) {
        const auto* audit = std::get_if<effect::Audit>(&effect);
        if (audit == nullptr)
            continue;
        const bool isId = !audit->event.empty() &&
                          std::all_of(audit->event.begin(), audit->event.end(), [](char letter) {
                              return (letter >= 'a' && letter <= 'z') || letter == '.' ||
                                     letter == '_' || letter == '-';
                          });
        if (!isId)
            return "an audit line is no stable id: " + audit->event;
    }
    return {};
}

// A button that is shown does something; one that is not shown does nothing.
inline Violation choicesAreHonest(const Moment& moment)
{
    const State& state = moment.after.state;
    const Choices offered = choices(state, moment.policy);
    const std::array<std::pair<bool, Event>, 4> buttons{{{offered.canContinue, event::Continue{}},
                                                         {offered.canGoBack, event::GoBack{}},
                                                         {offered.canRetry, event::Retry{}},
                                                         {offered.canAskAgent, event::AskAgent{}}}};
    for (const auto& [shown, event] : buttons) {
        const Occurrence press{moment.occurrence.at, event};
        const Transition pressed = moment.apply(state, press, moment.policy);
        const bool acts = pressed.state != state || !pressed.effects.empty();
        if (acts != shown)
            return std::string(eventId(event)) + (shown ? " is dead on " : " acts unseen on ") +
                   std::string(stepId(state.step));
    }
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
    const bool byAgent = isProvenByAgent(state);
    const bool used = state.step != Step::Document && state.step != Step::Refused;
    if (!document.toConfirm.empty() && used && !atAgent && !byAgent)
        return "fields that nothing proves are used on " + std::string(stepId(state.step));
    const bool confirmed = document.confirmedByPerson || !document.confirmed.empty();
    const bool before = moment.before.document && moment.before.document->confirmedByPerson;
    if (confirmed && !before && !isEvent<event::ConfirmDocument>(moment))
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

using Rule = Violation (*)(const Moment&);

struct NamedRule
{
    std::string_view name;
    Rule rule;
};

inline constexpr std::array<NamedRule, 16> all{{
    {"noPackageWithoutConsent", noPackageWithoutConsent},
    {"noPackageWithoutProof", noPackageWithoutProof},
    {"noOfferBeforeThePackageIsStored", noOfferBeforeThePackageIsStored},
    {"whatIsStoredStaysUntilTheEnd", whatIsStoredStaysUntilTheEnd},
    {"everyStepCanBeCancelled", everyStepCanBeCancelled},
    {"everyRefusalHasAReason", everyRefusalHasAReason},
    {"wipedHoldsNothing", wipedHoldsNothing},
    {"staleAnswersChangeNothing", staleAnswersChangeNothing},
    {"atMostOneRequestIsPending", atMostOneRequestIsPending},
    {"theCodeIsForgottenOnceStored", theCodeIsForgottenOnceStored},
    {"auditNamesNobody", auditNamesNobody},
    {"choicesAreHonest", choicesAreHonest},
    {"whatIsUnprovenIsConfirmedFirst", whatIsUnprovenIsConfirmedFirst},
    {"onlyDocumentsAreKept", onlyDocumentsAreKept},
    {"aRefusedCodeIsNotTriedAgain", aRefusedCodeIsNotTriedAgain},
    {"facesAreTakenForAComparison", facesAreTakenForAComparison},
}};

} // namespace invariants

// The first rule that a transition breaks: "name: sentence".
inline Violation brokenBy(const Moment& moment)
{
    for (const auto& [name, rule] : invariants::all)
        if (const Violation violation = rule(moment))
            return std::string(name) + ": " + *violation;
    return {};
}

} // namespace kiosk::test
