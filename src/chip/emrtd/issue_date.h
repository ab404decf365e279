// Inside the room only: the day that DG12 says a document was issued on (ICAO 9303-10 4.7.12).
#pragma once

#include "core/secure_bytes.h"

#include <chrono>
#include <optional>

namespace kiosk::chip::emrtd {

// 5F26: eight ASCII digits, or four octets of two digits each. Nothing when it is missing or no
// calendar date.
[[nodiscard]] std::optional<std::chrono::sys_days> issueDay(ByteView dg12);

} // namespace kiosk::chip::emrtd
