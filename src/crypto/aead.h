// AES-256-GCM (NIST SP 800-38D) for what is kept under a key of one's own. Pure functions, any
// thread.
#pragma once

#include "core/random_source.h"
#include "core/result.h"
#include "core/secure_bytes.h"

namespace kiosk::crypto {

inline constexpr std::size_t aeadKeySize = 32;

// nonce (12 octets, fresh) ‖ ciphertext ‖ tag (16). `context` is authenticated and not in the
// result: what opens must know it. Fails with InvalidArgument on a key of another size,
// CryptoFailed.
[[nodiscard]] Result<Bytes> sealAead(ByteView key, ByteView context, ByteView plain,
                                     core::RandomSource& random);
// Fails with SignatureInvalid: another key or context, or altered octets.
[[nodiscard]] Result<SecureBytes> openAead(ByteView key, ByteView context, ByteView sealed);

} // namespace kiosk::crypto
