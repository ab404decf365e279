#include "policy_authority.h"

#include "policy/policy_keeper.h"
#include "support/journey_facts.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::policy;
using kiosk::test::PolicyAuthority;
using kiosk::test::PolicyFolder;
using kiosk::test::Signer;
using kiosk::test::Visit;

namespace {

// A policy of this version whose holders are at least so old.
std::string policyText(const std::string& version, int sequence, int leastAge)
{
    return "version = \"" + version + "\"\nsequence = " + std::to_string(sequence) +
           "\n[ages]\nholder = " + std::to_string(leastAge) + "\n";
}

journey::Policy fallback()
{
    journey::Policy policy;
    policy.version = "baseline";
    policy.trial = true;
    return policy;
}

const TimePoint now = test::noon();

} // namespace

class PolicyKeeperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refresh_withoutAFile_keepsTheFallback()
    {
        PolicyKeeper keeper(fallback(), {}, {});
        QCOMPARE(keeper.refresh(now).value(), false);
        QCOMPARE(keeper.current().version, std::string("baseline"));
    }
    void refresh_newFile_isInForceOnce()
    {
        PolicyKeeper keeper(fallback(), m_folder.file(), m_authority.certificate());
        m_folder.put(policyText("a", 1, 17), m_signer);
        QCOMPARE(keeper.current().version, std::string("baseline"));
        QCOMPARE(keeper.refresh(now).value(), true);
        QCOMPARE(keeper.current().leastAge, 17);
        QVERIFY(keeper.current().trial); // the kiosk's own
        QCOMPARE(keeper.refresh(now).value(), false);
        m_folder.put(policyText("b", 2, 18), m_signer);
        QCOMPARE(keeper.refresh(now).value(), true);
        QCOMPARE(keeper.current().version, std::string("b"));
    }
    void refresh_wrongFile_isRefusedOnceAndTheOldOneGoesOn_data()
    {
        using Spoil = void (*)(const PolicyFolder&, const Signer&);
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, ErrorCode code, Spoil spoil) {
            QTest::newRow(name) << spoil << static_cast<int>(code);
        };
        row("gone", ErrorCode::NotFound, [](const PolicyFolder& folder, const Signer&) {
            std::filesystem::remove(folder.file());
        });
        row("without signature", ErrorCode::SignatureInvalid,
            [](const PolicyFolder& folder, const Signer&) {
                std::filesystem::remove(signatureOf(folder.file()));
            });
        row("changed afterwards", ErrorCode::SignatureInvalid,
            [](const PolicyFolder& folder, const Signer&) {
                PolicyFolder::write(folder.file(), policyText("b", 2, 12));
            });
        row("by a stranger", ErrorCode::SignatureInvalid,
            [](const PolicyFolder& folder, const Signer&) {
                PolicyAuthority stranger;
                folder.put(policyText("b", 2, 12), stranger.signer());
            });
        row("same version, other content", ErrorCode::PackageConflict,
            [](const PolicyFolder& folder, const Signer& signer) {
                folder.put(policyText("a", 2, 12), signer);
            });
        row("older", ErrorCode::InvalidConfiguration,
            [](const PolicyFolder& folder, const Signer& signer) {
                folder.put(policyText("0", 0, 12), signer);
            });
        row("not newer", ErrorCode::InvalidConfiguration,
            [](const PolicyFolder& folder, const Signer& signer) {
                folder.put(policyText("b", 1, 12), signer);
            });
    }
    void refresh_wrongFile_isRefusedOnceAndTheOldOneGoesOn()
    {
        using Spoil = void (*)(const PolicyFolder&, const Signer&);
        QFETCH(const Spoil, spoil);
        QFETCH(const int, code);
        PolicyKeeper keeper(fallback(), m_folder.file(), m_authority.certificate());
        m_folder.put(policyText("a", 1, 17), m_signer);
        QVERIFY(keeper.refresh(now).value());
        spoil(m_folder, m_signer);
        const auto refused = keeper.refresh(now);
        QVERIFY(!refused);
        QCOMPARE(static_cast<int>(refused.error().code), code);
        QCOMPARE(keeper.current().leastAge, 17);
        QCOMPARE(keeper.refresh(now).value(), false); // said once
        m_folder.put(policyText("c", 3, 18), m_signer);
        QCOMPARE(keeper.refresh(now).value(), true);
    }
    void refresh_notValidYet_isTakenLater()
    {
        PolicyKeeper keeper(fallback(), m_folder.file(), m_authority.certificate());
        m_folder.put(policyText("a", 1, 17), m_signer);
        const TimePoint early = now - std::chrono::hours(24 * 365);
        QVERIFY(!keeper.refresh(early));
        QCOMPARE(keeper.refresh(early).value(), false);
        QCOMPARE(keeper.refresh(now).value(), true);
    }
    void refresh_withoutAuthority_trustsNoFile()
    {
        PolicyKeeper keeper(fallback(), m_folder.file(), {});
        m_folder.put(policyText("a", 1, 17), m_signer);
        QCOMPARE(keeper.refresh(now).error().code, ErrorCode::SignatureInvalid);
    }
    void refresh_afterARestart_anOlderFileDoesNotComeBack()
    {
        const auto memory = m_folder.folder() / "policy.sequence";
        m_folder.put(policyText("b", 5, 18), m_signer);
        {
            PolicyKeeper keeper(fallback(), m_folder.file(), m_authority.certificate(), memory);
            QVERIFY(keeper.refresh(now).value());
        }
        PolicyKeeper again(fallback(), m_folder.file(), m_authority.certificate(), memory);
        QCOMPARE(again.refresh(now).value(), true); // the same one
        m_folder.put(policyText("a", 4, 12), m_signer);
        PolicyKeeper older(fallback(), m_folder.file(), m_authority.certificate(), memory);
        QCOMPARE(older.refresh(now).error().code, ErrorCode::InvalidConfiguration);
        QCOMPARE(older.current().version, std::string("baseline"));
    }
    // A change takes effect in the next case: the running one keeps the policy it began with.
    void newVersion_takesEffectInTheNextCase()
    {
        PolicyKeeper keeper(fallback(), m_folder.file(), m_authority.certificate());
        m_folder.put(policyText("a", 1, 16), m_signer);
        QVERIFY(keeper.refresh(now).value());
        Visit running(keeper.current());
        running.toChip();
        m_folder.put(policyText("b", 2, 60), m_signer);
        QVERIFY(keeper.refresh(now).value());
        running.readChip(test::chip());
        running.send(journey::event::FaceCaptured{running.request(), test::face()});
        QCOMPARE(running.state().decision->policyVersion, std::string("a"));
        QCOMPARE(running.state().decision->verdict, journey::Verdict::Accept);
        Visit next(keeper.current());
        next.toHealthCard().send(
            journey::event::HealthCardRead{next.request(), test::healthCard()});
        QCOMPARE(next.state().step, journey::Step::Refused);
    }

    void init()
    {
        std::filesystem::remove(m_folder.file());
        std::filesystem::remove(signatureOf(m_folder.file()));
    }

private:
    PolicyAuthority m_authority;
    Signer m_signer = m_authority.signer();
    PolicyFolder m_folder;
};

QTEST_APPLESS_MAIN(PolicyKeeperTest)
#include "tst_policy_keeper.moc"
