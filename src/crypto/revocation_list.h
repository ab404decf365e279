// X.509 certificate revocation lists (RFC 5280 section 5), as issuers of passports publish them.
// Values, shared and immutable underneath, any thread.
#pragma once

#include "core/clock.h"
#include "crypto/certificate.h"

#include <memory>
#include <optional>
#include <string>

namespace kiosk::crypto {

struct NativeRevocationList; // an X509_CRL; only crypto's own sources look inside

class RevocationList
{
public:
    // Fail with MalformedData.
    [[nodiscard]] static Result<RevocationList> fromDer(ByteView der);
    [[nodiscard]] static Result<RevocationList> fromPem(ByteView pem);
    [[nodiscard]] Bytes toDer() const;

    [[nodiscard]] std::string issuer() const; // RFC 2253 text
    [[nodiscard]] TimePoint thisUpdate() const;
    [[nodiscard]] std::optional<TimePoint> nextUpdate() const;
    [[nodiscard]] std::size_t size() const; // entries

    // Is this the list of the certificate's issuer, by name.
    [[nodiscard]] bool concerns(const Certificate& certificate) const;
    // By issuer's name and serial number. Whether the list itself may be believed is another
    // question: verifyIssuedBy().
    [[nodiscard]] std::optional<TimePoint> revokedSince(const Certificate& certificate) const;
    [[nodiscard]] bool revokes(const Certificate& certificate) const
    {
        return revokedSince(certificate).has_value();
    }
    // Name, key identifier, the issuer's right to sign such lists (where it has such extensions)
    // and signature, also with explicit curve parameters and RSA-PSS. Does not look at dates.
    // Fails with SignatureInvalid.
    [[nodiscard]] Result<void> verifyIssuedBy(const Certificate& issuer) const;

    explicit RevocationList(std::shared_ptr<const NativeRevocationList> native)
        : m_native(std::move(native))
    {
    }

private:
    std::shared_ptr<const NativeRevocationList> m_native;
};

} // namespace kiosk::crypto
