#include "agents_fixture.h"

using namespace kiosk;
using namespace kiosk::agents;
using namespace kiosk::agents::test;
using identity::AgentRole;
using identity::Nir;

namespace {

const Bytes words = core::toBytes(core::asBytes("case\nagent\nagent\n"));

} // namespace

class AgentSessionTest : public QObject
{
    Q_OBJECT
private:
    Agents m_agents;
    AgentStore m_store = m_agents.store();

    AgentSession signedIn(const std::string& id = "a.modele", AgentRole role = AgentRole::Agent)
    {
        must(m_store.import(m_agents.record(id, role)));
        return must(m_store.signIn(id, password));
    }
    Result<void> verify(const AgentClaim& claim, const AgentSession& by, ByteView octets,
                        ByteView signature)
    {
        return verifyAgentSignature(claim, by.certificate(), octets, signature,
                                    core::asBytes(m_agents.authority.certificate.toPem()));
    }

private Q_SLOTS:
    void sign_verifies()
    {
        const AgentSession session = signedIn();
        const Bytes signature = must(session.sign(words));
        QCOMPARE(signature.size(), std::size_t{64});
        const AgentClaim claim{"a.modele", AgentRole::Agent, m_agents.clock.now()};
        QVERIFY(verify(claim, session, words, signature).has_value());
        const Bytes der = m_agents.authority.certificate.toDer();
        QVERIFY(verifyAgentSignature(claim, session.certificate(), words, signature, der));
    }
    void verify_anythingElse_refused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"id", "role", "octets", "signature", "no signature", "other's key",
                                 "later", "earlier", "authority", "authority's own", "rubbish"})
            QTest::newRow(what) << what;
    }
    void verify_anythingElse_refused()
    {
        QFETCH(const QString, what);
        const AgentSession session = signedIn();
        const AgentSession other = signedIn("b.modele");
        Bytes octets = words;
        Bytes signature = must(session.sign(words));
        Bytes certificate = session.certificate();
        Bytes authority = m_agents.authority.certificate.toDer();
        AgentClaim claim{"a.modele", AgentRole::Agent, m_agents.clock.now()};
        QVERIFY(verifyAgentSignature(claim, certificate, octets, signature, authority));
        if (what == "id")
            claim.id = "b.modele";
        if (what == "role")
            claim.role = AgentRole::Supervisor;
        if (what == "octets")
            octets.back() ^= 1;
        if (what == "signature")
            signature.back() ^= 1;
        if (what == "no signature")
            signature.clear();
        if (what == "other's key") {
            certificate = other.certificate();
            claim.id = "b.modele";
        }
        if (what == "later")
            claim.at += std::chrono::hours(24 * 366);
        if (what == "earlier")
            claim.at -= std::chrono::hours(2);
        if (what == "authority")
            authority = m_agents.makeAuthority("Agents' authority").certificate.toDer();
        if (what == "authority's own") {
            certificate = authority;
            claim.id = "Agents' authority";
            signature = must(m_agents.authority.key.signRaw(crypto::HashAlgorithm::Sha256, words));
        }
        if (what == "rubbish")
            certificate = {1, 2, 3};
        QCOMPARE(
            verifyAgentSignature(claim, certificate, octets, signature, authority).error().code,
            ErrorCode::SignatureInvalid);
    }
    void sign_withoutAKey_fails()
    {
        const AgentSession nobody({}, {}, {}, {});
        QCOMPARE(nobody.sign(words).error().code, ErrorCode::CryptoFailed);
    }
    void sign_byACard_isTheCards()
    {
        const AgentSession card({}, {}, [](ByteView) { return Bytes{7}; }, {});
        QCOMPARE(must(card.sign(words)), Bytes{7});
        const AgentSession gone(
            {}, {}, [](ByteView) -> Result<Bytes> { return fail(ErrorCode::NoCard); }, {});
        QCOMPARE(gone.sign(words).error().code, ErrorCode::NoCard);
    }
    void isOwn_table()
    {
        const AgentSession session = signedIn();
        QVERIFY(session.isOwn(must(Nir::parse("2 85 06 75 999 045 " + ownNir.substr(13)))));
        QVERIFY(!session.isOwn(must(Nir::parse("285057599904553"))));
        QVERIFY(!session.isOwn(Nir()));
        const AgentSession without({}, {}, {}, {});
        QVERIFY(!without.isOwn(must(Nir::parse(ownNir))));
        QVERIFY(!without.isOwn(Nir())); // nobody is everybody's nobody
    }
    void session_moved_keepsWorking()
    {
        AgentSession session = signedIn();
        const AgentSession moved = std::move(session);
        QVERIFY(moved.sign(words).has_value());
    }
};

QTEST_APPLESS_MAIN(AgentSessionTest)
#include "tst_agent_session.moc"
