// The layout of a carte Vitale's public files. No standard describes them: what stands here is what
// public programs found on real cards. Tags of one or two octets, zero octets end a file, text is
// ISO 8859-1. Pure functions over octets as read.
//
// Lengths are read in two ways. On the cards that were seen they are one octet, up to 255. A card
// that follows ISO/IEC 8825-1 instead writes 81 LL or 82 LLLL from 128 on. Both agree below 128;
// above, a whole file is read in the first way, and in the second when the first does not come out:
// lengths that do not add up, or a holder of whom nothing is known.
#pragma once

#include "core/personal_text.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstdint>
#include <vector>

namespace kiosk::chip::vitale {

// One template 65. A file carries some of the fields; the i-th template of each file belongs to the
// i-th holder of the card.
struct HolderTemplate
{
    PersonalText surname;    // 80
    PersonalText givenNames; // 81
    PersonalText birth;      // 82: YYYYMMDD, may be no calendar date
    PersonalText nir;        // 93: 13 characters and key
};

// The templates in the file's order; none when the file is empty. Fails with MalformedData.
[[nodiscard]] Result<std::vector<HolderTemplate>> parseHolderTemplates(ByteView file);
// Fills what is empty in `known` with what `more` has, place by place.
void mergeHolderTemplates(std::vector<HolderTemplate>& known,
                          const std::vector<HolderTemplate>& more);

// Where a file is, out of the file of pointers (2001): application and file identifier.
struct FilePointer
{
    Bytes application;
    std::uint16_t file = 0;
    friend bool operator==(const FilePointer&, const FilePointer&) = default;
};
// Those of which the application is named, at most 64, none when the file is empty. Fails with
// MalformedData.
[[nodiscard]] Result<std::vector<FilePointer>> parsePointers(ByteView file);

} // namespace kiosk::chip::vitale
