// Private to vision: what dates of machine readable zones can say (9303-3 section 4.8), as texts.
#pragma once

#include <string>
#include <vector>

namespace kiosk::vision {

// Two digits, 00–99; two fillers when the year may be unknown.
[[nodiscard]] std::vector<std::string> years(bool mayBeUnknown);
// 01–12.
[[nodiscard]] std::vector<std::string> months();
// MMDD of every day that exists in some year; either part may be unknown in a birth date, as
// fillers or zeros.
[[nodiscard]] std::vector<std::string> monthsAndDays(bool mayBeUnknown);

} // namespace kiosk::vision
