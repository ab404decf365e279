// The last step of PACE with chip authentication mapping (ICAO 9303-11 section 4.4.3.5): the chip's
// static key, signed in EF.CardSecurity, must have made the mapping. Pure. Passive authentication
// does not cover EF.CardSecurity, so its signer is judged here.
#pragma once

#include "chip/emrtd/chip_authenticity.h"
#include "chip/emrtd/chip_opening.h"
#include "chip/emrtd/trust_list.h"

namespace kiosk::chip::emrtd {

// `cardSecurity`: the file 011D of the master file, a CMS over SecurityInfos. `at`: when the signer
// has to be valid. Failed when the signature or the mapping does not hold, or the signer was
// revoked; NotChecked when its issuer is unknown here or it was not valid then.
[[nodiscard]] ChipAuthenticity verifyChipMapping(const ChipAuthenticationMapping& mapping,
                                                 ByteView cardSecurity, const TrustList& trust,
                                                 TimePoint at);

} // namespace kiosk::chip::emrtd
