// Active authentication (ICAO 9303-11 section 6.1): the chip signs a challenge with the private key
// whose public half is DG15. RSA with message recovery (ISO/IEC 9796-2 scheme 1) and ECDSA.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/chip_authenticity.h"
#include "core/random_source.h"
#include "crypto/digest.h"
#include "crypto/key.h"

#include <optional>

namespace kiosk::chip::emrtd {

// The key in 6F. Fails with MalformedData.
[[nodiscard]] Result<crypto::PublicKey> parseDg15(ByteView file);

// Runs the protocol; blocks for the chip. `ecdsaHash` comes from DG14, where it is mandatory for
// ECDSA; for older chips without it, any hash function that 9303 knows will do. A chip that refuses
// or answers wrongly is no failure but ChipProof::Failed. Fails with what the link failed with.
[[nodiscard]] Result<ChipAuthenticity>
authenticateActively(CardLink& link, const crypto::PublicKey& key,
                     std::optional<crypto::HashAlgorithm> ecdsaHash, core::RandomSource& random);
// The verification alone, so that the back office can repeat it. Pure.
[[nodiscard]] ChipAuthenticity
verifyActiveAuthentication(const crypto::PublicKey& key,
                           std::optional<crypto::HashAlgorithm> ecdsaHash,
                           const ActiveAuthenticationEvidence& of);

} // namespace kiosk::chip::emrtd
