// A whole station with an agent at its desk: cases in their hands, words that they sign, drafts
// that outlive the program, and policies that change between two cases. Cameras are scripted; there
// is no card reader, and no back office.
#include "policy/case_file.h"
#include "policy/policy_file.h"
#include "support/bare_station.h"
#include "support/scripted_face.h"
#include "support/scripted_table.h"
#include "unit/agents/agents_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace kiosk;
using namespace kiosk::station;
using namespace kiosk::test;
using agents::test::must;
using agents::test::password;
using agents::test::secret;
using identity::AgentRole;
using station::AgentState;

namespace {

constexpr int patience = 20'000; // ms, for what takes as long as it takes

struct Kiosk
{
    agents::test::Agents agents;
    QTemporaryDir folder;
    crypto::SystemRandom random;
    core::FixedClock clock{noon()};
    std::shared_ptr<ScriptedTable> table = std::make_shared<ScriptedTable>();
    SharedFace face = std::make_shared<ScriptedFace>();
    Config config = configIn(folder, random);
    std::unique_ptr<Station> station;

    Kiosk()
    {
        config.agents.authority =
            written(folder, "agents.pem", core::asBytes(agents.authority.certificate.toPem()));
        std::filesystem::create_directories(config.dataFolder);
        auto store = must(
            agents::AgentStore::open(config.dataFolder / "agents.db",
                                     core::asBytes(agents.authority.certificate.toPem()), clock));
        must(store.import(agents.record("marie")));
        must(store.import(agents.record("sam", AgentRole::Supervisor)));
    }
    bool start()
    {
        StationParts parts;
        parts.config = config;
        parts.clock = &clock;
        parts.random = &random;
        parts.readers = std::make_unique<NoReaders>();
        parts.documentCamera = [this]() -> Result<std::unique_ptr<devices::Camera>> {
            return std::make_unique<TableCamera>(table, false);
        };
        parts.documentEyes = eyesOn(table);
        parts.faceCamera = [this]() -> Result<std::unique_ptr<devices::Camera>> {
            return std::make_unique<FaceCamera>(face);
        };
        parts.faceEyes = eyesOn(face);
        station = std::make_unique<Station>(std::move(parts));
        QSignalSpy opened(station.get(), &Station::opened);
        return opened.wait(patience) && opened[0][0].toBool();
    }
    [[nodiscard]] const journey::State& state() const { return station->state(); }
    bool idle()
    {
        return QTest::qWaitFor([this] { return !station->agent().busy; }, patience);
    }
    bool signIn(const QString& id)
    {
        station->signIn(id, password);
        return idle() && station->agent().signedIn();
    }
    // A person without biometrics and with a document without a chip: always an agent's case.
    void toDocument(const CaseId& caseId = someCase())
    {
        table->clear();
        station->post(event::Begin{Mode::Desk, caseId});
        station->post(event::Continue{});
        station->post(event::GiveConsent{"fr-1", false});
        station->post(event::ChooseReason{Reason::NoPhone});
        station->post(event::TypeNir{holder().nir});
        station->post(event::Continue{});
    }
    bool toAgent()
    {
        toDocument();
        auto side = passportSide();
        side.mrz = reading(oldFrenchCard());
        side.kind = identity::kindOf(oldFrenchCard());
        table->layPage(side);
        if (!QTest::qWaitFor([this] { return state().step == Step::Review; }, patience))
            return false;
        station->post(event::Continue{});
        return state().step == Step::Agent;
    }
    bool say(AgentWord word, const QString& id = {})
    {
        AgentOrder order;
        order.word = word;
        order.reason = word == AgentWord::Accept ? "compared-in-person" : "not-the-person";
        order.agentId = id;
        order.secret = password;
        station->decide(std::move(order));
        return idle() && !station->agent().problem;
    }
    bool saved(std::size_t count)
    {
        return QTest::qWaitFor([&] { return station->drafts().size() == count; }, patience);
    }
};

CaseId otherCase()
{
    return CaseId::parse("7f1c2b0a-5d1e-4c3b-9a7f-0123456789ab").value();
}

} // namespace

class StationDeskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deskCase_isTheAgentsFromItsBeginning()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie"));
        kiosk.toDocument();
        QCOMPARE(kiosk.state().step, Step::Document);
        QCOMPARE(kiosk.state().handledBy, std::string("marie"));
        kiosk.station->takeOver(Mode::SelfService);
        QVERIFY(kiosk.state().handledBy.empty());
        kiosk.station->takeOver(Mode::Assisted);
        QCOMPARE(kiosk.state().handledBy, std::string("marie"));
        QCOMPARE(kiosk.state().step, Step::Document);
        kiosk.station->signOut();
        QVERIFY(kiosk.state().handledBy.empty());
        kiosk.station->takeOver(Mode::Desk);
        QVERIFY(kiosk.state().handledBy.empty());
        QCOMPARE(kiosk.station->agent().problem, ErrorCode::NotPermitted);
    }
    void agentsOwnNumber_caseLeavesTheirHands()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie"));
        kiosk.station->post(event::Begin{Mode::Desk, someCase()});
        kiosk.station->post(event::Continue{});
        kiosk.station->post(event::GiveConsent{"fr-1", false});
        kiosk.station->post(event::ChooseReason{Reason::NoPhone});
        QCOMPARE(kiosk.state().handledBy, std::string("marie"));
        kiosk.station->post(event::TypeNir{identity::Nir::parse(agents::test::ownNir).value()});
        QVERIFY(kiosk.state().handledBy.empty());
        QCOMPARE(kiosk.station->agent().problem, ErrorCode::OwnCase);
        kiosk.station->takeOver(Mode::Desk);
        QVERIFY(kiosk.state().handledBy.empty());
    }
    void lockedDesk_caseStaysButNothingCanBeDecided()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        kiosk.station->lockAgent();
        QVERIFY(!kiosk.say(AgentWord::Accept));
        QCOMPARE(kiosk.station->agent().problem, ErrorCode::NotPermitted);
        QCOMPARE(kiosk.state().step, Step::Agent);
        QVERIFY(kiosk.signIn("marie") && kiosk.say(AgentWord::Accept));
        QCOMPARE(kiosk.state().step, Step::TransactionCode);
    }
    void agentAccepts_caseGoesOnAndIsSealedWithTheWord()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        const auto lines = kiosk.station->review();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const ReviewLine& line) {
            return line.id == QLatin1String("biometrics.refused");
        }));
        QVERIFY(kiosk.say(AgentWord::Accept));
        QCOMPARE(kiosk.state().step, Step::TransactionCode);
        QCOMPARE(kiosk.state().agents.size(), std::size_t{1});
        QCOMPARE(kiosk.state().agents[0].agentId, std::string("marie"));
        QVERIFY(!kiosk.state().agents[0].judged.empty());
        kiosk.station->post(event::ChooseCode{PersonalText("493817")});
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state().step, Step::Registered, patience);
        QCOMPARE(kiosk.state().handoff->package, packageOf(someCase()));
        QVERIFY(kiosk.saved(0));
    }
    void agentRefuses_findingsAreKeptWithoutThePerson()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        QVERIFY(kiosk.say(AgentWord::Refuse));
        QCOMPARE(kiosk.state().step, Step::Refused);
        const QString name =
            QString::fromStdString((kiosk.config.dataFolder / "cases.jsonl").string());
        QTRY_VERIFY(QFile(name).size() > 0);
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto recorded = policy::parseCase(file.readAll().toStdString());
        QVERIFY2(recorded, recorded ? "" : recorded.error().detail.c_str());
        QCOMPARE(recorded->decision.verdict, journey::Verdict::Refuse);
    }
    void wrongPassword_isNoWord()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        AgentOrder order;
        order.word = AgentWord::Accept;
        order.reason = "compared-in-person";
        order.secret = secret("guess");
        kiosk.station->decide(std::move(order));
        QVERIFY(kiosk.idle());
        QCOMPARE(kiosk.station->agent().problem, ErrorCode::SignInFailed);
        QCOMPARE(kiosk.state().step, Step::Agent);
        QVERIFY(kiosk.state().agents.empty());
    }
    void caseThatEnded_takesNoWordAnyMore()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        AgentOrder order;
        order.word = AgentWord::Accept;
        order.reason = "compared-in-person";
        order.secret = password;
        kiosk.station->decide(std::move(order));
        kiosk.station->post(event::Cancel{});
        kiosk.toDocument(otherCase());
        QVERIFY(kiosk.idle());
        QCOMPARE(kiosk.state().caseId, otherCase());
        QVERIFY(kiosk.state().agents.empty());
    }
    void programEnds_caseComesBackAsItWas()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        const auto document = kiosk.state().document;
        kiosk.station.reset();
        QVERIFY(kiosk.start());
        QVERIFY(kiosk.saved(1));
        QVERIFY(!kiosk.station->drafts()[0].own);
        kiosk.station->resumeDraft(someCase());
        QCOMPARE(kiosk.state().step, Step::Welcome);
        QCOMPARE(kiosk.station->agent().problem, ErrorCode::NotPermitted);
        QVERIFY(kiosk.signIn("marie"));
        QVERIFY(kiosk.station->drafts()[0].own);
        QSignalSpy sides(kiosk.station.get(), &StationPort::documentSidesChanged);
        kiosk.station->resumeDraft(someCase());
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state().step, Step::Agent, patience);
        QCOMPARE(kiosk.state().document, document);
        QCOMPARE(kiosk.state().handledBy, std::string("marie"));
        QVERIFY(kiosk.station->documentFront() && sides.count() > 0);
        QVERIFY(kiosk.say(AgentWord::Accept));
        QCOMPARE(kiosk.state().step, Step::TransactionCode);
    }
    void anotherAgent_cannotOpenIt()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie"));
        kiosk.toDocument();
        kiosk.station->post(event::PutAside{});
        QTRY_COMPARE(kiosk.state().step, Step::Welcome);
        kiosk.station->signOut();
        QVERIFY(kiosk.signIn("sam"));
        QVERIFY(kiosk.saved(1));
        kiosk.station->resumeDraft(someCase());
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.station->agent().problem, ErrorCode::SignatureInvalid,
                                  patience);
        QCOMPARE(kiosk.state().step, Step::Welcome);
    }
    void draft_endsWithItsCase_data()
    {
        QTest::addColumn<int>("ending");
        QTest::addColumn<int>("left");
        QTest::newRow("put aside") << 0 << 1;
        QTest::newRow("cancelled") << 1 << 0;
        QTest::newRow("nobody there") << 2 << 0;
        QTest::newRow("given back to the person") << 3 << 0;
    }
    void draft_endsWithItsCase()
    {
        QFETCH(const int, ending);
        QFETCH(const int, left);
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie"));
        kiosk.toDocument();
        QVERIFY(kiosk.saved(1));
        const std::array<journey::Event, 4> endings{event::PutAside{}, event::Cancel{},
                                                    event::TimeOut{}, event::HandBack{}};
        kiosk.station->post(endings[static_cast<std::size_t>(ending)]);
        QVERIFY(kiosk.saved(static_cast<std::size_t>(left)));
        if (left > 0)
            kiosk.station->discardDraft(someCase());
        QVERIFY(kiosk.saved(0));
    }
    void registeredBeforeTheCrash_draftIsDropped()
    {
        Kiosk kiosk;
        QVERIFY(kiosk.start() && kiosk.signIn("marie") && kiosk.toAgent());
        QVERIFY(kiosk.say(AgentWord::Accept));
        QVERIFY(kiosk.saved(1));
        kiosk.station->post(event::ChooseCode{PersonalText("493817")});
        QTRY_COMPARE_WITH_TIMEOUT(kiosk.state().step, Step::Registered, patience);
        QVERIFY(kiosk.saved(0));
        QSignalSpy registered(kiosk.station.get(), &StationPort::draftRegistered);
        kiosk.station->post(event::Cancel{});
        QTRY_COMPARE(kiosk.state().step, Step::Welcome);
        kiosk.station->resumeDraft(someCase());
        QTRY_COMPARE_WITH_TIMEOUT(registered.count(), 1, patience);
        QCOMPARE(kiosk.state().step, Step::Welcome);
    }
    void newPolicy_countsForTheNextCase()
    {
        Kiosk kiosk;
        const auto key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
        crypto::CertificateRequest request;
        request.commonName = "Policies";
        request.notBefore = noon() - std::chrono::hours(1);
        request.notAfter = noon() + std::chrono::hours(24);
        const auto authority = crypto::selfSigned(request, key, kiosk.random).value();
        const auto publish = [&](const std::string& version, int sequence) {
            journey::Policy policy;
            policy.version = version;
            policy.sequence = sequence;
            const std::string text = policy::writePolicy(policy);
            written(kiosk.folder, "policy.toml", core::asBytes(text));
            written(kiosk.folder, "policy.toml.p7s",
                    policy::signPolicy(text, authority, key, noon()).value());
        };
        publish("2026-12-1", 1);
        kiosk.config.policyFile.authority =
            written(kiosk.folder, "policies.pem", core::asBytes(authority.toPem()));
        kiosk.config.policyFile.file = kiosk.folder.filePath("policy.toml").toStdString();
        QVERIFY(kiosk.start() && kiosk.signIn("marie"));
        kiosk.toDocument();
        publish("2026-12-2", 2);
        kiosk.station->post(event::GoBack{});
        QCOMPARE(kiosk.station->policy().version, std::string("2026-12-1"));
        kiosk.station->post(event::Cancel{});
        QTRY_COMPARE(kiosk.state().step, Step::Welcome);
        kiosk.toDocument(otherCase());
        QCOMPARE(kiosk.station->policy().version, std::string("2026-12-2"));
        kiosk.station->post(event::Cancel{});
        QTRY_COMPARE(kiosk.state().step, Step::Welcome);
        written(kiosk.folder, "policy.toml", core::asBytes(std::string("version = \"mine\"\n")));
        kiosk.toDocument();
        QCOMPARE(kiosk.station->policy().version, std::string("2026-12-2"));
        const auto devices = kiosk.station->devices();
        const auto shown = std::find_if(devices.begin(), devices.end(), [](const DeviceState& one) {
            return one.kind == QLatin1String("policy");
        });
        QVERIFY(shown != devices.end() && !shown->ready);
        QCOMPARE(shown->problem, ErrorCode::SignatureInvalid);
    }
};

QTEST_MAIN(StationDeskTest)
#include "tst_station_desk.moc"
