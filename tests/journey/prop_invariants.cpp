// The rules of journey_invariants.h over a million events made of chance; that every transition of
// the table happens, and no other; and, for each rule, a spoiled journey that it must catch, so
// that no rule can pass by not looking.
#include "journey/spoiled_journeys.h"
#include "journey/transition_table.h"
#include "support/journey_walk.h"

#include <QSet>
#include <QTest>

#include <numeric>
#include <rapidcheck.h>
#include <set>
#include <tuple>

using namespace kiosk;
using namespace kiosk::test;

namespace {

using Happened = std::tuple<Step, std::string_view, Step>;

struct Coverage
{
    std::size_t events = 0;
    std::size_t packages = 0;
    std::set<Happened> transitions;
    QSet<int> reasonsForComing; // of sealed packages
    QSet<int> skips;
    QSet<QString> acceptances;
};

void countPackage(Coverage& coverage, const State& state)
{
    ++coverage.packages;
    coverage.reasonsForComing.insert(static_cast<int>(*state.reason));
    for (const SkipReason reason : state.skipped)
        coverage.skips.insert(static_cast<int>(reason));
    coverage.acceptances.insert(state.decision->verdict == Verdict::ReviewLater
                                    ? QStringLiteral("later")
                                    : QString::fromStdString(state.decision->reasons.front()));
}

void count(Coverage& coverage, const State& before, const Event& event,
           const Transition& transition)
{
    ++coverage.events;
    if (transition.state != before || !transition.effects.empty())
        coverage.transitions.emplace(before.step, eventId(event), transition.state.step);
    if (invariants::find<effect::SealPackage>(transition.effects) != nullptr)
        countPackage(coverage, transition.state);
}

using Judge = std::function<Violation(const Moment&)>;

// What an agent would find in the drawer.
void keep(State& draft, const State& before, const Transition& transition, std::uint64_t number)
{
    const bool putAside = invariants::find<effect::PutAside>(transition.effects) != nullptr;
    if (putAside || (isDraft(before) && number % 16 == 0))
        draft = before;
}

// Walks until the judge objects.
Violation walk(const ApplyFunction& applyFunction, const Policy& policy,
               const std::vector<std::uint64_t>& numbers, const Judge& judge, Coverage& coverage)
{
    State state;
    State draft;
    for (const std::uint64_t number : numbers) {
        const Occurrence occurrence{noon(), chanceEvent(number, state, draft)};
        Transition transition = applyFunction(state, occurrence, policy);
        const Moment moment{state, occurrence, transition, policy, applyFunction};
        if (const Violation violation = judge(moment))
            return *violation + " [" + std::string(eventId(occurrence.event)) + " on " +
                   std::string(stepId(state.step)) + "]";
        count(coverage, state, occurrence.event, transition);
        keep(draft, state, transition, number);
        state = std::move(transition.state);
    }
    return {};
}

std::vector<Spoiled> everySpoiledJourney()
{
    std::vector<Spoiled> journeys = spoiledSteps();
    for (const Spoiled& journey : spoiledHands())
        journeys.push_back(journey);
    return journeys;
}

// The same events for every journey, up to 240,000.
bool isCaught(const Spoiled& journey)
{
    Coverage coverage;
    Policy policy;
    policy.trial = true;
    for (std::uint64_t visit = 0; visit < 800; ++visit) {
        std::vector<std::uint64_t> numbers(300);
        std::iota(numbers.begin(), numbers.end(), visit * 1'000'003);
        if (walk(journey.apply, policy, numbers, journey.caughtBy, coverage))
            return true;
    }
    return false;
}

QString told(const Happened& happened)
{
    const auto& [from, event, to] = happened;
    return QString::fromStdString(std::string(stepId(from)) + " + " + std::string(event) + " -> " +
                                  std::string(stepId(to)));
}

QStringList notInTheTable(const std::set<Happened>& happened)
{
    QStringList missing;
    for (const Happened& one : happened)
        if (findTransition(std::get<0>(one), std::get<1>(one), std::get<2>(one)) == nullptr)
            missing += told(one);
    return missing;
}

QStringList neverHappened(const std::set<Happened>& happened)
{
    QStringList missing;
    for (const TransitionRow& row : transitionTable())
        for (const Step from : row.from)
            if (const Happened one{from, row.event, row.to.value_or(from)}; !happened.contains(one))
                missing += told(one);
    return missing;
}

} // namespace

class InvariantsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // The number of visits is part of the test, and so are the visits: for others, set RC_PARAMS.
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("RC_PARAMS"))
            qputenv("RC_PARAMS", "seed=20261122 max_success=5600");
    }
    void everyRule_aMillionEvents_holds()
    {
        Coverage& coverage = m_coverage;
        const ApplyFunction real = apply;
        const bool holds = rc::check("every rule holds for any visits", [&](std::uint64_t rules) {
            const auto numbers =
                *rc::gen::scale(8.0, rc::gen::container<std::vector<std::uint64_t>>(rc::gen::resize(
                                         100, rc::gen::arbitrary<std::uint64_t>())));
            const Violation violation = walk(real, somePolicy(rules), numbers, brokenBy, coverage);
            if (violation)
                RC_FAIL(*violation);
        });
        QVERIFY(holds);
        qInfo("%zu events, %zu packages, %zu different transitions", coverage.events,
              coverage.packages, coverage.transitions.size());
        // Chance must have gone everywhere, or the rules have not been asked.
        QVERIFY(coverage.events >= 1'000'000);
        QVERIFY(coverage.packages > 5'000);
        QCOMPARE(coverage.reasonsForComing.size(), 5);
        QCOMPARE(coverage.skips.size(), 7);
        QCOMPARE(coverage.acceptances,
                 (QSet<QString>{QStringLiteral("all.checks_passed"),
                                QStringLiteral("agent.accepted"), QStringLiteral("later")}));
    }
    void everyTransition_isInTheTable()
    {
        QCOMPARE(notInTheTable(m_coverage.transitions), QStringList());
    }
    void everyRowOfTheTable_happens()
    {
        QCOMPARE(neverHappened(m_coverage.transitions), QStringList());
    }
    void everyRule_hasASpoiledJourney()
    {
        const auto journeys = everySpoiledJourney();
        for (const invariants::NamedRule& named : invariants::all) {
            const bool covered =
                std::any_of(journeys.begin(), journeys.end(), [&named](const Spoiled& journey) {
                    return journey.caughtBy == named.rule;
                });
            QVERIFY2(covered, named.name.data());
        }
    }
    void spoiledJourney_byItsRule_isCaught_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Spoiled& journey : everySpoiledJourney())
            QTest::newRow(journey.name) << index++;
    }
    void spoiledJourney_byItsRule_isCaught()
    {
        QFETCH(const int, index);
        QVERIFY(isCaught(everySpoiledJourney()[static_cast<std::size_t>(index)]));
    }

private:
    Coverage m_coverage;
};

QTEST_APPLESS_MAIN(InvariantsTest)
#include "prop_invariants.moc"
