// Inside the room: what key proofs and DPoP proofs have in common: a JWT signed by the key in its
// own header. Pure functions.
#pragma once

#include "backend/http.h"
#include "core/clock.h"
#include "crypto/jose.h"

namespace kiosk::backend {

struct SelfSignedJwt
{
    nlohmann::json payload;
    std::string jwk;        // the key, reduced to crv, kty, x, y
    std::string thumbprint; // RFC 7638
};

// Verifies form, `typ`, ES256, a P-256 `jwk` without private part, no other key reference, no
// `crit`, and the signature. Fails with MalformedData or SignatureInvalid.
[[nodiscard]] Result<SelfSignedJwt> verifySelfSigned(std::string_view compact,
                                                     std::string_view type);

// `iat` is there, a whole number, and inside the window around now.
[[nodiscard]] bool issuedRecently(const nlohmann::json& payload, TimePoint now,
                                  std::chrono::seconds past, std::chrono::seconds future);

[[nodiscard]] std::int64_t unixSeconds(TimePoint time);

} // namespace kiosk::backend
