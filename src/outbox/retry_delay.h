// How long to leave the back office alone after a failure.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"

#include <chrono>
#include <optional>

namespace kiosk::outbox {

inline constexpr std::chrono::milliseconds longestDelay = std::chrono::minutes(15);
inline constexpr std::chrono::seconds longestRetryAfter = std::chrono::hours(24);

// 2^failures seconds, at most 15 minutes, then between half and one and a half of that by chance,
// so that two thousand kiosks do not come back together after an outage. Never less than what the
// server asked for, which counts for a day at most. `failures` counts from 1, this one included.
[[nodiscard]] std::chrono::milliseconds retryDelay(int failures,
                                                   std::optional<std::chrono::seconds> retryAfter,
                                                   core::RandomSource& random);

// Is it too early? Also says no when `until` is further away than any delay can be: then it was
// written while the kiosk's clock was wrong, and waiting for it could take years.
[[nodiscard]] bool mustWait(TimePoint until, TimePoint now);

} // namespace kiosk::outbox
