// Basic Access Control (ICAO 9303-11 section 4.3 and appendix D.3): challenge and response with
// keys that are derived from the MRZ. The LDS application must be selected. Stateless; one call,
// one worker thread.
#pragma once

#include "chip/emrtd/access_control.h"

namespace kiosk::chip::emrtd {

class BasicAccessControl final : public AccessControl
{
public:
    [[nodiscard]] std::string protocol() const override { return "BAC"; }
    [[nodiscard]] bool takes(AccessSecret::Kind kind) const noexcept override
    {
        return kind == AccessSecret::Kind::Mrz;
    }
    // Takes 8 octets (RND.IFD), then 16 (K.IFD) from `random`.
    [[nodiscard]] Result<AccessGranted> open(CardLink& link, const AccessSecret& secret,
                                             core::RandomSource& random,
                                             const AttemptsLeft& attemptsLeft) override;
};

} // namespace kiosk::chip::emrtd
