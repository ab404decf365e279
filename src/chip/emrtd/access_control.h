// How a chip is opened: the kiosk proves that it has seen the page, and both agree on keys (ICAO
// 9303-11 section 4). One class a protocol: BasicAccessControl, Pace.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/chip_access.h"
#include "chip/emrtd/secure_messaging.h"
#include "core/random_source.h"

#include <functional>
#include <optional>
#include <string>

namespace kiosk::chip::emrtd {

// What PACE with chip authentication mapping leaves to be verified once EF.CardSecurity has been
// read (9303-11 section 4.4.3.5).
struct ChipAuthenticationMapping
{
    int parameterId = 0;            // standardized domain parameters
    Bytes chipMappingKey;           // the chip's public key of the mapping, an element
    SecureBytes authenticationData; // CA_IC, decrypted
};

struct AccessGranted
{
    SecureMessaging session;
    std::optional<ChipAuthenticationMapping> mapping{};
};

class AccessControl
{
public:
    // Told of a chip that counts: so many tries are left, before this one or after it.
    using AttemptsLeft = std::function<void(int)>;

    virtual ~AccessControl() = default;
    // "BAC", "PACE-ECDH-GM-AES-128 brainpoolP256r1"
    [[nodiscard]] virtual std::string protocol() const = 0;
    [[nodiscard]] virtual bool takes(AccessSecret::Kind kind) const noexcept = 0;

    // Runs the protocol once over a link without protection. `attemptsLeft` may be empty.
    // Fails with AccessDenied (the secret is not this chip's), AccessBlocked (the chip takes no
    // more tries, or this would be its last, which is not used up then), UnsupportedChip (the chip
    // refuses the protocol), CardProtocol (it answers what the protocol does not know),
    // SecureMessaging (the chip could not prove itself), or with what the link failed with.
    [[nodiscard]] virtual Result<AccessGranted> open(CardLink& link, const AccessSecret& secret,
                                                     core::RandomSource& random,
                                                     const AttemptsLeft& attemptsLeft) = 0;
};

} // namespace kiosk::chip::emrtd
