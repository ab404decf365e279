// Agents' cards, with the tokens of SoftHSM: its own configuration and folder, filled by its own
// tools. One token a test program, as a module reads its configuration once a process.
#include "unit/agents/agents_fixture.h"

#include "agents/card_key.h"

#include <QProcess>
#include <QStandardPaths>

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;
using identity::AgentRole;

namespace {

const SecureBytes pin = secret("482915");
const SecureBytes wrongPin = secret("482916");
const Bytes words = core::toBytes(core::asBytes("case\nagent\n"));

// Debian's, on each of its architectures.
std::filesystem::path softModule()
{
    return "/usr/lib/softhsm/libsofthsm2.so";
}

void run(const QString& program, const QStringList& arguments)
{
    QProcess tool;
    tool.start(program, arguments);
    if (!tool.waitForFinished(60'000) || tool.exitCode() != 0)
        qFatal("%s: %s%s", qPrintable(program), tool.readAllStandardError().constData(),
               tool.readAllStandardOutput().constData());
}

void write(const QString& file, ByteView octets)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) ||
        out.write(reinterpret_cast<const char*>(octets.data()),
                  static_cast<qint64>(octets.size())) != static_cast<qint64>(octets.size()))
        qFatal("cannot write %s", qPrintable(file));
}

} // namespace

class AgentCardTest : public QObject
{
    Q_OBJECT
private:
    Agents m_agents;
    CardSettings m_settings{softModule()};
    std::optional<crypto::Certificate> m_ofCard;

    [[nodiscard]] QString path(const QString& name) const { return m_agents.folder.filePath(name); }

    AgentStore store()
    {
        std::filesystem::remove(m_agents.file());
        return must(AgentStore::open(m_agents.file(),
                                     core::asBytes(m_agents.authority.certificate.toPem()),
                                     m_agents.clock, {}, m_settings));
    }
    Result<AgentRecord> make(const crypto::Certificate& ofCard, const SecureBytes& by = pin)
    {
        const NewAgent agent{"c.carte", "Camille Carte", AgentRole::Supervisor, secret(ownNir), {}};
        return makeCardAgent(agent, ofCard, by, m_settings, m_agents.authority, m_agents.random);
    }
    // As a card's own authority would issue it; nobody here asks who that was.
    crypto::Certificate certify(const crypto::PrivateKey& key)
    {
        crypto::CertificateRequest request;
        request.use = crypto::CertificateUse::AgentSigning;
        request.commonName = "899700000000";
        request.notBefore = m_agents.clock.now() - std::chrono::hours(24);
        request.notAfter = m_agents.clock.now() + std::chrono::hours(24 * 365);
        return must(crypto::selfSigned(request, key, m_agents.random));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QDir().mkpath(path("tokens"));
        write(path("softhsm2.conf"),
              core::asBytes("directories.tokendir = " + path("tokens").toStdString() +
                            "\nobjectstore.backend = file\nlog.level = ERROR\n"));
        qputenv("SOFTHSM2_CONF", path("softhsm2.conf").toUtf8());
        const QString given = QString::fromUtf8(core::asText(pin).data(), 6);
        run("softhsm2-util",
            {"--init-token", "--free", "--label", "agent", "--pin", given, "--so-pin", "00000000"});
        const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::Rsa2048));
        m_ofCard = certify(key);
        write(path("key.pem"), must(key.toPem()));
        write(path("certificate.der"), m_ofCard->toDer());
        run("softhsm2-util", {"--import", path("key.pem"), "--token", "agent", "--label", "sign",
                              "--id", "07", "--pin", given});
        run("pkcs11-tool",
            {"--module", QString::fromStdString(m_settings.module.string()), "--login", "--pin",
             given, "--write-object", path("certificate.der"), "--type", "cert", "--id", "07"});
    }
    void signIn_cardAndPin_opensAndSigns()
    {
        AgentStore agents = store();
        must(agents.import(must(make(*m_ofCard))));
        QCOMPARE(must(agents.cardHolder()), std::string("c.carte"));
        const AgentSession session = must(agents.signIn("c.carte", pin));
        QCOMPARE(session.role(), AgentRole::Supervisor);
        QCOMPARE(session.draftKey().size(), std::size_t{32});
        QVERIFY(session.isOwn(must(identity::Nir::parse(ownNir))));

        const Bytes signature = must(session.sign(words));
        QCOMPARE(signature.size(), std::size_t{256});
        const AgentClaim claim{"c.carte", AgentRole::Supervisor, m_agents.clock.now()};
        const Bytes authority = m_agents.authority.certificate.toDer();
        QVERIFY(verifyAgentSignature(claim, session.certificate(), words, signature, authority));
        QCOMPARE(verifyAgentSignature(claim, session.certificate(), core::asBytes("another case"),
                                      signature, authority)
                     .error()
                     .code,
                 ErrorCode::SignatureInvalid);
    }
    void signIn_twice_opensTheSame()
    {
        AgentStore agents = store();
        must(agents.import(must(make(*m_ofCard))));
        const AgentSession first = must(agents.signIn("c.carte", pin));
        const AgentSession second = must(agents.signIn("c.carte", pin));
        QVERIFY(first.draftKey() == second.draftKey());
        // The newer login is the process's: both sign.
        QCOMPARE(must(first.sign(words)), must(second.sign(words)));
    }
    void signIn_wrongPin_failsAndCounts()
    {
        AgentStore agents = store();
        must(agents.import(must(make(*m_ofCard))));
        QCOMPARE(agents.signIn("c.carte", {}).error().code, ErrorCode::SignInFailed);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(agents.signIn("c.carte", wrongPin).error().code, ErrorCode::SignInFailed);
        QCOMPARE(agents.signIn("c.carte", pin).error().code, ErrorCode::SignInLocked);
    }
    // A process is logged in at a token, not a session of it: without care any PIN would do now.
    void signIn_wrongPinWhileSignedIn_fails()
    {
        AgentStore agents = store();
        must(agents.import(must(make(*m_ofCard))));
        const AgentSession session = must(agents.signIn("c.carte", pin));
        QVERIFY(session.sign(words).has_value());
        QCOMPARE(agents.signIn("c.carte", wrongPin).error().code, ErrorCode::SignInFailed);
        // It ended the login, so nothing more is signed until the right PIN comes.
        QCOMPARE(session.sign(words).error().code, ErrorCode::SignInFailed);
        QVERIFY(agents.signIn("c.carte", pin).has_value());
    }
    void signIn_anotherCard_noCardAndNotCounted()
    {
        const AgentRecord record = must(make(*m_ofCard));
        const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::Rsa2048));
        QCOMPARE(make(certify(key)).error().code, ErrorCode::NoCard);

        // The same record for a card that is not in any reader.
        AgentRecord other = record;
        crypto::CertificateRequest request;
        request.use = crypto::CertificateUse::AgentSigning;
        request.commonName = record.id;
        request.unit = "supervisor";
        request.notBefore = m_agents.authority.notBefore;
        request.notAfter = m_agents.authority.notAfter;
        other.certificate =
            must(crypto::issue(request, must(key.publicKey()), m_agents.authority.certificate,
                               m_agents.authority.key, m_agents.random))
                .toDer();
        other.endorsement = must(m_agents.authority.key.signRaw(
            crypto::HashAlgorithm::Sha256, core::asBytes(endorsedText(other))));
        AgentStore agents = store();
        must(agents.import(other));
        QCOMPARE(agents.signIn("c.carte", pin).error().code, ErrorCode::NoCard);
        QCOMPARE(must(agents.list()).front().wrongTries, 0);
        QCOMPARE(agents.cardHolder().error().code, ErrorCode::NoCard);
    }
    void signIn_noModule_invalidConfiguration()
    {
        const AgentRecord record = must(make(*m_ofCard));
        for (const char* module : {"", "/nowhere/module.so"}) {
            m_settings.module = module;
            AgentStore agents = store();
            must(agents.import(record));
            QCOMPARE(agents.signIn("c.carte", pin).error().code, ErrorCode::InvalidConfiguration);
            QCOMPARE(must(agents.list()).front().wrongTries, 0);
        }
        m_settings.module = softModule();
    }
    void make_ellipticCurve_refused()
    {
        const auto key = must(crypto::PrivateKey::generate(crypto::KeyType::EcP256));
        const auto made = make(certify(key));
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(made.error().detail).contains("RSA"));
    }
    void make_wrongPin_fails()
    {
        QCOMPARE(make(*m_ofCard, wrongPin).error().code, ErrorCode::SignInFailed);
    }
};

QTEST_GUILESS_MAIN(AgentCardTest)
#include "tst_agent_card.moc"
