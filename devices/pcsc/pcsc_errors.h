// PC/SC's return values as this product's errors; which one depends on what was being done.
#pragma once

#include "core/result.h"

#include <winscard.h>

#include <string_view>

namespace kiosk::devices {

// `doing` names the call, for the log. While connecting to a card, and while talking to it.
[[nodiscard]] Error connectError(LONG value, std::string_view doing);
[[nodiscard]] Error transmitError(LONG value, std::string_view doing);
// Of a call that concerns no card: whatever it is, the service is of no use now.
[[nodiscard]] Error serviceError(LONG value, std::string_view doing);

} // namespace kiosk::devices
