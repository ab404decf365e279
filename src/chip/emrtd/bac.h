// Basic Access Control (ICAO 9303-11 section 4.3 and appendix D.3): challenge and response with
// keys that are derived from the MRZ. Stateless; one call, one worker thread.
#pragma once

#include "chip/emrtd/access_control.h"

namespace kiosk::chip::emrtd {

class BasicAccessControl final : public AccessControl
{
public:
    [[nodiscard]] std::string_view protocol() const noexcept override { return "BAC"; }
    // Takes 8 octets (RND.IFD), then 16 (K.IFD) from `random`.
    [[nodiscard]] Result<SecureMessaging> open(CardLink& link, const PersonalText& seed,
                                               core::RandomSource& random) override;
};

} // namespace kiosk::chip::emrtd
