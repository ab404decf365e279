// Signing in at the kiosk, the lock, and what an agent may put their name to. Passwords cost next
// to nothing here; faces are scripted.
#include "station/agent_service.h"

#include "journey/decision.h"
#include "support/journey_facts.h"
#include "support/scripted_face.h"
#include "unit/agents/agents_fixture.h"
#include "vision/image_codec.h"

#include <QFile>
#include <QSignalSpy>

using namespace kiosk;
using namespace kiosk::station;
using agents::test::must;
using agents::test::password;
using agents::test::secret;
using identity::AgentRole;

namespace {

constexpr int ownFace = 3;
constexpr int otherFace = 5;

// A desk with its agents: marie, an agent, and sam, a supervisor.
struct Desk
{
    agents::test::Agents agents;
    test::SharedFace face = std::make_shared<test::ScriptedFace>();
    Config config;
    std::unique_ptr<AgentService> service;
    QStringList audit;

    Desk()
    {
        config.dataFolder = agents.folder.path().toStdString();
        config.agents.authority = config.dataFolder / "agents.pem";
        QFile file(QString::fromStdString(config.agents.authority.string()));
        const std::string pem = agents.authority.certificate.toPem();
        if (!file.open(QIODevice::WriteOnly) || file.write(pem.data()) < 0)
            qFatal("no folder");
        auto store = agents.store();
        must(store.import(record("marie", AgentRole::Agent)));
        must(store.import(record("sam", AgentRole::Supervisor)));
        must(store.import(record("ada", AgentRole::Auditor)));
        open();
    }
    void open()
    {
        service = std::make_unique<AgentService>(config, agents.clock, test::eyesOn(face));
        QObject::connect(
            service.get(), &AgentService::happened, service.get(),
            [this](const std::string& event) { audit.push_back(QString::fromStdString(event)); });
    }
    agents::AgentRecord record(const std::string& id, AgentRole role)
    {
        const auto portrait = vision::encodeJpeg(*test::facePicture(ownFace), 100).value();
        agents::NewAgent agent{id, "Agathe Modèle", role, secret(agents::test::ownNir),
                               portrait.octets};
        return must(agents::makePasswordAgent(agent, password, agents.authority, agents.random,
                                              agents::test::Agents::cheap()));
    }
    [[nodiscard]] const AgentState& state() const { return service->agent(); }
    bool idle()
    {
        return QTest::qWaitFor([this] { return !state().busy; }, 20'000);
    }
    bool signIn(const QString& id, const SecureBytes& word = password)
    {
        service->signIn(id, word);
        return idle() && !state().problem && state().signedIn();
    }
    std::optional<journey::AgentDecision> sign(WordOrder word)
    {
        std::optional<journey::AgentDecision> signedWord;
        service->sign(std::move(word), [&signedWord](journey::AgentDecision decision) {
            signedWord = std::move(decision);
        });
        if (!idle())
            qFatal("never ready");
        return signedWord;
    }
};

WordOrder acceptance(const QString& id = {})
{
    WordOrder word;
    word.order.word = journey::AgentWord::Accept;
    word.order.reason = "compared-in-person";
    word.order.text = PersonalText("Same person, new glasses.");
    word.order.agentId = id;
    word.order.secret = password;
    word.caseId = test::someCase();
    word.judged = {"face.grey_zone"};
    word.numbers = {test::holder().nir};
    word.likeness = 0.334;
    return word;
}

} // namespace

class AgentServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signIn_rightPassword_isThere()
    {
        Desk desk;
        QSignalSpy changed(desk.service.get(), &AgentService::changed);
        desk.service->signIn("marie", password);
        QVERIFY(desk.state().busy);
        QVERIFY(desk.idle());
        QVERIFY(desk.state().signedIn());
        QCOMPARE(desk.state().id, QString("marie"));
        QCOMPARE(desk.state().name, QString("Agathe Modèle"));
        QCOMPARE(desk.state().role, AgentRole::Agent);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(desk.audit, QStringList{"agent.signed_in:marie"});
    }
    void signIn_wrong_isRefusedAndNamesNobody_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("word");
        QTest::newRow("password") << "marie"
                                  << "wrong";
        QTest::newRow("agent") << "nobody"
                               << "correct horse battery";
    }
    void signIn_wrong_isRefusedAndNamesNobody()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, word);
        Desk desk;
        QVERIFY(!desk.signIn(id, secret(word.toStdString())));
        QCOMPARE(desk.state().problem, ErrorCode::SignInFailed);
        QVERIFY(!desk.state().signedIn());
        QCOMPARE(desk.audit, QStringList{"agent.sign_in_failed"});
    }
    void signIn_tooOften_saysUntilWhen()
    {
        Desk desk;
        for (int i = 0; i < 5; ++i)
            QVERIFY(!desk.signIn("marie", secret("wrong")));
        QVERIFY(!desk.signIn("marie"));
        QCOMPARE(desk.state().problem, ErrorCode::SignInLocked);
        QVERIFY(desk.state().lockedUntil > desk.agents.clock.now());
        QCOMPARE(desk.audit.last(), QString("agent.sign_in_locked"));
    }
    void noAuthority_nobodySignsIn()
    {
        Desk desk;
        desk.config.agents.authority.clear();
        desk.open();
        QVERIFY(!desk.signIn("marie"));
        QCOMPARE(desk.state().problem, ErrorCode::SignInFailed);
    }
    void lock_takesTheKeysButKeepsDrafts()
    {
        Desk desk;
        QVERIFY(desk.signIn("marie"));
        QCOMPARE(desk.service->draftKeyOf("marie").size(), std::size_t{32});
        QVERIFY(desk.service->draftKeyOf("sam").empty());
        desk.service->lock();
        QVERIFY(desk.state().locked && !desk.state().signedIn());
        QVERIFY(!desk.service->mayDo(identity::AgentAct::HandleCase));
        QVERIFY(!desk.sign(acceptance()));
        QVERIFY(!desk.service->draftKeyOf("marie").empty());
        QVERIFY(desk.signIn("marie"));
        desk.service->signOut();
        QVERIFY(desk.service->draftKeyOf("marie").empty());
        QVERIFY(desk.state().id.isEmpty());
        QCOMPARE(desk.audit.last(), QString("agent.signed_out:marie"));
    }
    void nobodyTouchesAnything_locks()
    {
        Desk desk;
        desk.service->lockAfter(std::chrono::minutes(0));
        QVERIFY(desk.signIn("marie"));
        QTRY_VERIFY(desk.state().locked);
        QCOMPARE(desk.audit.last(), QString("agent.locked:marie"));
    }
    void sign_goodWord_isTheAgents()
    {
        Desk desk;
        QVERIFY(desk.signIn("marie"));
        const auto word = desk.sign(acceptance());
        QVERIFY2(word, core::errorId(desk.state().problem.value_or(ErrorCode::Internal)).data());
        QCOMPARE(word->agentId, std::string("marie"));
        QCOMPARE(word->judged, std::vector<std::string>{"face.grey_zone"});
        const auto octets = journey::signedOctets(test::someCase(), *word);
        const auto verified = agents::verifyAgentSignature(
            {"marie", AgentRole::Agent, word->at}, word->certificate, octets, word->signature,
            core::asBytes(desk.agents.authority.certificate.toPem()));
        QVERIFY2(verified, verified ? "" : verified.error().detail.c_str());
        QVERIFY(desk.audit.contains("agent.signed:marie"));
    }
    void sign_bySecondAgent_leavesTheFirstSignedIn()
    {
        Desk desk;
        QVERIFY(desk.signIn("marie"));
        const auto word = desk.sign(acceptance("sam"));
        QVERIFY(word);
        QCOMPARE(word->agentId, std::string("sam"));
        QCOMPARE(word->role, AgentRole::Supervisor);
        QCOMPARE(desk.state().id, QString("marie"));
    }
    void sign_refused_isNoWord_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("grave");
        QTest::addColumn<bool>("own");
        QTest::addColumn<int>("face");
        QTest::addColumn<ErrorCode>("problem");
        const QString right = "correct horse battery";
        QTest::newRow("wrong password")
            << "marie"
            << "wrong" << false << false << otherFace << ErrorCode::SignInFailed;
        QTest::newRow("grave, by an agent")
            << "marie" << right << true << false << otherFace << ErrorCode::NotPermitted;
        QTest::newRow("by an auditor")
            << "ada" << right << false << false << otherFace << ErrorCode::NotPermitted;
        QTest::newRow("own number")
            << "marie" << right << false << true << otherFace << ErrorCode::OwnCase;
        QTest::newRow("own face") << "marie" << right << false << false << ownFace
                                  << ErrorCode::OwnCase;
        QTest::newRow("face that cannot be compared")
            << "marie" << right << false << false << 0 << ErrorCode::UnreadableImage;
    }
    void sign_refused_isNoWord()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, word);
        QFETCH(const bool, grave);
        QFETCH(const bool, own);
        QFETCH(const int, face);
        QFETCH(const ErrorCode, problem);
        Desk desk;
        QVERIFY(desk.signIn("sam"));
        WordOrder order = acceptance(id);
        order.order.secret = secret(word.toStdString());
        order.needsGrave = grave;
        order.face = test::facePicture(face);
        if (own)
            order.numbers = {identity::Nir::parse(agents::test::ownNir).value()};
        QVERIFY(!desk.sign(std::move(order)));
        QCOMPARE(desk.state().problem, problem);
        QVERIFY(desk.state().signedIn());
    }
    void sign_graveBySupervisor_isAWord()
    {
        Desk desk;
        QVERIFY(desk.signIn("sam"));
        WordOrder order = acceptance();
        order.needsGrave = true;
        order.face = test::facePicture(otherFace);
        QVERIFY(desk.sign(std::move(order)));
    }
};

QTEST_GUILESS_MAIN(AgentServiceTest)
#include "tst_agent_service.moc"
