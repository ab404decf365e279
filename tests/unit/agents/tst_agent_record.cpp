#include "agents_fixture.h"

#include <nlohmann/json.hpp>

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;
using nlohmann::json;

class AgentRecordTest : public QObject
{
    Q_OBJECT
private:
    Agents m_agents;
    json m_good = json::parse(writeAgentRecord(m_agents.record("a.modele")));

private Q_SLOTS:
    void record_writtenAndParsed_isTheSame()
    {
        const AgentRecord record = m_agents.record("a.modele", identity::AgentRole::Supervisor);
        const AgentRecord again = must(parseAgentRecord(writeAgentRecord(record)));
        QCOMPARE(again.id, record.id);
        QCOMPARE(again.name, record.name);
        QCOMPARE(again.role, record.role);
        QCOMPARE(again.method, record.method);
        QVERIFY(again.password == record.password);
        QCOMPARE(again.certificate, record.certificate);
        QCOMPARE(again.sealedSecrets, record.sealedSecrets);
        QCOMPARE(again.endorsement, record.endorsement);
    }
    void cardRecord_writtenAndParsed_isTheSame()
    {
        AgentRecord record = m_agents.record("a.modele");
        record.method = SignInMethod::Card;
        record.challenge = Bytes(32, 0x5A);
        const AgentRecord again = must(parseAgentRecord(writeAgentRecord(record)));
        QCOMPARE(again.method, SignInMethod::Card);
        QCOMPARE(again.challenge, record.challenge);
    }
    void record_thatDoesNotFit_malformed_data()
    {
        QTest::addColumn<QString>("change");
        const auto row = [](const char* name, const char* change) {
            QTest::newRow(name) << QString::fromLatin1(change);
        };
        row("format", R"({"format":"fr.carte-vitale.agent/2"})");
        row("unknown member", R"({"note":"x"})");
        row("missing member", R"({"name":null})");
        row("id in capitals", R"({"id":"A.Modele"})");
        row("id with a path", R"({"id":"../modele"})");
        row("no id", R"({"id":""})");
        row("long id", R"({"id":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})");
        row("no name", R"({"name":""})");
        row("name with a line feed", R"({"name":"A\nB"})");
        row("name as a number", R"({"name":7})");
        row("role", R"({"role":"director"})");
        row("method", R"({"method":"fingerprint"})");
        row("method without its member", R"({"method":"card"})");
        row("certificate", R"({"certificate":""})");
        row("certificate without padding", R"({"certificate":"AAA"})");
        row("secrets", R"({"secrets":""})");
        row("salt", R"({"password":{"salt":"AAAA"}})");
        row("memory that nobody has", R"({"password":{"memory_kib":4294967295}})");
        row("memory beyond the type", R"({"password":{"memory_kib":4294967296}})");
        row("negative memory", R"({"password":{"memory_kib":-16}})");
        row("too little memory for its lanes", R"({"password":{"lanes":3}})");
        row("no lanes", R"({"password":{"lanes":0}})");
        row("passes for a day", R"({"password":{"passes":100000}})");
        row("unknown cost", R"({"password":{"pepper":1}})");
    }
    void record_thatDoesNotFit_malformed()
    {
        QFETCH(const QString, change);
        QVERIFY(parseAgentRecord(m_good.dump()).has_value());
        json record = m_good;
        record.merge_patch(json::parse(change.toStdString()));
        QCOMPARE(parseAgentRecord(record.dump()).error().code, ErrorCode::MalformedData);
    }
    void record_noObject_malformed()
    {
        for (const char* text : {"", "[]", "{}", "null", "{\"format\":", "\xFF"})
            QCOMPARE(parseAgentRecord(text).error().code, ErrorCode::MalformedData);
        const std::string long_ = std::string(std::size_t{3} << 20, ' ') + m_good.dump();
        QCOMPARE(parseAgentRecord(long_).error().code, ErrorCode::MalformedData);
    }
    void endorsedText_endorsement_isNotInIt()
    {
        AgentRecord record = m_agents.record("a.modele");
        const std::string text = endorsedText(record);
        record.endorsement = {1, 2, 3};
        QCOMPARE(endorsedText(record), text);
        record.name = "Agathe Autre";
        QVERIFY(endorsedText(record) != text);
    }
    void isAgentId_table()
    {
        for (const char* id : {"a", "a.modele", "agent-7", "0"})
            QVERIFY2(isAgentId(id), id);
        for (const char* id : {"", "A", "a b", "a/b", "é", "a_b"})
            QVERIFY2(!isAgentId(id), id);
        QVERIFY(isAgentId(std::string(32, 'a')));
        QVERIFY(!isAgentId(std::string(33, 'a')));
    }
};

QTEST_APPLESS_MAIN(AgentRecordTest)
#include "tst_agent_record.moc"
