// Broken on one of the steps.
#include "journey/spoiled_journeys.h"
#include "support/journey_facts.h"

#include <algorithm>

namespace kiosk::test {

namespace {

template <typename T>
bool sends(const Transition& transition)
{
    return invariants::find<T>(transition.effects) != nullptr;
}

Transition forgetsConsent(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Sealing)
        next.state.consent.reset();
    return next;
}

Transition overlooksDoubts(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    State trusting = state;
    if (trusting.step == Step::Review && trusting.decision->verdict == Verdict::AskAgent)
        trusting.decision = Decision{Verdict::Accept, {"all.checks_passed"}, policy.version, {}};
    Transition next = apply(trusting, occurrence, policy);
    return next.state == trusting ? Transition{state, next.effects} : next;
}

Transition takesUnsignedWords(const State& state, const Occurrence& occurrence,
                              const Policy& policy)
{
    Occurrence spoiled = occurrence;
    auto* decided = std::get_if<event::AgentDecided>(&spoiled.event);
    const bool isUnsigned = decided != nullptr && decided->decision.signature.empty();
    if (isUnsigned)
        decided->decision.signature = {0};
    Transition next = apply(state, spoiled, policy);
    if (isUnsigned && !next.state.agents.empty())
        next.state.agents.back().signature.clear();
    return next;
}

Transition offersTooEarly(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (sends<effect::SealPackage>(next))
        next.state.handoff = handoff();
    return next;
}

Transition losesThePackage(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Receipt)
        next.state.handoff.reset();
    return next;
}

Transition keepsThePersonAtTheCamera(const State& state, const Occurrence& occurrence,
                                     const Policy& policy)
{
    if (state.step == Step::Face && std::holds_alternative<event::Cancel>(occurrence.event))
        return {state, {}};
    return apply(state, occurrence, policy);
}

Transition refusesSilently(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Refused) {
        next.state.problem.reset();
        next.state.decision.reset();
    }
    return next;
}

Transition remembersTheCard(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Wiped)
        next.state.healthCard = state.healthCard;
    return next;
}

Transition believesStaleAnswers(const State& state, const Occurrence& occurrence,
                                const Policy& policy)
{
    Occurrence spoiled = occurrence;
    std::visit(
        [&state](auto& what) {
            if constexpr (requires { what.request; })
                what.request = state.pending.value_or(what.request);
        },
        spoiled.event);
    return apply(state, spoiled, policy);
}

Transition neverStopsWork(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (!sends<effect::Wipe>(next))
        std::erase_if(next.effects, [](const Effect& effect) {
            return std::holds_alternative<effect::StopWork>(effect);
        });
    return next;
}

Transition countsFromZeroAgain(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Welcome)
        next.state.lastRequest = 0;
    return next;
}

Transition keepsTheCode(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.step == Step::Registered && state.step == Step::Sealing)
        next.state.transactionCode = state.transactionCode;
    return next;
}

Transition namesThePerson(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    const identity::Holder* chosen = chosenHolder(next.state);
    if (chosen != nullptr && !next.effects.empty())
        next.effects.emplace_back(effect::Audit{std::string(chosen->nir.compact().reveal())});
    return next;
}

Transition asksNobody(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Occurrence spoiled = occurrence;
    auto* read = std::get_if<event::DocumentRead>(&spoiled.event);
    const bool hadQuestions = read != nullptr && !read->facts.toConfirm.empty();
    const auto questions = hadQuestions ? read->facts.toConfirm : std::vector<identity::MrzField>();
    if (hadQuestions)
        read->facts.toConfirm.clear();
    Transition next = apply(state, spoiled, policy);
    if (hadQuestions && next.state.document)
        next.state.document->toConfirm = questions;
    return next;
}

Transition believesTheScanner(const State& state, const Occurrence& occurrence,
                              const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::DocumentRead>(occurrence.event) && next.state.document)
        next.state.document->confirmedByPerson = true;
    return next;
}

Transition takesAnyCard(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    const auto* read = std::get_if<event::DocumentRead>(&occurrence.event);
    if (read != nullptr && next.state.document)
        next.state.document->kind = identity::DocumentKind::HealthCard;
    return next;
}

Transition triesThePrintedNumberAgain(const State& state, const Occurrence& occurrence,
                                      const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (next.state.document && state.document)
        next.state.document->printed.can = state.document->printed.can;
    return next;
}

Transition keepsTheRefusedCode(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    if (std::holds_alternative<event::Failed>(occurrence.event) && next.state != state)
        next.state.accessNumber = state.accessNumber;
    return next;
}

Transition readsWithoutASecret(const State& state, const Occurrence& occurrence,
                               const Policy& policy)
{
    Transition next = apply(state, occurrence, policy);
    for (Effect& effect : next.effects)
        if (auto* reading = std::get_if<effect::ReadChip>(&effect))
            reading->secrets.clear();
    return next;
}

Transition ignoresTheBackButton(const State& state, const Occurrence& occurrence,
                                const Policy& policy)
{
    if (std::holds_alternative<event::GoBack>(occurrence.event))
        return {state, {}};
    return apply(state, occurrence, policy);
}

Transition capturesAnybody(const State& state, const Occurrence& occurrence, const Policy& policy)
{
    State willing = state;
    const bool refused = state.consent && !state.consent->biometrics;
    if (refused)
        willing.consent->biometrics = true;
    Transition next = apply(willing, occurrence, policy);
    if (refused && next.state.consent)
        next.state.consent->biometrics = false;
    return next;
}

} // namespace

std::vector<Spoiled> spoiledSteps()
{
    return {
        {"forgets consent", forgetsConsent, invariants::noPackageWithoutConsent},
        {"overlooks doubts", overlooksDoubts, invariants::noPackageWithoutProof},
        {"takes unsigned words", takesUnsignedWords, invariants::noPackageWithoutProof},
        {"offers too early", offersTooEarly, invariants::noOfferBeforeThePackageIsStored},
        {"loses the package", losesThePackage, invariants::whatIsStoredStaysUntilTheEnd},
        {"keeps the person", keepsThePersonAtTheCamera, invariants::everyStepCanBeCancelled},
        {"refuses silently", refusesSilently, invariants::everyRefusalHasAReason},
        {"remembers the card", remembersTheCard, invariants::wipedHoldsNothing},
        {"believes stale answers", believesStaleAnswers, invariants::staleAnswersChangeNothing},
        {"never stops work", neverStopsWork, invariants::atMostOneRequestIsPending},
        {"counts from zero again", countsFromZeroAgain, invariants::atMostOneRequestIsPending},
        {"keeps the code", keepsTheCode, invariants::theCodeIsForgottenOnceStored},
        {"names the person", namesThePerson, invariants::auditNamesNobody},
        {"asks nobody", asksNobody, invariants::whatIsUnprovenIsConfirmedFirst},
        {"believes the scanner", believesTheScanner, invariants::whatIsUnprovenIsConfirmedFirst},
        {"takes any card", takesAnyCard, invariants::onlyDocumentsAreKept},
        {"tries the printed number again", triesThePrintedNumberAgain,
         invariants::aRefusedCodeIsNotTriedAgain},
        {"keeps the refused code", keepsTheRefusedCode, invariants::aRefusedCodeIsNotTriedAgain},
        {"reads without a secret", readsWithoutASecret, invariants::aRefusedCodeIsNotTriedAgain},
        {"captures anybody", capturesAnybody, invariants::facesAreTakenForAComparison},
        {"ignores the back button", ignoresTheBackButton, invariants::choicesAreHonest},
    };
}

} // namespace kiosk::test
