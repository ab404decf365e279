// How a chip is opened: the kiosk proves that it has seen the page, and both agree on keys (ICAO
// 9303-11 section 4). One class a protocol: BasicAccessControl; PACE takes the same place.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/secure_messaging.h"
#include "core/personal_text.h"
#include "core/random_source.h"

#include <string_view>

namespace kiosk::chip::emrtd {

class AccessControl
{
public:
    virtual ~AccessControl() = default;
    [[nodiscard]] virtual std::string_view protocol() const noexcept = 0; // "BAC"

    // Runs the protocol over a link without protection. `seed` is the page's secret.
    // Fails with AccessDenied (the seed is not this chip's), AccessBlocked, UnsupportedChip (the
    // chip does not know the protocol), SecureMessaging (the chip could not prove itself), or with
    // what the link failed with.
    [[nodiscard]] virtual Result<SecureMessaging> open(CardLink& link, const PersonalText& seed,
                                                       core::RandomSource& random) = 0;
};

} // namespace kiosk::chip::emrtd
