// The rules of journey_invariants.h over visits made of chance; and, for each rule, a spoiled
// journey that it must catch, so that no rule can pass by not looking.
#include "support/journey_invariants.h"
#include "support/journey_walk.h"

#include <QSet>
#include <QTest>

#include <numeric>
#include <rapidcheck.h>

using namespace kiosk;
using namespace kiosk::test;

namespace {

struct Coverage
{
    std::size_t events = 0;
    std::size_t packages = 0;
    QSet<int> steps;
    QSet<QString> acceptances;
};

void count(Coverage& coverage, const Transition& transition)
{
    ++coverage.events;
    coverage.steps.insert(static_cast<int>(transition.state.step));
    if (invariants::find<effect::SealPackage>(transition.effects) != nullptr) {
        ++coverage.packages;
        coverage.acceptances.insert(
            QString::fromStdString(transition.state.decision->reasons.front()));
    }
}

using Judge = std::function<Violation(const Moment&)>;

// Walks until the judge objects.
Violation walk(const ApplyFunction& applyFunction, const Policy& policy,
               const std::vector<std::uint64_t>& numbers, const Judge& judge, Coverage& coverage)
{
    State state;
    for (const std::uint64_t number : numbers) {
        const Occurrence occurrence{noon(), chanceEvent(number, state)};
        Transition transition = applyFunction(state, occurrence, policy);
        const Moment moment{state, occurrence, transition, policy, applyFunction};
        if (const Violation violation = judge(moment))
            return *violation + " [" + std::string(eventId(occurrence.event)) + " on " +
                   std::string(stepId(state.step)) + "]";
        count(coverage, transition);
        state = std::move(transition.state);
    }
    return {};
}

// ---- spoiled journeys, one a rule ----

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

struct Spoiled
{
    const char* name;
    Transition (*apply)(const State&, const Occurrence&, const Policy&);
    invariants::Rule caughtBy;
};

constexpr Spoiled spoiled[] = {
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

// The same 60,000 events for every journey.
bool caught(const ApplyFunction& applyFunction, invariants::Rule rule, const Policy& policy)
{
    Coverage coverage;
    for (std::uint64_t visit = 0; visit < 200; ++visit) {
        std::vector<std::uint64_t> numbers(300);
        std::iota(numbers.begin(), numbers.end(), visit * 1'000'003);
        if (walk(applyFunction, policy, numbers, rule, coverage))
            return true;
    }
    return false;
}

} // namespace

class InvariantsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The number of visits is part of the test: more than 100,000 events in a few seconds.
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "max_success=3000");
    }
    void everyRule_anyVisit_holds()
    {
        Coverage coverage;
        const ApplyFunction real = apply;
        const bool holds =
            rc::check("every rule holds for any visit", [&](bool trial, bool strict, bool moving) {
                const auto numbers = *rc::gen::scale(
                    3.0, rc::gen::container<std::vector<std::uint64_t>>(
                             rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
                Policy policy;
                policy.trial = trial;
                policy.requireChipProof = strict;
                policy.activeLiveness = moving;
                const Violation violation = walk(real, policy, numbers, brokenBy, coverage);
                if (violation)
                    RC_FAIL(*violation);
            });
        QVERIFY(holds);
        // Chance must have gone everywhere, or the rules have not been asked.
        QVERIFY2(coverage.events >= 100'000, qPrintable(QString::number(coverage.events)));
        QCOMPARE(coverage.steps.size(), static_cast<int>(Step::Wiped) + 1);
        QVERIFY(coverage.packages > 500);
        QCOMPARE(coverage.acceptances, (QSet<QString>{QStringLiteral("all.checks_passed"),
                                                      QStringLiteral("agent.accepted")}));
    }
    void everyRule_hasASpoiledJourney()
    {
        for (const invariants::NamedRule& named : invariants::all) {
            const bool covered = std::any_of(
                std::begin(spoiled), std::end(spoiled),
                [&named](const Spoiled& mutant) { return mutant.caughtBy == named.rule; });
            QVERIFY2(covered, named.name.data());
        }
    }
    void spoiledJourney_byItsRule_isCaught_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(spoiled); ++i)
            QTest::newRow(spoiled[i].name) << static_cast<int>(i);
    }
    void spoiledJourney_byItsRule_isCaught()
    {
        QFETCH(const int, index);
        const Spoiled& mutant = spoiled[index];
        Policy policy;
        policy.trial = true;
        QVERIFY(caught(mutant.apply, mutant.caughtBy, policy));
        QVERIFY(!caught(apply, mutant.caughtBy, policy));
    }
};

QTEST_APPLESS_MAIN(InvariantsTest)
#include "prop_invariants.moc"
