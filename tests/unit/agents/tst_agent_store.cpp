#include "agents_fixture.h"

#include "agents/password_key.h"
#include "agents/sealed_secrets.h"
#include "crypto/digest.h"

#include <sqlite3.h>
#include <sys/stat.h>

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;
using namespace std::chrono_literals;
using identity::AgentRole;

namespace {

const SecureBytes wrong = secret("a wrong password");

ErrorCode codeOf(const Result<AgentSession>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

void endorse(AgentRecord& record, const AgentIssuer& issuer)
{
    record.endorsement = must(
        issuer.key.signRaw(crypto::HashAlgorithm::Sha256, core::asBytes(endorsedText(record))));
}

// As somebody would who has the rights on the file.
void replaceRecord(const std::filesystem::path& file, const AgentRecord& record)
{
    sqlite3* database = nullptr;
    sqlite3_open(file.c_str(), &database);
    sqlite3_stmt* update = nullptr;
    sqlite3_prepare_v2(database, "UPDATE agent SET record = ?", -1, &update, nullptr);
    const std::string text = writeAgentRecord(record);
    sqlite3_bind_text(update, 1, text.c_str(), -1, SQLITE_STATIC);
    QCOMPARE(sqlite3_step(update), SQLITE_DONE);
    sqlite3_finalize(update);
    sqlite3_close(database);
}

} // namespace

class AgentStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signIn_goodPassword_opensTheSecrets()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele", AgentRole::Supervisor)));
        const AgentSession session = must(store.signIn("a.modele", password));
        QCOMPARE(session.id(), std::string("a.modele"));
        QCOMPARE(session.name(), std::string("Agathe Modèle"));
        QCOMPARE(session.role(), AgentRole::Supervisor);
        QVERIFY(session.signedInAt() == agents.clock.now());
        QCOMPARE(session.draftKey().size(), std::size_t{32});
        QVERIFY(session.portrait() == secret("a portrait"));
    }
    void signIn_wrong_saysNothing()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        for (const char* id : {"a.modele", "nobody", "", "No Id", "'; DROP TABLE agent;"}) {
            const auto session = store.signIn(id, wrong);
            QCOMPARE(codeOf(session), ErrorCode::SignInFailed);
            QCOMPARE(session.error().detail, std::string());
        }
        QCOMPARE(codeOf(store.signIn("a.modele", {})), ErrorCode::SignInFailed);
    }
    void signIn_unknownId_locksAsAKnownOne()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        for (const char* id : {"a.modele", "nobody", "No Id"}) {
            for (int i = 0; i < 5; ++i)
                QCOMPARE(codeOf(store.signIn(id, wrong)), ErrorCode::SignInFailed);
            QCOMPARE(codeOf(store.signIn(id, password)), ErrorCode::SignInLocked);
        }
    }
    void signIn_afterTheWait_endsTheCount()
    {
        Agents agents;
        AgentStore store = agents.store({.wrongTries = 2, .wait = 1min, .longest = 4min});
        must(store.import(agents.record("a.modele")));
        for (int i = 0; i < 2; ++i)
            static_cast<void>(store.signIn("a.modele", wrong));
        QCOMPARE(must(store.list()).front().wrongTries, 2);
        QCOMPARE(must(store.list()).front().lockedUntil, agents.clock.now() + 1min);
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInLocked);
        agents.clock.advance(1min);
        QVERIFY(store.signIn("a.modele", password).has_value());
        QCOMPARE(must(store.list()).front().wrongTries, 0);
        QCOMPARE(must(store.list()).front().lockedUntil, std::nullopt);
    }
    void lock_restart_stays()
    {
        Agents agents;
        {
            AgentStore store = agents.store();
            must(store.import(agents.record("a.modele")));
            for (int i = 0; i < 5; ++i)
                static_cast<void>(store.signIn("a.modele", wrong));
        }
        AgentStore store = agents.store();
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInLocked);
    }
    void lock_removedAndImportedAgain_stays()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        for (int i = 0; i < 5; ++i)
            static_cast<void>(store.signIn("a.modele", wrong));
        must(store.remove("a.modele"));
        must(store.import(agents.record("a.modele")));
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInLocked);
    }
    void signIn_certificateNotValid_failsWithADetail_data()
    {
        QTest::addColumn<int>("days");
        QTest::newRow("expired") << 366;
        QTest::newRow("not yet") << -2;
    }
    void signIn_certificateNotValid_failsWithADetail()
    {
        QFETCH(const int, days);
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        agents.clock.advance(std::chrono::hours(24 * days));
        const auto session = store.signIn("a.modele", password);
        QCOMPARE(codeOf(session), ErrorCode::SignInFailed);
        QVERIFY(!session.error().detail.empty());
        QVERIFY(codeOf(store.signIn("a.modele", wrong)) == ErrorCode::SignInFailed);
    }
    // A flat battery sets the clock to its beginning; the agents still work. Setting it back on
    // purpose makes no certificate valid again.
    void signIn_clockSetBack_isJudgedByTheLastGoodSignIn()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        static_cast<void>(must(store.signIn("a.modele", password)));
        agents.clock.advance(-std::chrono::hours(24 * 365 * 26));
        QVERIFY(store.signIn("a.modele", password).has_value());

        agents.authority.notAfter += std::chrono::hours(24 * 700);
        agents.clock.set(agents.authority.notBefore + 1h);
        must(store.import(agents.record("b.modele")));
        agents.clock.advance(std::chrono::hours(24 * 400));
        static_cast<void>(must(store.signIn("b.modele", password)));
        agents.clock.advance(-std::chrono::hours(24 * 390));
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInFailed);
        QVERIFY(store.signIn("b.modele", password).has_value());
    }
    void import_notTheAuthoritys_refused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("code");
        const auto row = [](const char* what, ErrorCode code) {
            QTest::newRow(what) << what << static_cast<int>(code);
        };
        row("another authority", ErrorCode::SignatureInvalid);
        row("another password", ErrorCode::SignatureInvalid);
        row("another name", ErrorCode::SignatureInvalid);
        row("no endorsement", ErrorCode::SignatureInvalid);
        row("expired", ErrorCode::SignatureInvalid);
        row("another id", ErrorCode::MalformedData);
        row("another role", ErrorCode::MalformedData);
        row("no certificate", ErrorCode::MalformedData);
        row("a card with an EC key", ErrorCode::MalformedData);
    }
    void import_notTheAuthoritys_refused()
    {
        QFETCH(const QString, what);
        QFETCH(const int, code);
        Agents agents;
        AgentStore store = agents.store();
        AgentRecord record = agents.record("a.modele");
        if (what == "another authority") {
            agents.authority = agents.makeAuthority("Agents' authority");
            record = agents.record("a.modele");
        }
        if (what == "another password")
            record.sealedSecrets = agents.record("a.modele").sealedSecrets;
        if (what == "another name")
            record.name = "Agathe Autre";
        if (what == "no endorsement")
            record.endorsement.clear();
        if (what == "expired")
            agents.clock.advance(std::chrono::hours(24 * 366));
        if (what == "another id")
            record.id = "b.modele";
        if (what == "another role")
            record.role = AgentRole::Supervisor;
        if (what == "no certificate")
            record.certificate = {1, 2, 3};
        if (what == "a card with an EC key") {
            record.method = SignInMethod::Card;
            record.challenge.resize(32);
        }
        // The certificate speaks for itself, also in a record that is otherwise endorsed.
        if (code == static_cast<int>(ErrorCode::MalformedData))
            endorse(record, agents.authority);
        QCOMPARE(static_cast<int>(store.import(record).error().code), code);
        QVERIFY(must(store.list()).empty());
    }
    void import_twice_replaces()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele", AgentRole::Agent)));
        must(store.import(agents.record("a.modele", AgentRole::Auditor)));
        const auto rows = must(store.list());
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows.front().role, AgentRole::Auditor);
        QVERIFY(rows.front().validUntil == agents.authority.notAfter);
    }
    void remove_unknown_notFound()
    {
        Agents agents;
        AgentStore store = agents.store();
        QCOMPARE(store.remove("nobody").error().code, ErrorCode::NotFound);
        must(store.import(agents.record("a.modele")));
        must(store.remove("a.modele"));
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInFailed);
    }
    // Whoever can write to the database still needs a certificate, and its key.
    void signIn_recordAltered_fails_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what :
             {"another's certificate", "another key", "another role", "another authority"})
            QTest::newRow(what) << what;
    }
    void signIn_recordAltered_fails()
    {
        QFETCH(const QString, what);
        Agents agents;
        AgentStore store = agents.store();
        const AgentRecord real = agents.record("a.modele");
        must(store.import(real));
        AgentRecord forged = agents.record("a.modele");
        if (what == "another's certificate")
            forged.certificate = real.certificate; // the password opens nothing of it any more
        if (what == "another role")
            forged.role = AgentRole::Supervisor;
        if (what == "another key") { // sealed anew by somebody who knows the format
            forged.certificate = real.certificate;
            const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
            must(sealSecrets(forged, {must(key.toPem()), SecureBytes(32), {}, {}},
                             must(passwordKey(password, forged.password)), agents.random));
        }
        if (what == "another authority") {
            const AgentIssuer own = std::exchange(agents.authority, agents.makeAuthority("Mine"));
            forged = agents.record("a.modele");
            agents.authority = own;
        }
        replaceRecord(agents.file(), forged);
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInFailed);
        replaceRecord(agents.file(), real);
        QVERIFY(store.signIn("a.modele", password).has_value());
    }
    void unlock_bySupervisor_endsTheWait()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        must(store.import(agents.record("chief", AgentRole::Supervisor)));
        for (int i = 0; i < 5; ++i)
            static_cast<void>(store.signIn("a.modele", wrong));
        const AgentSession chief = must(store.signIn("chief", password));
        QCOMPARE(store.unlock(chief, "nobody").error().code, ErrorCode::NotFound);
        must(store.unlock(chief, "a.modele"));
        QVERIFY(store.signIn("a.modele", password).has_value());
    }
    void unlock_byAnybodyElse_notPermitted_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("agent") << static_cast<int>(AgentRole::Agent);
        QTest::newRow("maintainer") << static_cast<int>(AgentRole::Maintainer);
        QTest::newRow("auditor") << static_cast<int>(AgentRole::Auditor);
    }
    void unlock_byAnybodyElse_notPermitted()
    {
        QFETCH(const int, role);
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        must(store.import(agents.record("other", static_cast<AgentRole>(role))));
        const AgentSession other = must(store.signIn("other", password));
        QCOMPARE(store.unlock(other, "a.modele").error().code, ErrorCode::NotPermitted);
    }
    void changePassword_oldOneNoLongerOpens()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        const AgentSession session = must(store.signIn("a.modele", password));
        const SecureBytes next = secret("quelque chose de neuf");
        must(store.changePassword(session, password, next, agents.random));
        QCOMPARE(codeOf(store.signIn("a.modele", password)), ErrorCode::SignInFailed);
        const AgentSession again = must(store.signIn("a.modele", next));
        QVERIFY(again.draftKey() == session.draftKey());
        QVERIFY(again.portrait() == session.portrait());
    }
    void changePassword_refused_changesNothing()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        const AgentSession session = must(store.signIn("a.modele", password));
        const SecureBytes next = secret("quelque chose de neuf");
        const auto change = [&](const SecureBytes& old, const SecureBytes& wanted) {
            return store.changePassword(session, old, wanted, agents.random).error().code;
        };
        QCOMPARE(change(password, secret("short")), ErrorCode::InvalidArgument);
        QCOMPARE(change(wrong, next), ErrorCode::SignInFailed);
        QCOMPARE(must(store.list()).front().wrongTries, 1);
        QVERIFY(store.signIn("a.modele", password).has_value());
        must(store.remove("a.modele"));
        QCOMPARE(change(password, next), ErrorCode::NotFound);
    }
    void open_noAuthority_invalidConfiguration()
    {
        Agents agents;
        QCOMPARE(
            AgentStore::open(agents.file(), core::asBytes("nothing"), agents.clock).error().code,
            ErrorCode::InvalidConfiguration);
    }
    void open_otherFile_storageCorrupt()
    {
        Agents agents;
        QFile file(QString::fromStdString(agents.file().string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QCOMPARE(AgentStore::open(agents.file(),
                                  core::asBytes(agents.authority.certificate.toPem()), agents.clock)
                     .error()
                     .code,
                 ErrorCode::StorageCorrupt);
    }
    void open_file_isForItsUserOnly()
    {
        Agents agents;
        const AgentStore store = agents.store();
        struct stat status
        {
        };
        QCOMPARE(::stat(agents.file().c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }
    void file_holdsNoSecret()
    {
        Agents agents;
        AgentStore store = agents.store();
        must(store.import(agents.record("a.modele")));
        const AgentSession session = must(store.signIn("a.modele", password));
        QFile file(QString::fromStdString(agents.file().string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray octets = file.readAll();
        QVERIFY(octets.contains("a.modele"));
        for (const QByteArray& kept :
             {QByteArray("correct horse"), QByteArray("PRIVATE KEY"),
              QByteArray::fromStdString(ownNir),
              QByteArray::fromStdString(core::toBase64(ByteView(session.draftKey()).first(24)))})
            QVERIFY(!octets.contains(kept));
    }
    void cardAgent_noModule_invalidConfiguration()
    {
        Agents agents;
        const AgentStore store = agents.store();
        QCOMPARE(store.cardHolder().error().code, ErrorCode::NoCard);
    }
};

QTEST_APPLESS_MAIN(AgentStoreTest)
#include "tst_agent_store.moc"
