#include "agents/sealed_secrets.h"
#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;

class SealedSecretsTest : public QObject
{
    Q_OBJECT
private:
    const Bytes m_key = Bytes(32, 0x11);
    crypto::SystemRandom m_random;

    AgentRecord sealed(const AgentSecrets& secrets)
    {
        AgentRecord record;
        record.id = "a.modele";
        record.certificate = {1, 2, 3};
        must(sealSecrets(record, secrets, m_key, m_random));
        return record;
    }

private Q_SLOTS:
    void secrets_sealedAndOpened_areTheSame()
    {
        const AgentSecrets secrets{secret("key"), SecureBytes(32, 9), secret(ownNir),
                                   SecureBytes(100000, 0xFF)};
        const AgentSecrets again = must(openSecrets(sealed(secrets), m_key));
        QVERIFY(again.signingKey == secrets.signingKey);
        QVERIFY(again.draftKey == secrets.draftKey);
        QVERIFY(again.nir == secrets.nir);
        QVERIFY(again.portrait == secrets.portrait);
    }
    void secrets_allEmpty_areTheSame()
    {
        const AgentSecrets again = must(openSecrets(sealed({}), m_key));
        QVERIFY(again.signingKey.empty() && again.draftKey.empty() && again.nir.empty() &&
                again.portrait.empty());
    }
    void secrets_inAnotherRecord_doNotOpen()
    {
        const AgentRecord record = sealed({});
        for (auto change : {+[](AgentRecord& r) { r.id = "b.modele"; },
                            +[](AgentRecord& r) { r.role = identity::AgentRole::Supervisor; },
                            +[](AgentRecord& r) { r.certificate.back() ^= 1; },
                            +[](AgentRecord& r) { r.sealedSecrets.back() ^= 1; },
                            +[](AgentRecord& r) { r.sealedSecrets.clear(); }}) {
            AgentRecord other = record;
            change(other);
            QCOMPARE(openSecrets(other, m_key).error().code, ErrorCode::SignatureInvalid);
        }
        QCOMPARE(openSecrets(record, Bytes(32, 0x12)).error().code, ErrorCode::SignatureInvalid);
        QVERIFY(openSecrets(record, m_key).has_value());
    }
    void secrets_tooLarge_refused()
    {
        AgentRecord record;
        AgentSecrets secrets;
        secrets.portrait.resize((std::size_t{512} << 10) + 1);
        QCOMPARE(sealSecrets(record, secrets, m_key, m_random).error().code,
                 ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(SealedSecretsTest)
#include "tst_sealed_secrets.moc"
