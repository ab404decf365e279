// How long to leave the back office alone after a failure.
#pragma once

#include "core/random_source.h"

#include <chrono>
#include <optional>

namespace kiosk::outbox {

inline constexpr std::chrono::milliseconds longestDelay = std::chrono::minutes(15);

// 2^failures seconds, at most 15 minutes, then between half and one and a half of that by chance,
// so that two thousand kiosks do not come back together after an outage. Never less than what the
// server asked for. `failures` counts from 1, this one included.
[[nodiscard]] std::chrono::milliseconds retryDelay(int failures,
                                                   std::optional<std::chrono::seconds> retryAfter,
                                                   core::RandomSource& random);

} // namespace kiosk::outbox
