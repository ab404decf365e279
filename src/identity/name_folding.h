// Inside the room only: names in the MRZ alphabet (ICAO 9303-3 section 6, table 6), for those who
// compare them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::identity {

using Words = std::vector<std::string>; // A–Z only, none empty

// The ways in which an issuer may have written the name, the one of foldName() first, the one
// without any marks last: A–Z, single blanks, and `apostrophe` where one stood. UTF-8 in. At most
// 65: of very many letters with more than one reading, the later ones are not combined with each
// other.
[[nodiscard]] std::vector<std::string> foldings(std::string_view utf8,
                                                std::string_view apostrophe = "");
[[nodiscard]] Words wordsOf(std::string_view folded);
[[nodiscard]] std::string joined(const Words& words);

} // namespace kiosk::identity
