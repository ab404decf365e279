// A small authority and its certificates, made anew in each test program. Valid from 2020 to 2120,
// so that the stock tool, which looks at today's date, accepts them as well.
#pragma once

#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"

#include <QFile>
#include <QTest>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <functional>
#include <memory>

namespace kiosk::crypto::test {

struct Identity
{
    Certificate certificate;
    PrivateKey key;
};

inline CertificateRequest request(CertificateUse use, const std::string& commonName)
{
    CertificateRequest request;
    request.use = use;
    request.organisation = "Example office";
    request.commonName = commonName;
    request.notBefore = *core::fromRfc3339("2020-01-01T00:00:00Z");
    request.notAfter = *core::fromRfc3339("2120-01-01T00:00:00Z");
    return request;
}

inline Identity makeAuthority(const std::string& name = "Example authority",
                              KeyType type = KeyType::EcP256)
{
    SystemRandom random;
    const PrivateKey key = *PrivateKey::generate(type);
    return {*selfSigned(request(CertificateUse::Authority, name), key, random), key};
}

inline Identity makeIdentity(const Identity& authority, CertificateUse use, const std::string& name,
                             KeyType type = KeyType::EcP256)
{
    SystemRandom random;
    const PrivateKey key = *PrivateKey::generate(type);
    return {
        *issue(request(use, name), *key.publicKey(), authority.certificate, authority.key, random),
        key};
}

// The certificate once more, changed and signed again by its issuer; with RSA-PSS when `pss`.
inline Certificate reissue(const Certificate& certificate, const Identity& issuer,
                           const std::function<void(X509*)>& change, bool pss = false)
{
    const Bytes der = certificate.toDer();
    const unsigned char* start = der.data();
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        d2i_X509(nullptr, &start, static_cast<long>(der.size())), X509_free);
    change(x509.get());
    const SecureBytes pem = *issuer.key.toPem();
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> bio(
        BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), BIO_free_all);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX* parameters = nullptr;
    bool sound =
        EVP_DigestSignInit(context.get(), &parameters, EVP_sha256(), nullptr, key.get()) == 1;
    if (pss)
        sound = sound && EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1 &&
                EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, RSA_PSS_SALTLEN_DIGEST) == 1;
    if (!sound || X509_sign_ctx(x509.get(), context.get()) <= 0)
        qFatal("cannot sign the certificate again");
    Bytes changed(static_cast<std::size_t>(i2d_X509(x509.get(), nullptr)));
    unsigned char* end = changed.data();
    i2d_X509(x509.get(), &end);
    return *Certificate::fromDer(changed);
}

inline Bytes testData(const std::string& pathInData)
{
    QFile file(QString::fromStdString(KIOSK_SOURCE_DIR "/tests/data/" + pathInData));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing test data: %s", qPrintable(file.fileName()));
    const QByteArray content = file.readAll();
    return {content.begin(), content.end()};
}

// EF.SOD without its outer tag 77 (ICAO 9303-10 4.6.2): the CMS.
inline Bytes securityObject(const std::string& document)
{
    const Bytes file = testData("emrtd/dev/" + document + "/011D.bin");
    const std::size_t header = 2 + (file.at(1) > 0x80 ? file.at(1) & 0x7FU : 0U);
    return {file.begin() + static_cast<std::ptrdiff_t>(header), file.end()};
}

} // namespace kiosk::crypto::test
