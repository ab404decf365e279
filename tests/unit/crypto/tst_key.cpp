#include "authority.h"

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace kiosk;
using namespace kiosk::core;
using namespace kiosk::crypto;

namespace {

// RFC 7515 appendix A.3.1, without its private part.
constexpr const char* rfcX = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
constexpr const char* rfcY = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";

constexpr const char* rsaKey =
    "30820122300d06092a864886f70d01010105000382010f003082010a02820101009c2fd06402"
    "8ff3b917fa6d811a4a97dc825e00a3e298a01517ead542b290dee1c89b7a2ccebf868ff1beaf"
    "d8e8df9b97fcdf60b3949fe2da467b8bb5121396ef215166caa5f901d07725b9da29e23a0cb8"
    "18e6b194895a5e0c5c71dc1a1735fd328ddb111076c9a6bdf064e31a031cd5f2ff7372c5747e"
    "985b6c6c6e9841e4f8f62497e0ef192f4e3131050aec5c68f71736203b58b4af8a71a6b67d0d"
    "82fb5e3124ccccdafc84f52bd2f96ce682158646dbe6d030931bed2098e396d5720aed4bf2c0"
    "6cbf46a38ca2854837c2932766699baced72e7256d3fd171fcc5e232088f601dc6309a423072"
    "ea3b2f4bf55990b547056fc74441ed9f913a958632b3c50203010001";
constexpr const char* rsaSignature =
    "8fbe5aa38e9cfcb21aabd247d1cf9242be92a5b755de3331915f57efb834701ec36567144c90"
    "c782879988673d3928f9195aa3604d1c7202c268cb7b6263c35efbe452cca8c46992c5e6087b"
    "5a6937159ddd43e7d36a39c592dbc84b92688b4054da3f0632088e97a16315c8a11154ab46c0"
    "9f9885fde6bec99dcb8e5d99a238263134546d340bd4a1a5f14c238fd69b6e0a2bfa6a950f9b"
    "9e45d7416e8b3438a04dfd5a07378e83884ca85823de71196368e3c0403f2e41c7f87eeeae7f"
    "aee52340e37f4353c060a4c276ba9893d0b940bdd34641858e0ee0ead6fc07e75341e60ab284"
    "e2ec609dd6bc4a18be8d9a0a9055988c0c6a60634fea7b989a2b936d";

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

template <typename Key>
Bytes encoded(int (*encode)(const Key*, unsigned char**), const Key* key)
{
    Bytes octets(static_cast<std::size_t>(encode(key, nullptr)));
    unsigned char* end = octets.data();
    encode(key, &end);
    return octets;
}

// A key pair on any curve that OpenSSL knows, as the room sees it.
struct CurvePair
{
    PublicKey publicKey;
    PrivateKey privateKey;
};
CurvePair pairOn(const QByteArray& curve, bool spelledOut)
{
    const Pkey key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", curve.constData()), EVP_PKEY_free);
    if (spelledOut)
        EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_ENCODING,
                                       OSSL_PKEY_EC_ENCODING_EXPLICIT);
    const std::unique_ptr<BIO, decltype(&BIO_free)> pem(BIO_new(BIO_s_mem()), BIO_free);
    PEM_write_bio_PKCS8PrivateKey(pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* text = nullptr;
    const long size = BIO_get_mem_data(pem.get(), &text);
    return {*PublicKey::fromDer(encoded(i2d_PUBKEY, static_cast<const EVP_PKEY*>(key.get()))),
            *PrivateKey::fromPem(asBytes({text, static_cast<std::size_t>(size)}))};
}

} // namespace

class KeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    // Made by the stock tool: openssl dgst -sha256 -sign.
    void verifyRsa_stockSignature_holds()
    {
        const PublicKey key = *PublicKey::fromDer(*fromHex(rsaKey));
        const Bytes signature = *fromHex(rsaSignature);
        const auto code = [&](ByteView data, ByteView given) {
            return key.verifyRsa(HashAlgorithm::Sha256, data, given).error().code;
        };
        QVERIFY(key.verifyRsa(HashAlgorithm::Sha256, asBytes("agents sign"), signature));
        QCOMPARE(code(asBytes("agents sigm"), signature), ErrorCode::SignatureInvalid);
        Bytes altered = signature;
        altered.front() ^= 1;
        QCOMPARE(code(asBytes("agents sign"), altered), ErrorCode::SignatureInvalid);
        QCOMPARE(code(asBytes("agents sign"), ByteView(signature).first(255)),
                 ErrorCode::SignatureInvalid);
        QCOMPARE(key.verifyRsa(HashAlgorithm::Sha1, asBytes("agents sign"), signature).error().code,
                 ErrorCode::SignatureInvalid);
        const PublicKey curve = *PrivateKey::generate(KeyType::EcP256)->publicKey();
        QCOMPARE(
            curve.verifyRsa(HashAlgorithm::Sha256, asBytes("agents sign"), signature).error().code,
            ErrorCode::SignatureInvalid);
    }
    void signRaw_eachCurve_verifies_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("signatureSize");
        QTest::newRow("P-256") << static_cast<int>(KeyType::EcP256) << 64;
        QTest::newRow("P-384") << static_cast<int>(KeyType::EcP384) << 96;
    }
    void signRaw_eachCurve_verifies()
    {
        QFETCH(const int, type);
        QFETCH(const int, signatureSize);
        const auto key = *PrivateKey::generate(static_cast<KeyType>(type));
        const auto publicKey = *key.publicKey();
        // Many, so that r or s with leading zeros occurs.
        for (int i = 0; i < 300; ++i) {
            const std::string text = "text " + std::to_string(i);
            const Bytes signature = *key.signRaw(HashAlgorithm::Sha256, asBytes(text));
            QCOMPARE(static_cast<int>(signature.size()), signatureSize);
            QVERIFY(publicKey.verifyRaw(HashAlgorithm::Sha256, asBytes(text), signature));
        }
    }
    void verifyRaw_anythingChanged_isRefused()
    {
        const auto key = *PrivateKey::generate(KeyType::EcP256);
        const auto publicKey = *key.publicKey();
        const Bytes signature = *key.signRaw(HashAlgorithm::Sha256, asBytes("text"));
        const auto refused = [](const PublicKey& by, HashAlgorithm hash, std::string_view text,
                                ByteView octets) {
            const auto result = by.verifyRaw(hash, asBytes(text), octets);
            return !result && result.error().code == ErrorCode::SignatureInvalid;
        };
        using enum HashAlgorithm;
        QVERIFY(refused(publicKey, Sha256, "Text", signature));
        QVERIFY(refused(publicKey, Sha384, "text", signature));
        QVERIFY(refused(*PrivateKey::generate(KeyType::EcP256)->publicKey(), Sha256, "text",
                        signature));
        QVERIFY(refused(*PrivateKey::generate(KeyType::Rsa2048)->publicKey(), Sha256, "text",
                        signature));
        QVERIFY(refused(publicKey, Sha256, "text", {}));
        QVERIFY(refused(publicKey, Sha256, "text", Bytes(64)));
        QVERIFY(refused(publicKey, Sha256, "text", ByteView(signature).first(63)));
        for (std::size_t i = 0; i < signature.size(); ++i) {
            Bytes altered = signature;
            altered[i] ^= 0x01;
            QVERIFY(refused(publicKey, Sha256, "text", altered));
        }
    }
    void signRaw_rsaKey_fails()
    {
        const auto key = *PrivateKey::generate(KeyType::Rsa2048);
        QCOMPARE(key.signRaw(HashAlgorithm::Sha256, asBytes("text")).error().code,
                 ErrorCode::CryptoFailed);
    }

    void verifyRaw_standardizedCurve_verifies_data()
    {
        QTest::addColumn<QByteArray>("curve");
        QTest::addColumn<bool>("spelledOut");
        QTest::addColumn<int>("size");
        const std::pair<const char*, int> curves[] = {
            {"prime192v1", 24},      {"brainpoolP192r1", 24}, {"secp224r1", 28},
            {"brainpoolP224r1", 28}, {"prime256v1", 32},      {"brainpoolP256r1", 32},
            {"brainpoolP320r1", 40}, {"secp384r1", 48},       {"brainpoolP384r1", 48},
            {"brainpoolP512r1", 64}, {"secp521r1", 66}};
        for (const auto& [name, size] : curves)
            for (const bool spelledOut : {false, true})
                QTest::addRow("%s%s", name, spelledOut ? ", spelled out" : "")
                    << QByteArray(name) << spelledOut << size;
    }
    void verifyRaw_standardizedCurve_verifies()
    {
        QFETCH(const QByteArray, curve);
        QFETCH(const bool, spelledOut);
        QFETCH(const int, size);
        const auto [publicKey, privateKey] = pairOn(curve, spelledOut);
        QCOMPARE(publicKey.kind(), PublicKeyKind::EllipticCurve);
        QCOMPARE(static_cast<int>(publicKey.size()), size);
        for (const auto hash : {HashAlgorithm::Sha1, HashAlgorithm::Sha224, HashAlgorithm::Sha256,
                                HashAlgorithm::Sha384, HashAlgorithm::Sha512}) {
            Bytes signature = *privateKey.signRaw(hash, asBytes("text"));
            QCOMPARE(static_cast<int>(signature.size()), 2 * size);
            QVERIFY(publicKey.verifyRaw(hash, asBytes("text"), signature));
            signature.back() ^= 0x01;
            QCOMPARE(publicKey.verifyRaw(hash, asBytes("text"), signature).error().code,
                     ErrorCode::SignatureInvalid);
        }
    }
    void recoverRsa_signature_givesItsPaddedDigest()
    {
        const Pkey key(EVP_RSA_gen(2048), EVP_PKEY_free);
        const auto publicKey =
            *PublicKey::fromDer(encoded(i2d_PUBKEY, static_cast<const EVP_PKEY*>(key.get())));
        QCOMPARE(publicKey.kind(), PublicKeyKind::Rsa);
        QCOMPARE(publicKey.size(), std::size_t{256});
        // RFC 8017 section 9.2 with no DigestInfo: 00 01 FF … FF 00 and the text.
        const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
            EVP_PKEY_CTX_new(key.get(), nullptr), EVP_PKEY_CTX_free);
        Bytes signature(256);
        std::size_t size = signature.size();
        QCOMPARE(EVP_PKEY_sign_init(context.get()), 1);
        const auto text = asBytes("text");
        QCOMPARE(EVP_PKEY_sign(context.get(), signature.data(), &size, text.data(), text.size()),
                 1);
        const auto recovered = publicKey.recoverRsa(signature);
        QVERIFY(recovered.has_value());
        Bytes expected(256, 0xFF);
        expected[0] = 0x00;
        expected[1] = 0x01;
        expected[251] = 0x00;
        std::copy(text.begin(), text.end(), expected.begin() + 252);
        QCOMPARE(*recovered, expected);
    }
    void recoverRsa_unsoundInput_isRefused()
    {
        const auto rsa = *PrivateKey::generate(KeyType::Rsa2048)->publicKey();
        const auto curve = *PrivateKey::generate(KeyType::EcP256)->publicKey();
        const auto isRefused = [](const PublicKey& key, const Bytes& signature) {
            const auto result = key.recoverRsa(signature);
            return !result && result.error().code == ErrorCode::MalformedData;
        };
        QVERIFY(isRefused(rsa, {}));
        QVERIFY(isRefused(rsa, Bytes(255, 0x01)));
        QVERIFY(isRefused(rsa, Bytes(257, 0x01)));
        QVERIFY(isRefused(rsa, Bytes(256, 0xFF))); // not below the modulus
        QVERIFY(isRefused(curve, Bytes(32, 0x01)));
        QVERIFY(isRefused(curve, Bytes(64, 0x01)));
    }

    void pem_privateKey_roundTrips_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("P-256") << static_cast<int>(KeyType::EcP256);
        QTest::newRow("P-384") << static_cast<int>(KeyType::EcP384);
        QTest::newRow("RSA") << static_cast<int>(KeyType::Rsa2048);
    }
    void pem_privateKey_roundTrips()
    {
        QFETCH(const int, type);
        const auto key = *PrivateKey::generate(static_cast<KeyType>(type));
        const SecureBytes pem = *key.toPem();
        QVERIFY(asText(pem).starts_with("-----BEGIN PRIVATE KEY-----\n"));
        const auto again = PrivateKey::fromPem(pem);
        QVERIFY(again.has_value());
        QCOMPARE(*again->publicKey()->toDer(), *key.publicKey()->toDer());
    }
    void pem_ofSomethingElse_isRefused_data()
    {
        QTest::addColumn<QByteArray>("pem");
        const auto key = PrivateKey::generate(KeyType::EcP256)->toPem();
        const QByteArray sound(reinterpret_cast<const char*>(key->data()),
                               static_cast<qsizetype>(key->size()));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("not a key");
        QTest::newRow("cut") << sound.left(sound.size() / 2);
        QTest::newRow("encrypted")
            << QByteArray("-----BEGIN ENCRYPTED PRIVATE "
                          "KEY-----\nMEYwHAYKKoZIhvcNAQwBAzAOBAjmNVHg4XIqBQICCAAEJg==\n"
                          "-----END ENCRYPTED PRIVATE KEY-----\n");
    }
    void pem_ofSomethingElse_isRefused()
    {
        QFETCH(const QByteArray, pem);
        const auto key =
            PrivateKey::fromPem(asBytes({pem.constData(), static_cast<std::size_t>(pem.size())}));
        QCOMPARE(key.error().code, ErrorCode::MalformedData);
    }
    void der_publicKey_roundTripsAndRefusesMore()
    {
        const auto key = *PrivateKey::generate(KeyType::EcP256)->publicKey();
        Bytes der = *key.toDer();
        QCOMPARE(*PublicKey::fromDer(der)->toDer(), der);
        der.push_back(0);
        QCOMPARE(PublicKey::fromDer(der).error().code, ErrorCode::MalformedData);
        QCOMPARE(PublicKey::fromDer({}).error().code, ErrorCode::MalformedData);
    }

    void jwk_key_roundTripsInFixedOrder()
    {
        // As nlohmann::json sorts them: the order that RFC 7638 asks for as well.
        const std::string jwk =
            nlohmann::json{{"kty", "EC"}, {"crv", "P-256"}, {"x", rfcX}, {"y", rfcY}}.dump();
        const auto key = PublicKey::fromJwk(jwk);
        QVERIFY(key.has_value());
        QCOMPARE(*key->toJwk(), jwk);
    }
    // RFC 7517 section 4: members that are not understood are ignored.
    void jwk_furtherMembers_areIgnored()
    {
        nlohmann::json jwk{{"kty", "EC"}, {"crv", "P-256"}, {"x", rfcX},
                           {"y", rfcY},   {"use", "sig"},   {"kid", "1"}};
        QVERIFY(PublicKey::fromJwk(jwk.dump()).has_value());
    }
    void jwk_unsoundKey_isRefused_data()
    {
        QTest::addColumn<QString>("change"); // a JSON merge patch
        QTest::newRow("another type") << R"({"kty":"OKP"})";
        QTest::newRow("type no text") << R"({"kty":1})";
        QTest::newRow("another curve") << R"({"crv":"P-384"})";
        QTest::newRow("same size, another curve") << R"({"crv":"secp256k1"})";
        QTest::newRow("no curve") << R"({"crv":null})";
        QTest::newRow("no x") << R"({"x":null})";
        QTest::newRow("y no text") << R"({"y":7})";
        QTest::newRow("private part") << R"({"d":"AA"})";
        QTest::newRow("x padded") << R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU="})";
        QTest::newRow("x too short") << R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvR"})";
        QTest::newRow("x too long") << R"({"x":"AAf83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"})";
        QTest::newRow("off the curve") << R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEQ"})";
        QTest::newRow("zero") << R"({"x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})";
        // p + 0 instead of 0: the same number, but not reduced
        QTest::newRow("coordinate beyond p")
            << R"({"x":"_____wAAAAEAAAAAAAAAAAAAAAD_______________8"})";
    }
    void jwk_unsoundKey_isRefused()
    {
        QFETCH(const QString, change);
        nlohmann::json jwk{{"kty", "EC"}, {"crv", "P-256"}, {"x", rfcX}, {"y", rfcY}};
        jwk.merge_patch(nlohmann::json::parse(change.toStdString()));
        QCOMPARE(PublicKey::fromJwk(jwk.dump()).error().code, ErrorCode::MalformedData);
    }
    void jwk_noJsonObject_isRefused()
    {
        for (const char* text : {"", "{", "[]", "\"EC\"", "null", "{}"})
            QCOMPARE(PublicKey::fromJwk(text).error().code, ErrorCode::MalformedData);
        const std::string padded = std::string(10'000, ' ') + "{}";
        QCOMPARE(PublicKey::fromJwk(padded).error().code, ErrorCode::MalformedData);
    }
    void toJwk_otherKeys_areRefused()
    {
        for (const KeyType type : {KeyType::EcP384, KeyType::Rsa2048})
            QCOMPARE(PrivateKey::generate(type)->publicKey()->toJwk().error().code,
                     ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(KeyTest)
#include "tst_key.moc"
