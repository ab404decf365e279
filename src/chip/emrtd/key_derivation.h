// Keys of access control and secure messaging (ICAO 9303-11 section 9.7). Pure functions.
#pragma once

#include "chip/emrtd/chip_access.h"
#include "core/result.h"
#include "crypto/cipher.h"

#include <string_view>

namespace kiosk::chip::emrtd {

// A pair of keys of one block cipher, for encryption and for the MAC.
struct SessionKeys
{
    SecureBytes encryption;
    SecureBytes mac;
    crypto::BlockCipher cipher = crypto::BlockCipher::TripleDes;
};

// 9.7.1 with counters 1 and 2, out of a shared secret or a seed. Fails with CryptoFailed.
[[nodiscard]] Result<SessionKeys> deriveSessionKeys(ByteView secret, crypto::BlockCipher cipher);
// 9.7.2: the first 16 octets of SHA-1 over number, birth and expiry with their check digits.
[[nodiscard]] Result<SecureBytes> basicAccessSeed(std::string_view mrzInformation);
// 9.7.3: the key that the nonce of PACE is encrypted with, derived with counter 3 from the card
// access number itself or from the whole SHA-1 over the MRZ information.
[[nodiscard]] Result<SecureBytes> derivePaceKey(const AccessSecret& secret,
                                                crypto::BlockCipher cipher);

} // namespace kiosk::chip::emrtd
