#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::test;

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
        visit.toAgent().send(event::AgentDecided{agentDecision(true)});
        QCOMPARE(visit.state().step, Step::TransactionCode);
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
        QCOMPARE(visit.state().decision->reasons, std::vector<std::string>{"agent.accepted"});
        QCOMPARE(visit.state().agents.back(), agentDecision(true));
        QVERIFY(!visit.state().agentCalled);
    }
    void agent_refuses_isRefused()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(false)});
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
                visit.toAgent().send(event::AgentDecided{decision});
                QCOMPARE(visit.state().step, Step::Agent);
                QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
                QVERIFY(visit.state().agents.empty());
            }
        }
    }
    void agent_acceptsWithoutADocument_isNoDecision()
    {
        Visit visit;
        visit.toDocument().send(event::AskAgent{}).send(event::AgentDecided{agentDecision(true)});
        QCOMPARE(visit.state().step, Step::Agent);
        QCOMPARE(visit.state().problem->code, ErrorCode::InvalidArgument);
        visit.send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Document);
    }
    void agent_refusesWithoutADocument_isRefused()
    {
        Visit visit;
        visit.toDocument().send(event::AskAgent{}).send(event::AgentDecided{agentDecision(false)});
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
        spoiled.send(event::AgentDecided{agentDecision(true)});
        QCOMPARE(spoiled.state().step, Step::Refused);
        QCOMPARE(spoiled.state().decision->reasons, std::vector<std::string>{"device.simulated"});
    }
    // The facts are the same: nobody has to sign again because the person wanted to look once more.
    void agentsDecision_wayBackToTheReview_stands()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true)}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().agents, std::vector<AgentDecision>{agentDecision(true)});
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
        visit.send(event::Continue{});
        QCOMPARE(visit.state().step, Step::TransactionCode);
    }
    void agentsDecision_wayBackBeyondTheReview_isDropped()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true)});
        visit.send(event::GoBack{}).send(event::GoBack{});
        QVERIFY(visit.state().step < Step::Review);
        QVERIFY(visit.state().agents.empty());
    }
    void agentsDecision_anAgentIsCalledAgainForNothing_stands()
    {
        Visit visit;
        visit.toAgent().send(event::AgentDecided{agentDecision(true)}).send(event::GoBack{});
        visit.send(event::AskAgent{}).send(event::GoBack{});
        QCOMPARE(visit.state().step, Step::Review);
        QCOMPARE(visit.state().decision->verdict, Verdict::Accept);
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
