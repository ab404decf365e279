#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

namespace {

// Two agents have to stand in for the document, one of them a supervisor.
Visit withoutADocument()
{
    Visit visit;
    visit.toDocument().send(event::Skip{SkipReason::NoDocument});
    return visit;
}

Visit withTwoRecords()
{
    Visit visit;
    RecordFacts facts = record();
    facts.duplicate = true;
    visit.toReview().answerRecord(facts).send(event::Continue{});
    return visit;
}

template <typename T>
const T* emitted(const Visit& visit)
{
    for (const Effect& effect : visit.effects())
        if (const T* found = std::get_if<T>(&effect))
            return found;
    return nullptr;
}

} // namespace

class ApplyAgentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agent_calledByThePolicy_hearsTheReasons()
    {
        const Visit visit = Visit().toAgent();
        QCOMPARE(visit.state().agentReasons, std::vector<std::string>{"face.grey_zone"});
        QVERIFY(visit.state().agentCalled);
        QCOMPARE(visit.state().calledFrom, std::optional(Step::Review));
    }
    void agent_calledAfterAFailure_hearsTheProblem()
    {
        Visit visit;
        visit.toChip().send(event::Failed{visit.request(), ErrorCode::AccessDenied});
        visit.send(event::AskAgent{});
        QCOMPARE(visit.state().agentReasons,
                 std::vector<std::string>{std::string(core::errorId(ErrorCode::AccessDenied))});
    }
    void agent_calledForADoubtfulReview_hearsTheDoubts()
    {
        Visit visit;
        visit.toReview(face(0.36)).send(event::AskAgent{});
        QCOMPARE(visit.state().agentReasons, std::vector<std::string>{"face.grey_zone"});
    }
    void agent_accepts_decisionNamesIt()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"agent.accepted"});
        QCOMPARE(visit.state().agents.back(), agentDecision(true));
        QVERIFY(!visit.state().agentCalled);
    }
    void agent_refuses_isRefused()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(false), {}});
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"agent.refused"});
        QVERIFY(visit.state().problem.has_value());
    }
    void agent_unsignedOrUnreasoned_isNoDecision()
    {
        for (const bool accept : {true, false}) {
            for (int part = 0; part < 3; ++part) {
                AgentDecision decision = agentDecision(accept);
                if (part == 0)
                    decision.signature.clear();
                else if (part == 1)
                    decision.reason.clear();
                else
                    decision.agentId.clear();
                Visit visit;
                visit.toAgent().send(event::AgentDecided{decision, {}});
                QCOMPARE(visit.state().step, Step::Agent);
                QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
                QVERIFY(visit.state().agents.empty());
            }
        }
    }
    void agent_acceptsWithoutADocument_isNoDecision()
    {
        Visit visit;
        visit.toDocument()
            .send(event::AskAgent{})
            .send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Document);
    }
    void agent_refusesWithoutADocument_isRefused()
    {
        Visit visit;
        visit.toDocument()
            .send(event::AskAgent{})
            .send(event::AgentDecided{agentDecision(false), {}});
        QCOMPARE(visit.state().step, Step::Refused);
    }
    void agent_acceptsWhatNoAgentMay_isRefused()
    {
        auto facts = face(0.36);
        Visit visit;
        visit.toReview(facts).send(event::AskAgent{});
        State simulated = visit.state();
        simulated.chip->simulated = true;
        Visit spoiled({}, simulated);
        spoiled.send(event::AgentDecided{agentDecision(true), {}});
        QCOMPARE(spoiled.state().step, Step::Refused);
        QCOMPARE(spoiled.state().decision->reasons, std::vector<std::string>{"device.simulated"});
    }
    // The facts are the same: nobody has to sign again because the person wanted to look once more.
    void agentsDecision_wayBackToTheReview_stands()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true), {}}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().agents, std::vector<AgentDecision>{agentDecision(true)});
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void agentsDecision_wayBackBeyondTheReview_isDropped()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true), {}});
        visit.send(event::GoBack{}).send(event::GoBack{});
        QVERIFY(visit.state().step < Step::Review);
        QVERIFY(visit.state().agents.empty());
    }
    void agentsDecision_anAgentIsCalledAgainForNothing_stands()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true), {}}).send(event::GoBack{});
        visit.send(event::AskAgent{}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
    }
    void agent_sendsBack_toTheStepsUpToTheCall()
    {
        using Steps = std::vector<Step>;
        QCOMPARE(choices(Visit().toAgent().state(), {}).returnSteps,
                 (Steps{Step::HealthCard, Step::Document, Step::Chip, Step::Face, Step::Review}));
        Visit visit;
        visit.toChip().send(event::AskAgent{});
        QCOMPARE(choices(visit.state(), {}).returnSteps,
                 (Steps{Step::HealthCard, Step::Document, Step::Chip}));
        QVERIFY(choices(Visit().toReview().state(), {}).returnSteps.empty());
    }
    void agent_sendsBack_whatCameBeforeStays_data()
    {
        QTest::addColumn<int>("step");
        for (const Step step : choices(Visit().toAgent().state(), {}).returnSteps)
            QTest::newRow(stepId(step).data()) << static_cast<int>(step);
    }
    void agent_sendsBack_whatCameBeforeStays()
    {
        QFETCH(const int, step);
        const auto to = static_cast<Step>(step);
        Visit visit;
        const State before = visit.toAgent().state();
        const auto back = word(AgentWord::Return);
        visit.send(event::AgentDecided{back, to});
        const State& after = visit.state();
        QCOMPARE(after.step, to);
        QCOMPARE(after.returned, std::optional(back.reason));
        QVERIFY(after.agents.empty());
        QCOMPARE(after.healthCard.has_value(), to > Step::HealthCard);
        QCOMPARE(after.document.has_value(), to > Step::Document);
        QCOMPARE(after.chip.has_value(), to > Step::Chip);
        QCOMPARE(after.face.has_value(), to > Step::Face);
        QVERIFY(to == Step::HealthCard || after.healthCard == before.healthCard);
        visit.send(event::GoBack{}); // another step: the note was for that one
        QVERIFY(!visit.state().returned);
    }
    void agent_sendsBackWithoutSayingWhere_isTheStepOfTheCall()
    {
        Visit visit;
        visit.toFace().send(event::AskAgent{});
        visit.send(event::AgentDecided{word(AgentWord::Return), {}});
        QCOMPARE(visit.state().step, Step::Face);
        QVERIFY(visit.state().chip && visit.state().pending);
        visit.send(event::Failed{visit.request(), ErrorCode::NoFace}).send(event::Retry{});
        QVERIFY(visit.state().returned.has_value()); // until the step is done
        visit.send(event::FaceCaptured{visit.request(), face()});
        QVERIFY(!visit.state().returned);
    }
    void agent_sendsBackToWhatCannotBeRedone_isNoDecision()
    {
        for (const Step step : {Step::Welcome, Step::Consent, Step::Reason, Step::Face,
                                Step::Review, Step::TransactionCode, Step::Agent, Step::Wiped}) {
            Visit visit;
            visit.toChip().send(event::AskAgent{});
            visit.send(event::AgentDecided{word(AgentWord::Return), step});
            QCOMPARE(visit.state().step, Step::Agent);
            QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
        }
    }
    void agent_ofAnotherTrade_mayNotDecide()
    {
        for (const auto role : {identity::AgentRole::Maintainer, identity::AgentRole::Auditor}) {
            Visit visit;
            visit.toAgent().send(event::AgentDecided{word(AgentWord::Accept, "tech-1", role), {}});
            QCOMPARE(visit.state().step, Step::Agent);
            QCOMPARE(visit.state().problem->code, ErrorCode::NotPermitted);
            QVERIFY(visit.state().agents.empty());
        }
    }
    void twoAgents_theFirstWaitsForTheSecond()
    {
        Visit visit = withoutADocument();
        QCOMPARE(visit.state().decision->verdict, Verdict::AskTwoAgents);
        visit.accept(agentDecision(true));
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().decision->verdict, Verdict::AskTwoAgents);
        QCOMPARE(visit.state().agents.size(), std::size_t{1});
        QVERIFY(visit.state().agentCalled && !visit.state().problem);
        QVERIFY(emitted<effect::CallAgent>(visit) != nullptr);
        visit.accept(supervisorAccepts());
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
        QCOMPARE(visit.state().agents.size(), std::size_t{2});
    }
    void twoAgents_inEitherOrder_accept()
    {
        Visit visit = withoutADocument();
        visit.accept(supervisorAccepts()).accept(agentDecision(true));
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void twoAgents_theSameOneTwice_countsOnce()
    {
        for (const bool supervisor : {false, true}) {
            const AgentDecision one = supervisor ? supervisorAccepts() : agentDecision(true);
            Visit visit = withoutADocument();
            visit.accept(one);
            const State first = visit.state();
            visit.accept(one);
            QCOMPARE(visit.state().step, Step::Agent);
            QCOMPARE(visit.state().problem->code, ErrorCode::NotPermitted);
            QVERIFY(visit.state().agents == first.agents);
        }
    }
    void twoAgents_neitherASupervisor_waitForOne()
    {
        Visit visit = withoutADocument();
        visit.accept(agentDecision(true)).accept(word(AgentWord::Accept, "agent-8"));
        QCOMPARE(visit.state().step, Step::Agent);
        visit.accept(supervisorAccepts());
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void twoAgents_theSecondRefuses_isRefused()
    {
        Visit visit = withoutADocument();
        visit.accept(agentDecision(true));
        visit.send(event::AgentDecided{word(AgentWord::Refuse, "agent-8"), {}});
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"agent.refused"});
    }
    void twoAgents_theFirstThinksBetter_isRefused()
    {
        Visit visit = withoutADocument();
        visit.accept(agentDecision(true)).send(event::AgentDecided{agentDecision(false), {}});
        QCOMPARE(visit.state().step, Step::Refused);
        QCOMPARE(visit.state().agents.size(), std::size_t{1}); // one agent, one word
    }
    void twoAgents_theDocumentIsThereAfterAll_wordsAreDropped()
    {
        Visit visit = withoutADocument();
        visit.accept(agentDecision(true)).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Document);
        QVERIFY(visit.state().agents.empty() && visit.state().skipped.empty());
    }
    void supervisorsQuestion_anAgentsWordWaits()
    {
        Visit visit = withTwoRecords();
        QCOMPARE(visit.state().agentReasons, std::vector<std::string>{"record.duplicate"});
        visit.accept(agentDecision(true));
        QCOMPARE(visit.state().step, Step::Agent);
        QVERIFY(!visit.state().problem);
        visit.accept(supervisorAccepts());
        QCOMPARE(visit.state().step, Step::TransactionCode);
        Visit alone = withTwoRecords();
        alone.accept(supervisorAccepts());
        QCOMPARE(alone.state().step, Step::TransactionCode);
    }
    void backOfficesQuestion_isSealedAndDecidedThere()
    {
        Policy policy;
        policy.settlement["face.grey_zone"] = SettledBy::BackOffice;
        Visit visit(policy);
        visit.toReview(face(0.36));
        QCOMPARE(visit.state().decision->verdict, Verdict::ReviewLater);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::TransactionCode);
        visit.send(event::ChooseCode{PersonalText("274915")});
        QVERIFY(emitted<effect::SealPackage>(visit) != nullptr);
    }
    void findings_areRecordedWithTheDecision()
    {
        Visit refused;
        refused.toAgent().send(event::AgentDecided{agentDecision(false), {}});
        const auto* ofRefusal = emitted<effect::RecordFindings>(refused);
        QVERIFY(ofRefusal != nullptr);
        QCOMPARE(ofRefusal->decision, *refused.state().decision);
        QVERIFY(ofRefusal->findings == findingsOf(refused.state(), identity::dateOf(noon())));
        const Visit stored = Visit().toRegistered();
        const auto* ofPackage = emitted<effect::RecordFindings>(stored);
        QVERIFY(ofPackage != nullptr);
        QCOMPARE(ofPackage->decision.verdict, Verdict::Accept);
        QVERIFY(ofPackage->findings.hasHolder && ofPackage->findings.face);
        QVERIFY(emitted<effect::RecordFindings>(Visit().toRefused()) == nullptr); // no decision
    }
    void help_onAPageWithoutDevices_staysThere()
    {
        Visit visit;
        visit.toConsent().send(event::AskAgent{});
        QCOMPARE(visit.state().step, Step::Consent);
        QVERIFY(visit.state().agentCalled);
        QVERIFY(!choices(visit.state(), {}).canAskAgent);
        const State called = visit.state();
        visit.send(event::AskAgent{});
        QVERIFY(visit.effects().empty());
        QVERIFY(visit.state() == called);
        visit.send(event::GiveConsent{"fr-1", true});
        QVERIFY(choices(visit.state(), {}).canAskAgent);
    }
};

QTEST_APPLESS_MAIN(ApplyAgentTest)
#include "tst_apply_agent.moc"
