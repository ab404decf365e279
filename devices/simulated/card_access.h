// Basic access control from the card's side (ICAO 9303-11 section 4.3 and appendix D).
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "simulated/session_keys.h"

#include <string_view>

namespace kiosk::devices::simulated {

// From number, birth and expiry with their check digits, as in the machine readable zone.
[[nodiscard]] Result<SessionKeys> accessKeys(std::string_view mrzInformation);

struct MutualAuthentication
{
    Bytes response; // 40 octets for EXTERNAL AUTHENTICATE
    Session session;
};
// `challenge` is what GET CHALLENGE gave (8 octets), `command` the terminal's 40, `keyMaterial` the
// card's own 16 random octets. Fails with AccessDenied when the terminal does not know the keys.
[[nodiscard]] Result<MutualAuthentication> authenticate(const SessionKeys& keys, ByteView challenge,
                                                        ByteView command, ByteView keyMaterial);

} // namespace kiosk::devices::simulated
