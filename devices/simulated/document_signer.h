// A signer of documents or of certificates: a key, the algorithm it signs with, and a certificate.
// Makes what the issuers of documents make: certificates (RFC 5280), revocation lists, and
// SignedData (RFC 5652). A value.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "simulated/signature_algorithms.h"

#include <string>
#include <vector>

namespace kiosk::devices::simulated {

struct Validity
{
    TimePoint from;
    TimePoint until;
};

class DocumentSigner
{
public:
    DocumentSigner(CardKey key, SignatureScheme scheme, Bytes certificate)
        : m_key(std::move(key)), m_scheme(scheme), m_certificate(std::move(certificate))
    {
    }

    // SignedData around `content`, with this signer's certificate inside.
    [[nodiscard]] Result<Bytes> signedData(const std::string& contentType, ByteView content) const;

    // A certificate for `key` under this signer's name and key; a signer of documents, or, with
    // `authority`, of certificates. All fail as CardKey::sign() does.
    [[nodiscard]] Result<DocumentSigner> issue(CardKey key, SignatureScheme scheme,
                                               const std::string& commonName, Validity validity,
                                               core::RandomSource& random) const;
    // Its own issuer: a root.
    [[nodiscard]] static Result<DocumentSigner> root(CardKey key, SignatureScheme scheme,
                                                     const std::string& commonName,
                                                     Validity validity, core::RandomSource& random);
    // RFC 5280 section 5.
    [[nodiscard]] Result<Bytes> revocationList(const std::vector<Bytes>& serialNumbers,
                                               Validity updates) const;

    [[nodiscard]] const Bytes& certificate() const { return m_certificate; } // DER
    [[nodiscard]] Bytes serialNumber() const;                                // INTEGER, DER
    [[nodiscard]] Bytes subject() const;                                     // Name, DER
    [[nodiscard]] crypto::HashAlgorithm hash() const { return m_scheme.hash; }

private:
    CardKey m_key;
    SignatureScheme m_scheme;
    Bytes m_certificate;
};

} // namespace kiosk::devices::simulated
