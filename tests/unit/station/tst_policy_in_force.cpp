// Which policy the next case is judged by, with good and bad files.
#include "station/policy_in_force.h"

#include "core/text_codec.h"
#include "support/bare_station.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::station;

namespace {

// An authority of policies and a kiosk that obeys it.
struct Office
{
    QTemporaryDir folder;
    crypto::SystemRandom random;
    crypto::PrivateKey key = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
    crypto::Certificate authority = authorityOf(key);
    Config config;

    Office()
    {
        config.dataFolder = folder.filePath("data").toStdString();
        config.policyFile.authority =
            test::written(folder, "authority.pem", core::asBytes(authority.toPem()));
        config.policyFile.file = folder.filePath("policy.toml").toStdString();
        config.policy.version = "built-in";
    }
    crypto::Certificate authorityOf(const crypto::PrivateKey& own)
    {
        crypto::CertificateRequest request;
        request.commonName = "Policies";
        request.notBefore = test::noon() - std::chrono::hours(1);
        request.notAfter = test::noon() + std::chrono::hours(24);
        return crypto::selfSigned(request, own, random).value();
    }
    void publish(const std::string& version, int sequence, bool rightly = true)
    {
        journey::Policy policy;
        policy.version = version;
        policy.sequence = sequence;
        policy.leastAge = 10 + sequence;
        const std::string text = policy::writePolicy(policy);
        const auto stranger = crypto::PrivateKey::generate(crypto::KeyType::EcP256).value();
        const auto signature =
            rightly ? policy::signPolicy(text, authority, key, test::noon())
                    : policy::signPolicy(text, authorityOf(stranger), stranger, test::noon());
        test::written(folder, "policy.toml", core::asBytes(text));
        test::written(folder, "policy.toml.p7s", signature.value());
    }
    [[nodiscard]] PolicyInForce start() const { return {config, test::noon()}; }
};

} // namespace

class PolicyInForceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noFile_theConfigurationsOwn()
    {
        Config config;
        config.policy.version = "trial";
        config.policy.trial = true;
        PolicyInForce policies(config, test::noon());
        QCOMPARE(policies.refresh(test::noon()), config.policy);
        QVERIFY(!policies.isSigned() && policies.mayBegin() && !policies.problem());
    }
    void goodFile_isInForceAtOnce()
    {
        Office office;
        office.publish("2026-12-1", 1);
        const auto policies = office.start();
        QCOMPARE(policies.current().version, std::string("2026-12-1"));
        QCOMPARE(policies.current().leastAge, 11);
        QVERIFY(policies.isSigned() && policies.mayBegin() && !policies.problem());
    }
    void newFile_isInForceAfterRefresh()
    {
        Office office;
        office.config.policy.trial = true;
        office.publish("2026-12-1", 1);
        auto policies = office.start();
        office.publish("2026-12-2", 2);
        QCOMPARE(policies.current().version, std::string("2026-12-1"));
        QCOMPARE(policies.refresh(test::noon()).version, std::string("2026-12-2"));
        QVERIFY(policies.current().trial);
    }
    void wrongFile_theOldOneGoesOn()
    {
        Office office;
        office.publish("2026-12-1", 1);
        auto policies = office.start();
        office.publish("2026-12-2", 2, false);
        QCOMPARE(policies.refresh(test::noon()).version, std::string("2026-12-1"));
        QVERIFY(policies.problem());
        QCOMPARE(policies.problem()->code, ErrorCode::SignatureInvalid);
        QVERIFY(policies.mayBegin());
        QCOMPARE(policies.refresh(test::noon()).version, std::string("2026-12-1"));
        QVERIFY(policies.problem());
        office.publish("2026-12-1", 1);
        QCOMPARE(policies.refresh(test::noon()).version, std::string("2026-12-1"));
        QVERIFY(!policies.problem());
    }
    void wrongFileAtStart_theLastGoodOneGoesOn()
    {
        Office office;
        office.publish("2026-12-1", 1);
        (void)office.start();
        office.publish("2026-12-2", 2, false);
        const auto policies = office.start();
        QCOMPARE(policies.current().version, std::string("2026-12-1"));
        QVERIFY(policies.problem() && policies.mayBegin());
    }
    void neverAGoodFile_noCaseIsBegun()
    {
        Office office;
        const auto policies = office.start();
        QCOMPARE(policies.current().version, std::string("built-in"));
        QVERIFY(policies.problem() && !policies.mayBegin());
        office.config.policy.trial = true;
        QVERIFY(office.start().mayBegin());
    }
    void noAuthority_noCaseIsBegun()
    {
        Office office;
        office.publish("2026-12-1", 1);
        office.config.policyFile.authority = office.folder.filePath("none.pem").toStdString();
        auto policies = office.start();
        QVERIFY(policies.problem() && !policies.mayBegin());
        QCOMPARE(policies.refresh(test::noon()).version, std::string("built-in"));
    }
};

QTEST_GUILESS_MAIN(PolicyInForceTest)
#include "tst_policy_in_force.moc"
