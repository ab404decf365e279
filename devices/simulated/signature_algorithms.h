// AlgorithmIdentifiers of hashes and signatures, DER (RFC 5480, RFC 4055).
#pragma once

#include "core/secure_bytes.h"
#include "simulated/card_key.h"

namespace kiosk::devices::simulated {

// How a signer signs.
struct SignatureScheme
{
    crypto::HashAlgorithm hash = crypto::HashAlgorithm::Sha256;
    CardKey::Padding padding = CardKey::Padding::Pkcs1; // of RSA
};

[[nodiscard]] Bytes hashIdentifier(crypto::HashAlgorithm hash);
[[nodiscard]] Bytes signatureIdentifier(CardKey::Type type, SignatureScheme scheme);

} // namespace kiosk::devices::simulated
