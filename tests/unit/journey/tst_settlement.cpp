// Who settles which reason, and that no other reasons come out than those of the table.
#include "support/good_findings.h"
#include "support/some_findings.h"

#include <QTest>

#include <set>

using namespace kiosk;
using namespace kiosk::test;

namespace {

std::set<std::string> knownReasons()
{
    std::set<std::string> known;
    for (const ReasonDefault& reason : reasonDefaults())
        known.insert(std::string(reason.id));
    return known;
}

} // namespace

class SettlementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judge_agentsReason_isSettledByAnyOfThem()
    {
        for (const auto role : {identity::AgentRole::Agent, identity::AgentRole::Supervisor}) {
            Findings findings = good();
            findings.face->similarity = 0.36;
            findings.agents = {accepted(1, role, {})};
            const Decision decision = judge(findings, {});
            QCOMPARE(decision.verdict, Verdict::Accept);
            QCOMPARE(listed(decision.reasons), QStringLiteral("agent.accepted"));
        }
    }
    void judge_wordsOfOthers_countForNothing()
    {
        for (const auto role : {identity::AgentRole::Maintainer, identity::AgentRole::Auditor}) {
            Findings findings = good();
            findings.face->similarity = 0.36;
            findings.agents = {accepted(1, role, {"face.grey_zone"})};
            QCOMPARE(judge(findings, {}).verdict, Verdict::AskAgent);
            findings.agents[0].word = AgentWord::Refuse;
            QCOMPARE(judge(findings, {}).verdict, Verdict::AskAgent);
        }
    }
    void judge_supervisorsReason_needsOneWhoWasShownIt_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("shown");
        QTest::addColumn<bool>("settled");
        QTest::newRow("agent") << 0 << true << false;
        QTest::newRow("supervisor") << 1 << true << true;
        QTest::newRow("supervisor who saw something else") << 1 << false << false;
    }
    void judge_supervisorsReason_needsOneWhoWasShownIt()
    {
        QFETCH(const int, role);
        QFETCH(const bool, shown);
        QFETCH(const bool, settled);
        Findings findings = good();
        findings.duplicate = true;
        findings.agents = {accepted(1, static_cast<identity::AgentRole>(role),
                                    {shown ? "record.duplicate" : "face.grey_zone"})};
        QCOMPARE(judge(findings, {}).verdict, settled ? Verdict::Accept : Verdict::AskAgent);
    }
    void judge_twoAgentsReason_needsTwoAndOneSupervisor_data()
    {
        using identity::AgentRole;
        QTest::addColumn<std::vector<AgentFinding>>("words");
        QTest::addColumn<bool>("settled");
        const std::vector<std::string> shown{"chip.altered"};
        const auto agent = accepted(1, AgentRole::Agent, shown);
        const auto supervisor = accepted(2, AgentRole::Supervisor, shown);
        using Words = std::vector<AgentFinding>;
        QTest::newRow("nobody") << Words{} << false;
        QTest::newRow("one supervisor") << Words{supervisor} << false;
        QTest::newRow("the same twice") << Words{supervisor, supervisor} << false;
        QTest::newRow("two agents") << Words{agent, accepted(3, AgentRole::Agent, shown)} << false;
        QTest::newRow("agent and supervisor") << Words{agent, supervisor} << true;
        QTest::newRow("two supervisors")
            << Words{supervisor, accepted(3, AgentRole::Supervisor, shown)} << true;
        QTest::newRow("one who was not shown it")
            << Words{accepted(1, AgentRole::Agent, {}), supervisor} << false;
        auto unsignedWord = agent;
        unsignedWord.isSigned = false;
        QTest::newRow("one without a signature") << Words{unsignedWord, supervisor} << false;
        QTest::newRow("one is an auditor")
            << Words{accepted(1, AgentRole::Auditor, shown), supervisor} << false;
    }
    void judge_twoAgentsReason_needsTwoAndOneSupervisor()
    {
        QFETCH(const std::vector<AgentFinding>, words);
        QFETCH(const bool, settled);
        Findings findings = good();
        findings.chip->verdict = ChipVerdict::Altered;
        findings.agents = words;
        QCOMPARE(judge(findings, {}).verdict, settled ? Verdict::Accept : Verdict::AskTwoAgents);
    }
    void judge_anyRefusingWord_refuses()
    {
        Findings findings = good();
        findings.agents = {accepted(1, identity::AgentRole::Agent, {}),
                           accepted(2, identity::AgentRole::Supervisor, {})};
        findings.agents[0].word = AgentWord::Refuse;
        QCOMPARE(listed(judge(findings, {}).reasons), QStringLiteral("agent.refused"));
    }
    void judge_backOfficesReason_comesAfterTheAgent()
    {
        Policy policy;
        policy.settlement = {{"face.printed_reference", SettledBy::BackOffice}};
        Findings findings = good();
        findings.face->reference = FaceReference::Printed;
        findings.face->similarity = 0.36;
        QCOMPARE(judge(findings, policy).verdict, Verdict::AskAgent);
        findings.agents = {
            accepted(1, identity::AgentRole::Supervisor, {"face.printed_reference"})};
        const Decision decision = judge(findings, policy);
        QCOMPARE(decision.verdict, Verdict::ReviewLater);
        QCOMPARE(listed(decision.reasons), QStringLiteral("face.printed_reference"));
    }
    void judge_noDocument_isForTwoAgentsWhoSawIt()
    {
        Findings findings = good();
        findings.document.reset();
        findings.chip.reset();
        findings.face.reset();
        findings.skipped = {SkipReason::NoDocument};
        const Decision asked = judge(findings, {});
        QCOMPARE(asked.verdict, Verdict::AskTwoAgents);
        findings.agents = {accepted(1, identity::AgentRole::Agent, asked.reasons),
                           accepted(2, identity::AgentRole::Supervisor, asked.reasons)};
        QCOMPARE(judge(findings, {}).verdict, Verdict::Accept);
        findings.skipped.clear(); // without the procedure nobody can
        QCOMPARE(listed(judge(findings, {}).reasons), QStringLiteral("document.absent"));
    }

    // ---- all reasons ----
    void judge_randomFindings_giveKnownReasonsOnly()
    {
        const std::set<std::string> known = knownReasons();
        std::set<std::string> seen;
        FindingsMaker maker(6);
        for (int round = 0; round < 20'000; ++round) {
            const Findings findings = maker.make();
            const Policy policy = maker.policy();
            const Decision decision = judge(findings, policy);
            QVERIFY(!decision.reasons.empty() && !decision.rules.empty());
            for (const RuleOutcome& outcome : explain(findings, policy))
                if (outcome.kind == RuleOutcome::Kind::Failed)
                    seen.insert(outcome.reason);
            for (const std::string& remark : decision.remarks)
                QVERIFY2(known.contains(remark), remark.c_str());
        }
        for (const std::string& reason : seen)
            QVERIFY2(known.contains(reason), reason.c_str());
        for (const std::string& reason : known)
            QVERIFY2(seen.contains(reason), reason.c_str());
    }
    // The verdict, told once more in a few words, is what the outcomes say.
    void explain_randomFindings_makeTheVerdict()
    {
        FindingsMaker maker(7);
        for (int round = 0; round < 5'000; ++round) {
            const Findings findings = maker.make();
            const Policy policy = maker.policy();
            SettledBy gravest = SettledBy::Nothing;
            bool agents = false;
            for (const RuleOutcome& outcome : explain(findings, policy)) {
                if (outcome.kind != RuleOutcome::Kind::Failed || outcome.settled)
                    continue;
                gravest = std::max(gravest, outcome.who);
                agents = agents ||
                         (outcome.who >= SettledBy::Agent && outcome.who <= SettledBy::TwoAgents);
            }
            const Verdict verdict = judge(findings, policy).verdict;
            QCOMPARE(verdict == Verdict::Refuse, gravest == SettledBy::Nobody);
            QCOMPARE(verdict == Verdict::Accept, gravest == SettledBy::Nothing);
            QCOMPARE(verdict == Verdict::ReviewLater, gravest == SettledBy::BackOffice && !agents);
        }
    }
    void judge_wordsNeverHelpAgainstARefusal()
    {
        FindingsMaker maker(8);
        for (int round = 0; round < 5'000; ++round) {
            Findings findings = maker.make();
            const Policy policy = maker.policy();
            findings.agents.clear();
            const bool refused = judge(findings, policy).verdict == Verdict::Refuse;
            const std::vector<std::string> all = [] {
                const auto known = knownReasons();
                return std::vector<std::string>(known.begin(), known.end());
            }();
            findings.agents = {accepted(1, identity::AgentRole::Supervisor, all),
                               accepted(2, identity::AgentRole::Supervisor, all)};
            QCOMPARE(judge(findings, policy).verdict == Verdict::Refuse, refused);
        }
    }
    void reasonDefaults_eachIdIsOnce() { QCOMPARE(knownReasons().size(), reasonDefaults().size()); }
};

QTEST_APPLESS_MAIN(SettlementTest)
#include "tst_settlement.moc"
