// Private to vision: dates as documents print them. Pure.
#pragma once

#include "identity/date.h"

#include <optional>
#include <string_view>

namespace kiosk::vision {

enum class DateUse : std::uint8_t { Birth, Expiry };

// A calendar date at the beginning of `text`, day first: "31.12.1985", "31 12 1985", "31/12/85",
// "31-12-1985", "31121985", "12 MAR/MAR 85", "12 MÄRZ 1985", "12 déc. 1985"; month names in French,
// English, Spanish, Portuguese, German and Dutch, a second name after a slash being the same month.
// A date of birth with two figures for the year is taken only where they leave one century (above
// 30); an expiry is 20YY. Nothing else may stand in the text.
[[nodiscard]] std::optional<identity::Date> parsePrintedDate(std::string_view text, DateUse use);

} // namespace kiosk::vision
