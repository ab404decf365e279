// Names folded to the MRZ alphabet (ICAO 9303-3 section 6), so that card, page and chip can be
// compared.
#pragma once

#include "core/personal_text.h"

namespace kiosk::identity {

struct PersonName
{
    PersonalText surname;    // as printed or as in the MRZ with spaces for single fillers
    PersonalText givenNames; // separated by spaces
    friend bool operator==(const PersonName&, const PersonName&) = default;
};

// A–Z and single spaces: diacritics folded, apostrophes dropped, hyphens to spaces. UTF-8 in.
[[nodiscard]] PersonalText foldName(const PersonalText& name);

enum class NameMatch : std::uint8_t {
    Match,       // the same after folding
    Explainable, // one is a part or the truncated form of the other, or a given name is missing
    Conflict,
};
[[nodiscard]] NameMatch compareNames(const PersonName& a, const PersonName& b);

} // namespace kiosk::identity
