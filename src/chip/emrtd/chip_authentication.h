// Chip authentication (ICAO 9303-11 section 6.2): the chip proves that it holds the private key
// whose public half is signed in DG14, and the session goes on under new keys. One call, one worker
// thread.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/secure_messaging.h"
#include "chip/emrtd/security_infos.h"
#include "core/random_source.h"

#include <string>

namespace kiosk::chip::emrtd {

struct NewSession
{
    SecureMessaging messaging; // for SecureLink::restart(); proven by its first good answer
    std::string method;        // "chip authentication ECDH AES-128"
};

// True when DG14 has a key and a protocol that are known here.
[[nodiscard]] bool offersChipAuthentication(const SecurityInfos& dg14) noexcept;

// With the strongest cipher that the chip offers; a key without a protocol stands for the first
// version, with triple DES. `link` is the present session's. The chip is only proven once a command
// under the new session got a good answer: a clone cannot give one. Fails with UnsupportedChip
// (nothing usable in DG14), ChipNotGenuine (the chip refuses), or with what the link failed with.
[[nodiscard]] Result<NewSession> authenticateChip(CardLink& link, const SecurityInfos& dg14,
                                                  core::RandomSource& random);

} // namespace kiosk::chip::emrtd
