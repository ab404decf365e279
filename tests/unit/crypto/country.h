// What authorities of passports do that ours do not: keys with explicit curve parameters, RSA-PSS,
// revocation lists. Made anew in each test program.
#pragma once

#include "authority.h"
#include "crypto/revocation_list.h"

#include <openssl/ec.h>

namespace kiosk::crypto::test {

using OwnedKey = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

inline OwnedKey openSslKey(const PrivateKey& key)
{
    const SecureBytes pem = *key.toPem();
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all);
    return {PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free};
}

// brainpoolP256r1, its parameters written out in every certificate that holds the key.
inline PrivateKey makeExplicitKey()
{
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY* made = nullptr;
    if (EVP_PKEY_keygen_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context.get(), NID_brainpoolP256r1) != 1 ||
        EVP_PKEY_CTX_set_ec_param_enc(context.get(), OPENSSL_EC_EXPLICIT_CURVE) != 1 ||
        EVP_PKEY_keygen(context.get(), &made) != 1)
        qFatal("cannot make a key with explicit parameters");
    const OwnedKey key(made, EVP_PKEY_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char* start = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &start);
    return *PrivateKey::fromPem(
        core::asBytes(std::string_view(start, static_cast<std::size_t>(size))));
}

inline Identity makeExplicitAuthority(const std::string& name)
{
    SystemRandom random;
    const PrivateKey key = makeExplicitKey();
    return {*selfSigned(request(CertificateUse::Authority, name), key, random), key};
}

// The list of `issuer` with these on it; from `thisUpdate`, for 90 days.
inline RevocationList
makeRevocationList(const Identity& issuer, const std::vector<Certificate>& revoked,
                   TimePoint thisUpdate = *core::fromRfc3339("2026-11-01T00:00:00Z"),
                   bool pss = false)
{
    const auto asn1 = [](TimePoint time) {
        return std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)>(
            ASN1_TIME_set(nullptr, std::chrono::system_clock::to_time_t(time)), ASN1_TIME_free);
    };
    const auto parsed = [](const Certificate& certificate) {
        const Bytes der = certificate.toDer();
        const unsigned char* start = der.data();
        return std::unique_ptr<X509, decltype(&X509_free)>(
            d2i_X509(nullptr, &start, static_cast<long>(der.size())), X509_free);
    };
    const std::unique_ptr<X509_CRL, decltype(&X509_CRL_free)> crl(X509_CRL_new(), X509_CRL_free);
    X509_CRL_set_version(crl.get(), 1);
    X509_CRL_set_issuer_name(crl.get(), X509_get_subject_name(parsed(issuer.certificate).get()));
    X509_CRL_set1_lastUpdate(crl.get(), asn1(thisUpdate).get());
    X509_CRL_set1_nextUpdate(crl.get(), asn1(thisUpdate + std::chrono::days(90)).get());
    for (const Certificate& certificate : revoked) {
        X509_REVOKED* const entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, X509_get_serialNumber(parsed(certificate).get()));
        X509_REVOKED_set_revocationDate(entry, asn1(thisUpdate).get());
        X509_CRL_add0_revoked(crl.get(), entry);
    }
    const OwnedKey key = openSslKey(issuer.key);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX* parameters = nullptr;
    EVP_DigestSignInit(context.get(), &parameters, EVP_sha256(), nullptr, key.get());
    if (pss)
        EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING);
    if (X509_CRL_sign_ctx(crl.get(), context.get()) <= 0)
        qFatal("cannot sign the revocation list");
    Bytes der(static_cast<std::size_t>(i2d_X509_CRL(crl.get(), nullptr)));
    unsigned char* end = der.data();
    i2d_X509_CRL(crl.get(), &end);
    return *RevocationList::fromDer(der);
}

} // namespace kiosk::crypto::test
