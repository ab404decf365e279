#include "backend_fixture.h"

#include "backend/jwt_parts.h"
#include "backend/proof_verifier.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

class ProofVerifierTest : public QObject
{
    Q_OBJECT
private:
    static constexpr auto issuer = "https://issuer.example";
    core::FixedClock m_clock{at("2026-11-22T08:00:00Z")};
    crypto::SystemRandom m_random;
    std::unique_ptr<NonceService> m_nonces = must(NonceService::create(m_clock, m_random));
    ProofVerifier m_verifier{issuer, m_clock, *m_nonces};
    Phone m_phone;

    json header() const { return {{"typ", "openid4vci-proof+jwt"}, {"jwk", m_phone.jwk()}}; }
    json payload(std::int64_t age = 0)
    {
        return {{"aud", issuer},
                {"iat", unixSeconds(m_clock.now()) - age},
                {"nonce", must(m_nonces->issue())}};
    }

private Q_SLOTS:
    void verify_goodProof_givesReducedKey()
    {
        auto head = header();
        head["jwk"]["use"] = "sig"; // extras that wallets add
        const auto key = m_verifier.verify(m_phone.sign(head, payload()));
        QVERIFY(key.has_value());
        QCOMPARE(json::parse(*key).dump(), m_phone.jwk().dump());
    }
    void verify_audienceAsList_accepted()
    {
        auto claims = payload();
        claims["aud"] = json::array({issuer});
        QVERIFY(m_verifier.verify(m_phone.sign(header(), claims)).has_value());
    }
    void verify_age_insideWindowOnly_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("good");
        QTest::newRow("minute old") << 60 << true;
        QTest::newRow("oldest") << 300 << true;
        QTest::newRow("too old") << 301 << false;
        QTest::newRow("a day old") << 86400 << false;
        QTest::newRow("clock ahead") << -60 << true;
        QTest::newRow("too far ahead") << -61 << false;
    }
    void verify_age_insideWindowOnly()
    {
        QFETCH(const int, age);
        QFETCH(const bool, good);
        QCOMPARE(m_verifier.verify(m_phone.sign(header(), payload(age))).has_value(), good);
    }
    void verify_wrongPart_invalidProof_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("change");
        QTest::newRow("aud") << "payload"
                             << R"({"aud":"https://other.example"})";
        QTest::newRow("no aud") << "payload"
                                << R"({"aud":null})";
        QTest::newRow("two audiences")
            << "payload"
            << R"({"aud":["https://issuer.example","https://other.example"]})";
        QTest::newRow("no iat") << "payload"
                                << R"({"iat":null})";
        QTest::newRow("iat not whole") << "payload"
                                       << R"({"iat":1.5})";
        QTest::newRow("no nonce") << "payload"
                                  << R"({"nonce":null})";
        QTest::newRow("nonce a number") << "payload"
                                        << R"({"nonce":7})";
        QTest::newRow("typ") << "header"
                             << R"({"typ":"JWT"})";
        QTest::newRow("private key") << "header"
                                     << R"({"jwk":{"d":"AAAA"}})";
        QTest::newRow("x5c too") << "header"
                                 << R"({"x5c":["AAAA"]})";
        QTest::newRow("kid instead") << "header"
                                     << R"({"jwk":null,"kid":"did:example:1"})";
    }
    void verify_wrongPart_invalidProof()
    {
        QFETCH(const QString, where);
        QFETCH(const QString, change);
        json head = header();
        json claims = payload();
        (where == "header" ? head : claims).merge_patch(json::parse(change.toStdString()));
        const auto key = m_verifier.verify(m_phone.sign(head, claims));
        QVERIFY(!key.has_value());
        QCOMPARE(key.error(), ProofFault::InvalidProof);
    }
    void verify_algorithm_onlyEs256()
    {
        for (const char* algorithm : {"none", "HS256", "ES384"}) {
            json head = header();
            head["alg"] = algorithm;
            const std::string input = core::toBase64Url(core::asBytes(head.dump())) + '.' +
                                      core::toBase64Url(core::asBytes(payload().dump()));
            for (const std::string signature : {"", "AA"}) {
                const auto key = m_verifier.verify(input + '.' + signature);
                QVERIFY2(!key.has_value(), algorithm);
            }
        }
    }
    void verify_brokenSignature_keepsNonce()
    {
        const json claims = payload();
        const Phone other;
        QVERIFY(!m_verifier.verify(other.sign(header(), claims)).has_value());
        QVERIFY(m_verifier.verify(m_phone.sign(header(), claims)).has_value());
    }
    void verify_nonceTwice_invalidNonce()
    {
        const std::string proof = m_phone.sign(header(), payload());
        QVERIFY(m_verifier.verify(proof).has_value());
        QCOMPARE(m_verifier.verify(proof).error(), ProofFault::InvalidNonce);
    }
    void verify_strangeNonce_invalidNonce_data()
    {
        QTest::addColumn<QString>("nonce");
        QTest::newRow("invented") << "bm9uY2U";
        QTest::newRow("empty") << "";
        QTest::newRow("as long as ours") << QString(75, 'A');
    }
    void verify_strangeNonce_invalidNonce()
    {
        QFETCH(const QString, nonce);
        json claims = payload();
        claims["nonce"] = nonce.toStdString();
        QCOMPARE(m_verifier.verify(m_phone.sign(header(), claims)).error(),
                 ProofFault::InvalidNonce);
    }
    void nonce_lateOrOfAnotherServer_refused()
    {
        const std::string nonce = must(m_nonces->issue());
        const TimePoint start = m_clock.now();
        m_clock.advance(NonceService::life + std::chrono::milliseconds(1));
        QVERIFY(!m_nonces->consume(nonce));
        m_clock.set(start);
        const auto other = must(NonceService::create(m_clock, m_random));
        QVERIFY(!other->consume(nonce));
        QVERIFY(m_nonces->consume(nonce));
    }
};

QTEST_APPLESS_MAIN(ProofVerifierTest)
#include "tst_proof_verifier.moc"
