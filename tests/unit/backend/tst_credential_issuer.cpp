#include "backend_fixture.h"

#include "backend/credential_issuer.h"
#include "backend/jwt_parts.h"
#include "backend/secrets.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <sstream>

using namespace kiosk;
using namespace kiosk::backend;
using namespace kiosk::backend::test;

class CredentialIssuerTest : public QObject
{
    Q_OBJECT
private:
    TimePoint m_now = at("2026-11-22T08:12:34Z");
    Credentials m_key = selfSigned("Issuer", m_now);
    crypto::SystemRandom m_random;
    CredentialIssuer m_issuer{"https://issuer.example", "https://issuer.example/status/1", m_key,
                              m_random};
    Phone m_phone;
    json m_claims{{"family_name", "Moreau"},
                  {"given_name", "Camille"},
                  {"birth_date", "1985-06-14"},
                  {"social_security_number", "285067599904536"}};

    std::vector<std::string> issue()
    {
        const auto compact = must(m_issuer.issue(
            {m_claims, m_phone.jwk().dump(), 4711, m_now, m_now + CredentialIssuer::life}));
        std::vector<std::string> parts;
        std::istringstream stream(compact);
        for (std::string part; std::getline(stream, part, '~');)
            parts.push_back(part);
        if (!compact.ends_with('~'))
            parts.clear();
        return parts;
    }

private Q_SLOTS:
    void issue_jwt_signedWithPlainClaims()
    {
        const auto parts = issue();
        QCOMPARE(parts.size(), m_claims.size() + 1);
        const auto jws = must(crypto::parseJws(parts.front()));
        QVERIFY(crypto::verifyJws(jws, must(m_key.certificate.publicKey())).has_value());
        const json header = json::parse(jws.headerJson);
        QCOMPARE(header["typ"].get<std::string>(), std::string("dc+sd-jwt"));
        QCOMPARE(header["x5c"].size(), std::size_t{1});
        QCOMPARE(header["x5c"][0].get<std::string>(), core::toBase64(m_key.certificate.toDer()));
        const json payload = json::parse(jws.payload);
        QCOMPARE(payload["iss"].get<std::string>(), std::string("https://issuer.example"));
        QCOMPARE(payload["vct"].get<std::string>(),
                 std::string("urn:fr:assurance-maladie:carte-vitale:1"));
        QCOMPARE(payload["iat"].get<std::int64_t>(), unixSeconds(at("2026-11-22T00:00:00Z")));
        QCOMPARE(payload["exp"].get<std::int64_t>(), unixSeconds(at("2027-11-22T00:00:00Z")));
        QCOMPARE(payload["cnf"]["jwk"].dump(), m_phone.jwk().dump());
        QCOMPARE(payload["status"]["status_list"]["idx"].get<int>(), 4711);
        for (const auto& [name, value] : m_claims.items())
            QVERIFY2(!payload.contains(name), name.c_str());
        QCOMPARE(jws.payload.find("Moreau"), std::string::npos);
    }
    void issue_disclosures_matchDigestsAmongDecoys()
    {
        const auto parts = issue();
        const json payload = json::parse(must(crypto::parseJws(parts.front())).payload);
        const auto digests = payload["_sd"].get<std::vector<std::string>>();
        QCOMPARE(digests.size(), m_claims.size() + CredentialIssuer::decoys);
        QVERIFY(std::is_sorted(digests.begin(), digests.end()));
        json disclosed = json::object();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            QCOMPARE(std::count(digests.begin(), digests.end(), must(sha256Base64Url(parts[i]))),
                     1);
            const json parsed = json::parse(must(core::fromBase64Url(parts[i])));
            QCOMPARE(parsed.size(), std::size_t{3});
            QVERIFY(must(core::fromBase64Url(parsed[0].get<std::string>())).size() >= 16);
            disclosed[parsed[1].get<std::string>()] = parsed[2];
        }
        QCOMPARE(disclosed.dump(), m_claims.dump());
    }
    void issue_twice_sharesNoDigest()
    {
        std::set<std::string> all;
        for (int i = 0; i < 2; ++i) {
            const auto parts = issue();
            const json payload = json::parse(must(crypto::parseJws(parts.front())).payload);
            for (const auto& digest : payload["_sd"])
                all.insert(digest.get<std::string>());
        }
        QCOMPARE(all.size(), 2 * (m_claims.size() + CredentialIssuer::decoys));
    }
};

QTEST_APPLESS_MAIN(CredentialIssuerTest)
#include "tst_credential_issuer.moc"
