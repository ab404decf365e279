// Names folded to the MRZ alphabet (ICAO 9303-3 section 6), so that card, page and chip can be
// compared.
#pragma once

#include "core/personal_text.h"

#include <cstdint>

namespace kiosk::identity {

struct PersonName
{
    PersonalText surname;    // as printed or as in the MRZ with spaces for single fillers
    PersonalText givenNames; // separated by spaces
    friend bool operator==(const PersonName&, const PersonName&) = default;
};

// A–Z and single spaces: diacritics folded (Ä→AE, Ö→OE, Ü→UE, Å→AA, Ñ→N), apostrophes dropped,
// hyphens, commas and MRZ fillers to spaces. UTF-8 in; octets that are no UTF-8 are left out.
[[nodiscard]] PersonalText foldName(const PersonalText& name);

enum class NameMatch : std::uint8_t {
    Match,       // the same in one of the foldings that 9303-3 allows (Ü as UE, UXX or U)
    Explainable, // one is a part or the truncated form of the other, or a given name is missing
    Conflict,
};
// Symmetric. Order and blanks are the issuer's: O CONNOR and OCONNOR are explainable.
[[nodiscard]] NameMatch compareNames(const PersonName& a, const PersonName& b);

} // namespace kiosk::identity
