// How long a document is good for. Private to the journey. Pure.
#pragma once

#include "identity/mrz.h"

#include <optional>

namespace kiosk::journey {

// Since the day that the document itself names as its last: 0 on that day, negative before; nothing
// without one. Of the old French card the end of the month that follows from its number.
[[nodiscard]] std::optional<int> daysExpired(const identity::Mrz& mrz, const identity::Date& today);
// An old French card of somebody who was not of age.
[[nodiscard]] bool wasIssuedToMinor(const identity::Mrz& mrz, const identity::Date& today);

} // namespace kiosk::journey
