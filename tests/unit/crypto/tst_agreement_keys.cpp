// The groups of static keys: what a chip's DG14 or EF.CardSecurity holds.
#include "agreement_octets.h"
#include "crypto/system_random.h"

#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <algorithm>
#include <map>
#include <memory>

using namespace kiosk;
using namespace kiosk::crypto;
using namespace kiosk::crypto::test;

namespace {

using Pkey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Bytes derOf(EVP_PKEY* key)
{
    Bytes octets(static_cast<std::size_t>(i2d_PUBKEY(key, nullptr)));
    unsigned char* end = octets.data();
    i2d_PUBKEY(key, &end);
    return octets;
}

// A key on P-256 as chips write it: the curve spelled out.
Bytes explicitCurveKey(const char* conversion = OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED)
{
    const Pkey key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_ENCODING,
                                   OSSL_PKEY_EC_ENCODING_EXPLICIT);
    EVP_PKEY_set_utf8_string_param(key.get(), OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT,
                                   conversion);
    return derOf(key.get());
}

// Diffie-Hellman: "DHX" is X9.42 with the order, "DH" PKCS#3 without.
Bytes diffieHellmanKey(const char* type, ByteView p, ByteView q, ByteView g, ByteView y)
{
    const auto number = [](ByteView octets) {
        return BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr);
    };
    const auto builder = OSSL_PARAM_BLD_new();
    std::map<const char*, BIGNUM*> numbers{{OSSL_PKEY_PARAM_FFC_P, number(p)},
                                           {OSSL_PKEY_PARAM_FFC_G, number(g)},
                                           {OSSL_PKEY_PARAM_PUB_KEY, number(y)}};
    if (!q.empty())
        numbers.emplace(OSSL_PKEY_PARAM_FFC_Q, number(q));
    for (const auto& [name, value] : numbers)
        OSSL_PARAM_BLD_push_BN(builder, name, value);
    OSSL_PARAM* parameters = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr);
    EVP_PKEY* made = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &made, EVP_PKEY_PUBLIC_KEY, parameters);
    const Pkey key(made, EVP_PKEY_free);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(builder);
    for (const auto& [name, value] : numbers)
        BN_free(value);
    ERR_clear_error();
    return key ? derOf(key.get()) : Bytes{};
}

// RFC 5114 section 2.1, as OpenSSL has it.
struct Primes
{
    Bytes p, q, g;
};
Primes group1024()
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "DHX", nullptr), EVP_PKEY_CTX_free);
    char name[] = "dh_1024_160";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, name, 0),
        OSSL_PARAM_construct_end()};
    EVP_PKEY* made = nullptr;
    EVP_PKEY_paramgen_init(context.get());
    EVP_PKEY_CTX_set_params(context.get(), parameters);
    EVP_PKEY_generate(context.get(), &made);
    const Pkey key(made, EVP_PKEY_free);
    const auto number = [&](const char* parameter) {
        BIGNUM* value = nullptr;
        EVP_PKEY_get_bn_param(key.get(), parameter, &value);
        Bytes octets(static_cast<std::size_t>(BN_num_bytes(value)));
        BN_bn2bin(value, octets.data());
        BN_free(value);
        return octets;
    };
    return {number(OSSL_PKEY_PARAM_FFC_P), number(OSSL_PKEY_PARAM_FFC_Q),
            number(OSSL_PKEY_PARAM_FFC_G)};
}

} // namespace

class AgreementKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QCOMPARE(ERR_peek_error(), 0UL); }

    void ofKey_namedCurve_isThatGroup()
    {
        const auto key = *PrivateKey::generate(KeyType::EcP384)->publicKey();
        const auto group = AgreementGroup::ofKey(key);
        QVERIFY(group.has_value());
        QCOMPARE(group->generator(), AgreementGroup::standardized(15)->generator());
        QVERIFY(group->multiply(Bytes{2}, *AgreementGroup::elementOf(key)).has_value());
    }
    void ofKey_explicitCurve_isThatGroup_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::newRow("uncompressed")
            << QByteArray(OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_UNCOMPRESSED);
        QTest::newRow("compressed") << QByteArray(OSSL_PKEY_EC_POINT_CONVERSION_FORMAT_COMPRESSED);
    }
    void ofKey_explicitCurve_isThatGroup()
    {
        QFETCH(const QByteArray, form);
        const Bytes der = explicitCurveKey(form.constData());
        QVERIFY(der.size() > 250); // spelled out indeed
        const auto key = *PublicKey::fromDer(der);
        const auto group = AgreementGroup::ofKey(key);
        QVERIFY(group.has_value());
        const auto named = *AgreementGroup::standardized(12);
        QCOMPARE(group->generator(), named.generator());
        const Bytes element = *AgreementGroup::elementOf(key);
        QCOMPARE(element.size(), std::size_t{65});
        QCOMPARE(*group->multiply(Bytes{9}, element), *named.multiply(Bytes{9}, element));
    }
    void ofKey_unsoundExplicitCurve_isRefused()
    {
        Bytes der = explicitCurveKey();
        // The order of P-256 by its last octets (SEC 2 section 2.4.2).
        const Bytes order = hex("BCE6FAADA7179E84F3B9CAC2FC632551");
        const auto found = std::search(der.begin(), der.end(), order.begin(), order.end());
        QVERIFY(found != der.end());
        *(found + 15) ^= 0x04;
        const auto key = PublicKey::fromDer(der);
        const auto group =
            key ? AgreementGroup::ofKey(*key) : Result<AgreementGroup>(tl::unexpected(key.error()));
        QCOMPARE(codeOf(group), ErrorCode::MalformedData);
    }
    void ofKey_diffieHellman_isThatGroup_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("X9.42") << QByteArray("DHX");
        QTest::newRow("PKCS#3") << QByteArray("DH");
    }
    void ofKey_diffieHellman_isThatGroup()
    {
        QFETCH(const QByteArray, type);
        const auto [p, q, g] = group1024();
        const auto standard = *AgreementGroup::standardized(0);
        const Bytes secret = hex("89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA");
        const Bytes element = *standard.publicElement(secret);
        const Bytes der = diffieHellmanKey(type, p, type == "DHX" ? q : Bytes{}, g, element);
        const auto key = *PublicKey::fromDer(der);
        const auto group = AgreementGroup::ofKey(key);
        QVERIFY(group.has_value());
        QVERIFY(!group->isEllipticCurve());
        QCOMPARE(group->generator(), standard.generator());
        QCOMPARE(*AgreementGroup::elementOf(key), element);
        SystemRandom random;
        const SecureBytes own = *group->randomScalar(random);
        QVERIFY(own.size() >= 20);
        QCOMPARE(plain(*group->agree(own, element)),
                 plain(*standard.agree(secret, *standard.publicElement(own))));
    }
    // PKCS#3 without its order: nothing to check a number by but its range.
    void pkcs3Group_withoutOrder_checksTheRange()
    {
        // A prime that OpenSSL does not know: p of RFC 5114 is known to it by name.
        const Bytes p = hex("E0A67598CD1B763BC98C8ABB333E5DDA0CD3AA0E5E1FB5BA8A7B4EABC10BA338"
                            "FAE06DD4B90FDA70D7CF0CB0C638BE3341BEC0AF8A7330A3307DED2299A0EE60"
                            "6DF035177A239C34A912C202AA5F83B9C4A7CF0235B5316BFC6EFB9A24841125"
                            "8B30B839AF172440F32563056CB67A861158DDD90E6A894C72A5BBEF9E286C6B");
        const auto key = PublicKey::fromDer(diffieHellmanKey("DH", p, {}, Bytes{2}, Bytes{4}));
        QVERIFY(key.has_value());
        const auto group = AgreementGroup::ofKey(*key);
        QVERIFY(group.has_value());
        Bytes minusOne = p;
        minusOne.back() ^= 0x01;
        for (const Bytes& element : {Bytes{0}, Bytes{1}, minusOne, p})
            QCOMPARE(codeOf(group->agree(Bytes{3}, element)), ErrorCode::MalformedData);
        QCOMPARE(*group->multiply(Bytes{3}, Bytes{4}), Bytes{64});
        QCOMPARE(codeOf(group->mapOctets(Bytes{7})), ErrorCode::InvalidArgument);
        SystemRandom random;
        QCOMPARE(group->randomScalar(random)->size(), std::size_t{64});
    }
    void ofKey_otherKeys_areRefused()
    {
        const auto rsa = *PrivateKey::generate(KeyType::Rsa2048)->publicKey();
        QCOMPARE(codeOf(AgreementGroup::ofKey(rsa)), ErrorCode::MalformedData);
        QCOMPARE(codeOf(AgreementGroup::elementOf(rsa)), ErrorCode::MalformedData);
    }
    // A group whose "order" is none: everything would pass for an element, or nothing.
    void ofKey_wrongOrder_isRefused()
    {
        auto [p, q, g] = group1024();
        q.back() ^= 0x02;
        const Bytes der = diffieHellmanKey("DHX", p, q, g, g);
        const auto key = PublicKey::fromDer(der);
        if (key)
            QCOMPARE(codeOf(AgreementGroup::ofKey(*key)), ErrorCode::MalformedData);
        else
            QCOMPARE(key.error().code, ErrorCode::MalformedData);
    }
};

QTEST_APPLESS_MAIN(AgreementKeysTest)
#include "tst_agreement_keys.moc"
