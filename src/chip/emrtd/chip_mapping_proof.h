// The last step of PACE with chip authentication mapping (ICAO 9303-11 section 4.4.3.5): the chip's
// static key in EF.CardSecurity must have made the mapping. Pure; whether EF.CardSecurity's signer
// is trusted is told by passive authentication's means.
#pragma once

#include "chip/emrtd/chip_authenticity.h"
#include "chip/emrtd/chip_opening.h"
#include "chip/emrtd/trust_list.h"

namespace kiosk::chip::emrtd {

// `cardSecurity`: the file 011D of the master file, a CMS over SecurityInfos. `at`: when the signer
// has to be valid.
[[nodiscard]] ChipAuthenticity verifyChipMapping(const ChipAuthenticationMapping& mapping,
                                                 ByteView cardSecurity, const TrustList& trust,
                                                 TimePoint at);

} // namespace kiosk::chip::emrtd
