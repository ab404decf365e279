// SecurityInfos as chips carry them (ICAO 9303-11 section 9.2): what a chip says of its protocols.
// All give a SET, DER.
#pragma once

#include "simulated/chip_profile.h"

namespace kiosk::devices::simulated {

// EF.CardAccess: the ways of PACE.
[[nodiscard]] Bytes cardAccessInfos(const std::vector<PaceOption>& pace);
// DG14: those again, chip authentication with its keys, the hash of active authentication by ECDSA.
[[nodiscard]] Bytes dataGroup14Infos(const ChipProfile& profile);
// EF.CardSecurity, what is signed in it: PACE, and the key of chip authentication mapping.
[[nodiscard]] Bytes cardSecurityInfos(const AccessProfile& access);

// What EF.CardAccess or DG14 of a given file set offers: the opposite way, for chips whose files
// were made elsewhere. Unknown entries are skipped.
[[nodiscard]] std::vector<PaceOption> readPaceInfos(ByteView set);
struct ChipAuthenticationOffer
{
    crypto::BlockCipher cipher = crypto::BlockCipher::TripleDes;
    std::optional<int> keyId;
};
[[nodiscard]] std::vector<ChipAuthenticationOffer> readChipAuthenticationInfos(ByteView set);

} // namespace kiosk::devices::simulated
