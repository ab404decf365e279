// Names in the two alphabets that the cards store: Latin-1 (carte Vitale) and that of machine
// readable zones (ICAO 9303-3 section 6). UTF-8 in.
#pragma once

#include "core/secure_bytes.h"

#include <string>
#include <string_view>

namespace kiosk::devices::simulated {

// What Latin-1 does not have becomes '?'.
[[nodiscard]] Bytes toLatin1(std::string_view utf8);

// A–Z and '<' only: diacritics folded, apostrophes dropped, blanks and hyphens as fillers.
[[nodiscard]] std::string toMrzAlphabet(std::string_view utf8);

} // namespace kiosk::devices::simulated
