// Gets into a chip: finds out what it speaks, runs PACE or BAC with the secrets given, and leaves
// the LDS application selected (ICAO 9303-11 section 4.2). One call, one worker thread.
//
// The fewest commands: EF.CardAccess and EF.ATR/INFO (2), PACE (5) or nothing, the application (1),
// BAC (2). EF.ATR/INFO is asked for once, of every chip: it costs one command where there is none,
// and saves dozens where it announces long answers.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/access_control.h"
#include "chip/emrtd/security_infos.h"
#include "core/random_source.h"

#include <optional>
#include <string>

namespace kiosk::chip::emrtd {

struct OpenedChip
{
    std::string protocol;                   // "PACE-ECDH-GM-AES-128 brainpoolP256r1", "BAC", "none"
    std::optional<SecureMessaging> session; // nothing: a chip without access control
    std::optional<AccessSecret> secret;     // the one that was right
    SecurityInfos cardAccess;               // as read before access, empty when there is none
    std::optional<ChipAuthenticationMapping> mapping;
    // EF.CardSecurity, read with a mapping only, while the master file is still the current one;
    // empty when the chip does not give it.
    SecureBytes cardSecurity;
    // EF.ATR/INFO (object 7F66) or the answer to reset announces it, and the reader takes it. Files
    // may be read so only where the sizes are announced, too (9303-11 section 9.3.1.2).
    bool extendedLength = false;
    std::size_t largestCommand = 0; // octets of a whole command APDU, 0: not announced
    std::size_t largestAnswer = 0;  // octets of a whole response APDU, 0: not announced
};

// Fails with AccessDenied (no secret is this chip's), AccessBlocked (the chip takes no more tries,
// or this would be its last), UnsupportedChip (a protocol or parameters unknown here), WrongCard
// (no LDS application), SecureMessaging (the chip could not prove itself), InvalidArgument (no
// secret that could serve), or with what the link failed with.
[[nodiscard]] Result<OpenedChip> openChip(CardLink& plain, const ChipAccess& access,
                                          core::RandomSource& random, const ChipEvents& events);

} // namespace kiosk::chip::emrtd
