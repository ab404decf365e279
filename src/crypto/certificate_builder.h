// Issues certificates: the back office's own authority, and test chips' signers. Pure functions.
#pragma once

#include "core/random_source.h"
#include "crypto/certificate.h"

namespace kiosk::crypto {

enum class CertificateUse : std::uint8_t {
    Authority,         // signs other certificates
    TlsServer,         // subject alternative names: the dnsNames
    TlsClient,         // a kiosk, towards the back office
    StationSigning,    // signs packages
    Sealing,           // key agreement: packages are sealed to it
    CredentialSigning, // document signer of the credentials, digital signature
    DocumentSigning,   // signer of a (test) chip's EF.SOD
    AgentSigning,      // signs what an agent decides
};

struct CertificateRequest
{
    CertificateUse use = CertificateUse::Authority;
    std::string country = "FR";        // C=
    std::string organisation;          // O=, may be empty
    std::string unit = {};             // OU=, may be empty
    std::string commonName;            // CN=
    std::vector<std::string> dnsNames; // also accepts IP literals, written as iPAddress
    TimePoint notBefore;
    TimePoint notAfter;
};

// Random 127-bit positive serial; subject and authority key identifiers are always written; signed
// with SHA-256. Both fail with InvalidArgument (a name or validity that cannot be written, a key
// that is not the issuer's) or CryptoFailed.
[[nodiscard]] Result<Certificate> selfSigned(const CertificateRequest& request,
                                             const PrivateKey& key, core::RandomSource& random);
[[nodiscard]] Result<Certificate> issue(const CertificateRequest& request,
                                        const PublicKey& subjectKey, const Certificate& issuer,
                                        const PrivateKey& issuerKey, core::RandomSource& random);

} // namespace kiosk::crypto
