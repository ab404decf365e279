// Keys of access control and secure messaging (ICAO 9303-11 section 9.7). Pure functions.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <string_view>

namespace kiosk::chip::emrtd {

// A pair of two-key triple DES keys, 16 octets each, for encryption and for the MAC.
struct TripleDesKeys
{
    SecureBytes encryption;
    SecureBytes mac;
};

// 9.7.1.1 with counters 1 and 2: SHA-1, parity adjusted. Fails with CryptoFailed.
[[nodiscard]] Result<TripleDesKeys> deriveTripleDesKeys(ByteView seed);
// 9.7.2: the first 16 octets of SHA-1 over number, birth and expiry with their check digits.
[[nodiscard]] Result<SecureBytes> basicAccessSeed(std::string_view mrzInformation);

} // namespace kiosk::chip::emrtd
