#include "simulated/test_authority.h"

#include "crypto/certificate_builder.h"
#include "crypto/cms.h"
#include "crypto/digest.h"
#include "simulated/files.h"
#include "simulated/tlv.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

using namespace std::chrono;

constexpr auto ldsSecurityObject = "2.23.136.1.1.1";

// Fixed and long, so that neither a demonstration nor a test ever runs out.
constexpr TimePoint validFrom = sys_days(2020y / January / 1);
constexpr TimePoint signerValidTo = sys_days(2045y / January / 1);
constexpr TimePoint rootValidTo = sys_days(2049y / January / 1);

crypto::CertificateRequest request(crypto::CertificateUse use, std::string name, TimePoint until)
{
    crypto::CertificateRequest request;
    request.use = use;
    request.country = "FR";
    request.organisation = "Simulation without legal value";
    request.commonName = std::move(name);
    request.notBefore = validFrom;
    request.notAfter = until;
    return request;
}

struct Root
{
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

Result<Root> readRoot(const std::filesystem::path& keyFile,
                      const std::filesystem::path& certificateFile)
{
    KIOSK_TRY(const Bytes pem, readFile(keyFile));
    KIOSK_TRY(crypto::PrivateKey key, crypto::PrivateKey::fromPem(pem));
    KIOSK_TRY(const Bytes der, readFile(certificateFile));
    KIOSK_TRY(crypto::Certificate certificate, crypto::Certificate::fromDer(der));
    return Root{std::move(key), std::move(certificate)};
}

Result<Root> makeRoot(const std::filesystem::path& keyFile,
                      const std::filesystem::path& certificateFile, core::RandomSource& random)
{
    KIOSK_TRY(crypto::PrivateKey key, crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    KIOSK_TRY(crypto::Certificate certificate,
              crypto::selfSigned(
                  request(crypto::CertificateUse::Authority, "Simulated CSCA", rootValidTo), key,
                  random));
    KIOSK_TRY(const SecureBytes pem, key.toPem());
    KIOSK_CHECK(writePrivateFile(keyFile, pem));
    KIOSK_CHECK(writeFile(certificateFile, certificate.toDer()));
    return Root{std::move(key), std::move(certificate)};
}

// LDSSecurityObject, version 0, SHA-256.
Result<Bytes> hashList(const std::map<int, Bytes>& dataGroups)
{
    constexpr std::array<std::uint8_t, 1> version{0};
    constexpr std::array<std::uint8_t, 9> sha256{0x60, 0x86, 0x48, 0x01, 0x65,
                                                 0x03, 0x04, 0x02, 0x01};
    Bytes hashes;
    for (const auto& [number, content] : dataGroups) {
        KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, content));
        const std::array<std::uint8_t, 1> numberOctet{static_cast<std::uint8_t>(number)};
        hashes = joined({hashes, tlv(0x30, joined({tlv(0x02, numberOctet), tlv(0x04, hash)}))});
    }
    const Bytes algorithm = tlv(0x30, joined({tlv(0x06, sha256), tlv(0x05, {})}));
    return tlv(0x30, joined({tlv(0x02, version), algorithm, tlv(0x30, hashes)}));
}

} // namespace

Result<TestAuthority> TestAuthority::openOrCreate(const std::filesystem::path& folder,
                                                  core::RandomSource& random)
{
    const auto keyFile = folder / "private" / "csca.pem";
    const auto certificateFile = folder / "trust" / "csca.cer";
    const bool there = std::filesystem::exists(keyFile) && std::filesystem::exists(certificateFile);
    KIOSK_TRY(const Root root, there ? readRoot(keyFile, certificateFile)
                                     : makeRoot(keyFile, certificateFile, random));

    KIOSK_TRY(crypto::PrivateKey signerKey, crypto::PrivateKey::generate(crypto::KeyType::EcP256));
    KIOSK_TRY(const crypto::PublicKey signerPublic, signerKey.publicKey());
    KIOSK_TRY(crypto::Certificate signer,
              crypto::issue(request(crypto::CertificateUse::DocumentSigning,
                                    "Simulated Document Signer", signerValidTo),
                            signerPublic, root.certificate, root.key, random));
    return TestAuthority(root.certificate, std::move(signer), std::move(signerKey));
}

Result<Bytes> TestAuthority::securityObject(const std::map<int, Bytes>& dataGroups) const
{
    KIOSK_TRY(const Bytes hashes, hashList(dataGroups));
    KIOSK_TRY(const Bytes cms, crypto::signCms(hashes, m_signer, m_signerKey, ldsSecurityObject));
    return tlv(0x77, cms);
}

} // namespace kiosk::devices::simulated
