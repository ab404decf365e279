// Asks the private PC/SC service what a client of it would see.
#pragma once

#include "core/result.h"

#include <chrono>
#include <vector>

namespace kiosk::devices::simulated {

// Returns when the two virtual readers are listed and each has a card or none, as expected.
// The environment must name the service's socket. Fails with DeviceTimeout.
[[nodiscard]] Result<void> waitForReaders(const std::vector<bool>& cardExpected,
                                          std::chrono::milliseconds atMost);

} // namespace kiosk::devices::simulated
