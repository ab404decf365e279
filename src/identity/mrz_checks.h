// Check digits of ICAO 9303-3 section 4.9: weights 7, 3, 1; 0–9, A=10 … Z=35, '<'=0; modulo 10.
#pragma once

#include <optional>
#include <string_view>

namespace kiosk::identity {

// Nothing when a character is outside the MRZ alphabet.
[[nodiscard]] std::optional<char> checkDigit(std::string_view field) noexcept;
[[nodiscard]] bool checkDigitHolds(std::string_view field, char digit) noexcept;

} // namespace kiosk::identity
