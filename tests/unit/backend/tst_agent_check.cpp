// An agent's word as a kiosk passes it on, and everything that makes it none.
#include "agents_office.h"

#include "backend/manifest_agents.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;
using identity::AgentRole;
using journey::AgentWord;

class AgentCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void words_ofTwoAgents_holdInTheirOrder()
    {
        AgentsOffice office;
        const auto first = office.word(office.agent("a.modele", AgentRole::Agent));
        const auto second =
            office.word(office.agent("chief", AgentRole::Supervisor), AgentWord::Refuse);
        journey::State facts;
        facts.caseId = office.caseId;
        facts.agents = {first, second};
        const auto holding = AgentCheck(office.authority.certificate.toDer(), office.given)
                                 .holding(facts, office.package, office.clock.now());
        QVERIFY(holding == facts.agents);
    }
    void word_changed_doesNotHold_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"id", "role", "time", "word", "reason", "text", "judged",
                                 "no signature", "no certificate", "another's certificate",
                                 "another case", "no case", "another package", "after the package",
                                 "revoked", "not given out", "another authority"})
            QTest::newRow(what) << what;
    }
    void word_changed_doesNotHold()
    {
        QFETCH(const QString, what);
        AgentsOffice office;
        const auto session = office.agent("a.modele", AgentRole::Agent);
        auto word = office.word(session);
        QCOMPARE(office.holding({word}), std::size_t{1});
        if (what == "id")
            word.agentId = "b.modele";
        if (what == "role")
            word.role = AgentRole::Supervisor;
        if (what == "time")
            word.at -= std::chrono::seconds(1);
        if (what == "word")
            word.word = AgentWord::Refuse;
        if (what == "reason")
            word.reason = "document-checked-by-hand";
        if (what == "text")
            word.text = PersonalText("another scar");
        if (what == "judged")
            word.judged.push_back("chip.altered");
        if (what == "no signature")
            word.signature.clear();
        if (what == "no certificate")
            word.certificate.clear();
        if (what == "another's certificate")
            word.certificate = office.agent("b.modele", AgentRole::Agent).certificate();
        if (what == "another case")
            office.caseId = must(CaseId::create(office.random));
        if (what == "no case")
            office.caseId = {};
        if (what == "another package")
            office.package = must(core::newUuid(office.random));
        if (what == "after the package")
            office.clock.advance(-std::chrono::seconds(5));
        if (what == "revoked")
            QCOMPARE(must(office.given.revoke("a.modele", office.clock.now())), 1);
        if (what == "not given out")
            must(office.database->prepare("DELETE FROM agents").run());
        if (what == "another authority")
            office.authority = selfSigned("Agents' authority", office.clock.now());
        QCOMPARE(office.holding({word}), std::size_t{0});
    }
    // One that does not hold takes no other with it.
    void words_oneForged_theOtherHolds()
    {
        AgentsOffice office;
        const auto real = office.word(office.agent("a.modele", AgentRole::Agent));
        auto forged = real;
        forged.role = AgentRole::Supervisor;
        QCOMPARE(office.holding({forged, real}), std::size_t{1});
    }
    void register_listed_saysWhoIsRevoked()
    {
        AgentsOffice office;
        static_cast<void>(office.agent("a.modele", AgentRole::Agent));
        static_cast<void>(office.agent("chief", AgentRole::Supervisor));
        QCOMPARE(must(office.given.revoke("chief", office.clock.now())), 1);
        QCOMPARE(must(office.given.revoke("chief", office.clock.now())), 0);
        const auto all = must(office.given.list());
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(!all[0].revoked);
        QVERIFY(all[1].revoked == office.clock.now());
        QCOMPARE(all[1].role, AgentRole::Supervisor);
        // A new certificate for the same person is good again.
        static_cast<void>(office.agent("chief", AgentRole::Supervisor));
        QCOMPARE(must(office.given.list()).size(), std::size_t{3});
    }
    void manifest_whatIsNoWord_isLeftOut_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("words");
        const auto row = [](const char* name, const char* change, int words) {
            QTest::newRow(name) << QString::fromLatin1(change) << words;
        };
        row("as it is", "{}", 1);
        row("role", R"({"role":"director"})", 0);
        row("word", R"({"word":"return"})", 0);
        row("time", R"({"at":"now"})", 0);
        row("certificate", R"({"certificate":"?"})", 0);
        row("signature", R"({"signature":7})", 1); // empty: it does not hold
        row("judged", R"({"judged":"all"})", 1);
    }
    void manifest_whatIsNoWord_isLeftOut()
    {
        QFETCH(const QString, change);
        QFETCH(const int, words);
        json agent = {
            {"id", "a.modele"},      {"role", "agent"},     {"word", "accept"},
            {"reason", "x"},         {"text", "é"},         {"judged", {"a", "b"}},
            {"certificate", "AAAA"}, {"signature", "AAAA"}, {"at", "2026-11-22T08:00:00Z"}};
        agent.merge_patch(json::parse(change.toStdString()));
        QCOMPARE(readAgents({{"agents", {agent}}}).size(), static_cast<std::size_t>(words));
        QCOMPARE(readAgents({{"agents", {agent, 7, nullptr}}}).size(),
                 static_cast<std::size_t>(words));
        QVERIFY(readAgents({{"agents", agent}}).empty());
        QVERIFY(readAgents({{"agents", json(17, agent)}}).empty());
    }
};

QTEST_APPLESS_MAIN(AgentCheckTest)
#include "tst_agent_check.moc"
