// A small authority and its certificates, made anew in each test program. Valid from 2020 to 2120,
// so that the stock tool, which looks at today's date, accepts them as well.
#pragma once

#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"

#include <QFile>
#include <QTest>

#include <openssl/err.h>

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
