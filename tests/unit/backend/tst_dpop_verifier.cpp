#include "backend_fixture.h"

#include "backend/dpop_verifier.h"
#include "backend/jwt_parts.h"
#include "backend/secrets.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

class DpopVerifierTest : public QObject
{
    Q_OBJECT
private:
    static constexpr auto url = "https://issuer.example/credential";
    static constexpr auto token = "token-of-the-phone";
    core::FixedClock m_clock{at("2026-11-22T08:00:00Z")};
    Phone m_phone;

    json header() const { return {{"typ", "dpop+jwt"}, {"jwk", m_phone.jwk()}}; }
    json payload() const
    {
        return {{"htm", "POST"},
                {"htu", url},
                {"jti", "one"},
                {"iat", unixSeconds(m_clock.now())},
                {"ath", must(sha256Base64Url(token))}};
    }

private Q_SLOTS:
    void verify_goodProof_givesThumbprint()
    {
        DpopVerifier verifier(m_clock);
        QCOMPARE(must(verifier.verify(m_phone.sign(header(), payload()), {"POST", url, token})),
                 m_phone.thumbprint());
    }
    void verify_queryInHtu_ignored()
    {
        DpopVerifier verifier(m_clock);
        auto claims = payload();
        claims["htu"] = std::string(url) + "?a=b#c";
        QVERIFY(verifier.verify(m_phone.sign(header(), claims), {"POST", url, token}).has_value());
    }
    void verify_wrongClaim_refused_data()
    {
        QTest::addColumn<QString>("where");  // "header" or "payload"
        QTest::addColumn<QString>("change"); // a JSON merge patch; null removes
        QTest::newRow("htm") << "payload"
                             << R"({"htm":"GET"})";
        QTest::newRow("htu") << "payload"
                             << R"({"htu":"https://issuer.example/token"})";
        QTest::newRow("no htu") << "payload"
                                << R"({"htu":null})";
        QTest::newRow("no jti") << "payload"
                                << R"({"jti":null})";
        QTest::newRow("empty jti") << "payload"
                                   << R"({"jti":""})";
        QTest::newRow("no iat") << "payload"
                                << R"({"iat":null})";
        QTest::newRow("iat text") << "payload"
                                  << R"({"iat":"now"})";
        QTest::newRow("iat 1970") << "payload"
                                  << R"({"iat":0})";
        QTest::newRow("iat 2100") << "payload"
                                  << R"({"iat":4102444800})";
        QTest::newRow("other ath") << "payload"
                                   << R"({"ath":"AAAA"})";
        QTest::newRow("no ath") << "payload"
                                << R"({"ath":null})";
        QTest::newRow("typ") << "header"
                             << R"({"typ":"JWT"})";
        QTest::newRow("no jwk") << "header"
                                << R"({"jwk":null})";
        QTest::newRow("kid too") << "header"
                                 << R"({"kid":"1"})";
        QTest::newRow("crit") << "header"
                              << R"({"crit":["x"]})";
        QTest::newRow("private key") << "header"
                                     << R"({"jwk":{"d":"AAAA"}})";
        QTest::newRow("other curve") << "header"
                                     << R"({"jwk":{"crv":"P-384"}})";
        QTest::newRow("off the curve") << "header"
                                       << R"({"jwk":{"x":"AAAA"}})";
    }
    void verify_wrongClaim_refused()
    {
        QFETCH(const QString, where);
        QFETCH(const QString, change);
        json head = header();
        json claims = payload();
        (where == "header" ? head : claims).merge_patch(json::parse(change.toStdString()));
        DpopVerifier verifier(m_clock);
        QVERIFY(!verifier.verify(m_phone.sign(head, claims), {"POST", url, token}).has_value());
    }
    void verify_anotherKeysSignature_refused()
    {
        DpopVerifier verifier(m_clock);
        const Phone other;
        QVERIFY(!verifier.verify(other.sign(header(), payload()), {"POST", url, token}));
    }
    void verify_sameJtiAgain_refusedAsLongAsIatHolds()
    {
        DpopVerifier verifier(m_clock);
        auto claims = payload();
        claims["iat"] = unixSeconds(m_clock.now() + DpopVerifier::window); // a clock ahead
        const std::string proof = m_phone.sign(header(), claims);
        QVERIFY(verifier.verify(proof, {"POST", url, token}).has_value());
        core::FixedClock start = m_clock;
        m_clock.advance(2 * DpopVerifier::window);
        QVERIFY(!verifier.verify(proof, {"POST", url, token}).has_value());
        m_clock.set(start.now());
    }
    void verify_sameJtiOfAnotherPhone_accepted()
    {
        DpopVerifier verifier(m_clock);
        QVERIFY(verifier.verify(m_phone.sign(header(), payload()), {"POST", url, token}));
        const Phone other;
        const json head{{"typ", "dpop+jwt"}, {"jwk", other.jwk()}};
        QVERIFY(verifier.verify(other.sign(head, payload()), {"POST", url, token}));
    }
};

QTEST_APPLESS_MAIN(DpopVerifierTest)
#include "tst_dpop_verifier.moc"
