// X.509 certificates (RFC 5280). Values, shared and immutable underneath, any thread.
#pragma once

#include "core/clock.h"
#include "crypto/key.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::crypto {

struct NativeCertificate; // an X509; only crypto's own sources look inside

class Certificate
{
public:
    // All fail with MalformedData; a PEM file must hold at least one, and each must be sound.
    [[nodiscard]] static Result<Certificate> fromPem(ByteView pem); // the first of the file
    [[nodiscard]] static Result<Certificate> fromDer(ByteView der);
    [[nodiscard]] static Result<std::vector<Certificate>> allFromPem(ByteView pem);
    [[nodiscard]] std::string toPem() const;
    [[nodiscard]] Bytes toDer() const;

    [[nodiscard]] std::string subject() const; // RFC 2253 text
    [[nodiscard]] std::string commonName() const;
    [[nodiscard]] std::string organisationalUnit() const; // the first; empty when there is none
    [[nodiscard]] std::string issuer() const;
    [[nodiscard]] Bytes sha256() const; // of the DER
    [[nodiscard]] TimePoint notBefore() const;
    [[nodiscard]] TimePoint notAfter() const;
    [[nodiscard]] bool validAt(TimePoint time) const
    {
        return notBefore() <= time && time <= notAfter();
    }
    [[nodiscard]] Result<PublicKey> publicKey() const;
    [[nodiscard]] Bytes spki() const; // SubjectPublicKeyInfo, DER, as it is in the certificate
    // The content octets of the INTEGER, two's complement: authorities of passports are known to
    // have issued negative ones, which RFC 5280 forbids.
    [[nodiscard]] Bytes serial() const;
    // RFC 5280 4.2.1.2 and 4.2.1.1; nothing when the extension is missing or unreadable.
    [[nodiscard]] std::optional<Bytes> subjectKeyIdentifier() const;
    [[nodiscard]] std::optional<Bytes> authorityKeyIdentifier() const;
    // Dotted OIDs of the extended key usage (RFC 5280 4.2.1.12); empty when there is none.
    [[nodiscard]] std::vector<std::string> extendedUses() const;
    [[nodiscard]] bool isAuthority() const;  // its basic constraints say so
    [[nodiscard]] bool isSelfSigned() const; // issued under its own name and signed by its own key

    // Was this certificate issued by `issuer`: names, key identifiers, the issuer's right to issue
    // (where it has such extensions) and signature. Works with explicit curve parameters and
    // RSA-PSS, which are normal in passports. Does not look at dates. Fails with SignatureInvalid.
    [[nodiscard]] Result<void> verifyIssuedBy(const Certificate& issuer) const;

    [[nodiscard]] const NativeCertificate& native() const noexcept { return *m_native; }
    explicit Certificate(std::shared_ptr<const NativeCertificate> native)
        : m_native(std::move(native))
    {
    }

private:
    std::shared_ptr<const NativeCertificate> m_native;
};

} // namespace kiosk::crypto
