// Inside the room: random secrets given to phones, and the hashes that are kept of them.
#pragma once

#include "core/random_source.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::backend {

// `octets` random octets as base64url. Fails with CryptoFailed.
[[nodiscard]] Result<std::string> newSecret(core::RandomSource& random, std::size_t octets = 32);
// SHA-256 of the text, lower-case hexadecimal.
[[nodiscard]] Result<std::string> sha256Hex(std::string_view text);
// SHA-256 of the text, base64url: digests of disclosures, "ath" of DPoP.
[[nodiscard]] Result<std::string> sha256Base64Url(std::string_view text);
// Uniform in [0, bound), bound a power of two up to 2^32.
[[nodiscard]] Result<std::uint32_t> randomBelow(std::uint64_t bound, core::RandomSource& random);

} // namespace kiosk::backend
