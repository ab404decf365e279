// Inside the room only: spellings of one word that a register or a country chooses between, without
// any sound being compared: umlauts after the fold, abbreviations, Basque, Breton, Corsican.
#pragma once

#include <string>
#include <string_view>

namespace kiosk::identity {

// MUELLER and MULLER become one: A, O, U without the one E or A behind them.
[[nodiscard]] std::string withoutUmlauts(std::string_view word);
// ST and SAINT, MED and MOHAMED, MA and MARIA.
[[nodiscard]] bool isAbbreviation(std::string_view a, std::string_view b);
// ETXEBERRIA and ETCHEVERRY, AR BIHAN and LE BIHAN, GHJULIA and GIULIA: only if one of the two
// shows the regional letters that the other does without.
[[nodiscard]] bool isRegionalSpelling(std::string_view a, std::string_view b);

} // namespace kiosk::identity
