#include "backend_fixture.h"

#include "agents/agent_store.h"
#include "backend/agent_office.h"
#include "backend/files.h"
#include "backend/pki.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

class AgentOfficeTest : public QObject
{
    Q_OBJECT
private:
    core::FixedClock m_clock{at("2026-11-22T08:00:00Z")};
    crypto::SystemRandom m_random;
    QTemporaryDir m_folder;
    std::filesystem::path m_office =
        std::filesystem::path(m_folder.path().toStdString()) / "office";

    AgentOrder order(const std::string& id)
    {
        AgentOrder order;
        order.id = id;
        order.name = "Agathe Modèle";
        order.secret = core::toSecure(core::asBytes("correct horse battery"));
        order.out = std::filesystem::path(m_folder.path().toStdString()) / (id + ".json");
        return order;
    }

private Q_SLOTS:
    void initTestCase() { must(initialise(m_office, "localhost", m_clock, m_random)); }
    void addAgent_record_opensAtAKiosk()
    {
        AgentOrder wanted = order("chief");
        wanted.role = identity::AgentRole::Supervisor;
        wanted.nir = "2 85 06 75 999 045 69";
        must(addAgent(m_office, wanted, m_clock, m_random));
        const Bytes file = must(readFile(wanted.out));
        const auto kiosk = std::filesystem::path(m_folder.path().toStdString()) / "kiosk";
        must(provision(m_office, "kiosk-1", kiosk, m_clock, m_random));
        auto store = must(agents::AgentStore::open(
            kiosk / "agents.db", must(readFile(kiosk / "agents-ca.pem")), m_clock));
        must(store.import(must(agents::parseAgentRecord(core::asText(file)))));
        const auto session = must(store.signIn("chief", wanted.secret));
        QVERIFY(session.role() == identity::AgentRole::Supervisor);
        QVERIFY(session.isOwn(must(identity::Nir::parse("285067599904569"))));
    }
    void addAgent_badOrder_refused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        const auto row = [](const char* what, ErrorCode code) {
            QTest::newRow(what) << what << static_cast<int>(code);
        };
        row("id", ErrorCode::InvalidArgument);
        row("name", ErrorCode::InvalidArgument);
        row("short password", ErrorCode::InvalidArgument);
        row("nir", ErrorCode::NirInvalid);
        row("portrait is missing", ErrorCode::NotFound);
        row("portrait is no picture", ErrorCode::InvalidArgument);
        row("no back office", ErrorCode::NotFound);
    }
    void addAgent_badOrder_refused()
    {
        QFETCH(const QString, what);
        QFETCH(const int, code);
        AgentOrder wanted = order("a.modele");
        std::filesystem::path office = m_office;
        if (what == "id")
            wanted.id = "A Modele";
        if (what == "name")
            wanted.name.clear();
        if (what == "short password")
            wanted.secret.resize(11);
        if (what == "nir")
            wanted.nir = "285067599904500";
        if (what == "portrait is missing")
            wanted.portrait = "/nowhere/face.jpg";
        if (what == "portrait is no picture")
            wanted.portrait = KIOSK_SOURCE_DIR "/CMakeLists.txt";
        if (what == "no back office")
            office = "/nowhere";
        QCOMPARE(static_cast<int>(addAgent(office, wanted, m_clock, m_random).error().code), code);
        QVERIFY(!std::filesystem::exists(wanted.out));
    }
    void revokeAgent_listed()
    {
        must(addAgent(m_office, order("leaver"), m_clock, m_random));
        must(revokeAgent(m_office, "leaver", m_clock));
        QCOMPARE(revokeAgent(m_office, "leaver", m_clock).error().code, ErrorCode::NotFound);
        QCOMPARE(revokeAgent(m_office, "nobody", m_clock).error().code, ErrorCode::NotFound);
        const json all = json::parse(must(describeAgents(m_office, true)));
        const auto leaver = std::find_if(all.begin(), all.end(),
                                         [](const json& one) { return one["id"] == "leaver"; });
        QVERIFY(leaver != all.end() && leaver->contains("revoked_at"));
        QVERIFY(must(describeAgents(m_office, false)).find("revoked") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(AgentOfficeTest)
#include "tst_agent_office.moc"
