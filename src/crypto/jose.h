// JSON Web Signature in compact form (RFC 7515), ES256 only: receipts, credentials, wallet proofs,
// status lists. Pure functions, any thread.
#pragma once

#include "crypto/certificate.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::crypto {

// `header` is a JSON object; "alg":"ES256" is added. Fails with InvalidArgument or CryptoFailed.
[[nodiscard]] Result<std::string> signJws(std::string_view headerJson, std::string_view payload,
                                          const PrivateKey& key);

// A compact JWS taken apart, nothing verified yet.
struct Jws
{
    std::string headerJson;
    std::string payload;
    std::string signingInput;
    Bytes signature;
};
// Fails with MalformedData: not three parts, bad base64url, header no JSON object, or alg not
// ES256.
[[nodiscard]] Result<Jws> parseJws(std::string_view compact);
// Fails with SignatureInvalid.
[[nodiscard]] Result<void> verifyJws(const Jws& jws, const PublicKey& key);

// The "x5c" header value: JSON array of base64 DER, the signer first.
[[nodiscard]] std::string x5cJson(const std::vector<Certificate>& chain);

// JWK thumbprint (RFC 7638) of an EC key, base64url.
[[nodiscard]] Result<std::string> jwkThumbprint(const PublicKey& key);

} // namespace kiosk::crypto
