#include "authority.h"
#include "crypto/jose.h"

#include <nlohmann/json.hpp>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

namespace {

// RFC 7515 appendix A.3.
constexpr const char* rfcKey =
    R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
constexpr const char* rfcJws =
    "eyJhbGciOiJFUzI1NiJ9."
    "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
    "."
    "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

std::string withHeader(std::string_view headerJson)
{
    const std::string jws = rfcJws;
    return toBase64Url(asBytes(headerJson)) + jws.substr(jws.find('.'));
}

} // namespace

class JoseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void verifyJws_rfc7515Example_holds()
    {
        const auto jws = parseJws(rfcJws);
        QVERIFY(jws.has_value());
        QCOMPARE(jws->headerJson, std::string(R"({"alg":"ES256"})"));
        QVERIFY(jws->payload.starts_with(R"({"iss":"joe")"));
        QVERIFY(verifyJws(*jws, *PublicKey::fromJwk(rfcKey)).has_value());
    }
    void signJws_roundTrip_keepsHeaderAndPayload()
    {
        const auto key = *PrivateKey::generate(KeyType::EcP256);
        const auto compact = signJws(R"({"typ":"dc+sd-jwt","kid":"é"})", "payload \x01", key);
        const auto jws = parseJws(*compact);
        QVERIFY(jws.has_value());
        QCOMPARE(jws->headerJson, std::string(R"({"alg":"ES256","typ":"dc+sd-jwt","kid":"é"})"));
        QCOMPARE(jws->payload, std::string("payload \x01"));
        QVERIFY(verifyJws(*jws, *key.publicKey()).has_value());
    }
    void verifyJws_anyCharacterChanged_isRefused()
    {
        const auto key = *PublicKey::fromJwk(rfcKey);
        for (std::size_t i = 0; rfcJws[i] != '\0'; ++i) {
            std::string altered = rfcJws;
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            const auto jws = parseJws(altered);
            QVERIFY(!jws || !verifyJws(*jws, key));
        }
    }
    void verifyJws_anotherKey_isRefused()
    {
        const auto jws = *parseJws(rfcJws);
        for (const KeyType type : {KeyType::EcP256, KeyType::EcP384, KeyType::Rsa2048}) {
            const auto key = *PrivateKey::generate(type)->publicKey();
            QCOMPARE(verifyJws(jws, key).error().code, ErrorCode::SignatureInvalid);
        }
    }
    void parseJws_unsound_isRefused_data()
    {
        QTest::addColumn<QString>("compact");
        const QString jws = rfcJws;
        const auto row = [](const char* name, const QString& compact) {
            QTest::newRow(name) << compact;
        };
        row("nothing", "");
        row("one part", jws.left(jws.indexOf('.')));
        row("two parts", jws.left(jws.lastIndexOf('.')));
        row("four parts", jws + ".AA");
        row("padding", jws + "==");
        row("blank", jws + " ");
        row("header no JSON", QString::fromStdString(withHeader("{")));
        row("header no object", QString::fromStdString(withHeader("[]")));
        row("none", QString::fromStdString(withHeader(R"({"alg":"none"})")));
        row("HMAC", QString::fromStdString(withHeader(R"({"alg":"HS256"})")));
        row("other case", QString::fromStdString(withHeader(R"({"alg":"es256"})")));
        row("no algorithm", QString::fromStdString(withHeader(R"({"typ":"JWT"})")));
        row("algorithm no text", QString::fromStdString(withHeader(R"({"alg":["ES256"]})")));
        row("critical extension",
            QString::fromStdString(withHeader(R"({"alg":"ES256","crit":["b64"],"b64":false})")));
    }
    void parseJws_unsound_isRefused()
    {
        QFETCH(const QString, compact);
        QCOMPARE(parseJws(compact.toStdString()).error().code, ErrorCode::MalformedData);
    }
    void signJws_unusableInput_isRefused()
    {
        const auto key = *PrivateKey::generate(KeyType::EcP256);
        const auto code = [](const auto& result) { return result.error().code; };
        QCOMPARE(code(signJws("[]", "", key)), ErrorCode::InvalidArgument);
        QCOMPARE(code(signJws("{", "", key)), ErrorCode::InvalidArgument);
        QCOMPARE(code(signJws(R"({"alg":"none"})", "", key)), ErrorCode::InvalidArgument);
        QCOMPARE(code(signJws("{}", "", *PrivateKey::generate(KeyType::EcP384))),
                 ErrorCode::InvalidArgument);
    }
    void x5c_chain_isStandardBase64SignerFirst()
    {
        const Identity authority = makeAuthority();
        const Identity signer =
            makeIdentity(authority, CertificateUse::CredentialSigning, "Document signer");
        const auto list =
            nlohmann::json::parse(x5cJson({signer.certificate, authority.certificate}));
        QCOMPARE(list.size(), std::size_t{2});
        QCOMPARE(*fromBase64(list[0].get<std::string>()), signer.certificate.toDer());
        QCOMPARE(*fromBase64(list[1].get<std::string>()), authority.certificate.toDer());
        QCOMPARE(x5cJson({}), std::string("[]"));
    }
    // Expected value computed with Python's hashlib over RFC 7638's form of the key.
    void thumbprint_rfcKey_isKnownValue()
    {
        QCOMPARE(*jwkThumbprint(*PublicKey::fromJwk(rfcKey)),
                 std::string("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"));
    }
};

QTEST_APPLESS_MAIN(JoseTest)
#include "tst_jose.moc"
