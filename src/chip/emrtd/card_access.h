// What a chip tells of itself to anybody, before access: EF.CardAccess and EF.ATR/INFO in the
// master file (ICAO 9303-10 section 3.11), and its answer to reset. One worker thread; blocks.
#pragma once

#include "chip/card_link.h"
#include "chip/emrtd/security_infos.h"

#include <optional>

namespace kiosk::chip::emrtd {

// Lengths of APDUs that the chip takes. Sizes are those of whole APDUs, 0: not announced; without
// them extended length is for GENERAL AUTHENTICATE and MSE only (9303-11 section 9.3.1.2).
struct AnnouncedLengths
{
    bool extended = false;
    std::size_t largestCommand = 0;
    std::size_t largestAnswer = 0;
    friend bool operator==(const AnnouncedLengths&, const AnnouncedLengths&) = default;
};

// Out of EF.ATR/INFO: the extended length information 7F66 and the card capabilities 47 (7816-4
// clauses 8.1.1, 12.1.1), at the top or inside a template. What does not parse announces nothing.
[[nodiscard]] AnnouncedLengths parseAtrInfo(ByteView file);
// Do the historical octets hold card capabilities (compact 73) that announce extended length?
[[nodiscard]] bool announcesExtendedLength(ByteView answerToReset) noexcept;

struct PublicProfile
{
    // Nothing when there is no EF.CardAccess: the chip does not know PACE. Empty when it does not
    // parse.
    std::optional<SecurityInfos> cardAccess{};
    AnnouncedLengths lengths{};
    bool selectedMasterFile = false; // it was selected, not only presumed
};

// After a reset the master file is the current one by default (7816-4 clause 11.1.1), so a chip
// with PACE needs two commands. Where another application seems to be current the master file is
// selected; with `Selected` it is in any case, since some chips only pretend.
enum class MasterFile : std::uint8_t { Presumed, Selected };

// Leaves the master file current, if the chip has one. Fails with what the link failed with.
[[nodiscard]] Result<PublicProfile> readPublicProfile(CardLink& link, MasterFile masterFile);

} // namespace kiosk::chip::emrtd
