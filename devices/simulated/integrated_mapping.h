// The pseudo-random function of PACE with integrated mapping (ICAO 9303-11 section 4.4.3.3.2).
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/cipher.h"

namespace kiosk::devices::simulated {

// Octets of the chip's nonce s: the smallest multiple of the block that is as long as the key.
[[nodiscard]] std::size_t integratedNonceSize(crypto::BlockCipher cipher);

// x1 ‖ x2 ‖ … before the reduction modulo p, whose length in octets is `fieldSize`. `chipNonce` is
// s, `terminalNonce` t (as long as a key). Fails with InvalidArgument for other lengths.
[[nodiscard]] Result<Bytes> pseudoRandom(crypto::BlockCipher cipher, ByteView chipNonce,
                                         ByteView terminalNonce, std::size_t fieldSize);

} // namespace kiosk::devices::simulated
