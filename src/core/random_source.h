// Chance is passed in, like time. crypto::SystemRandom is the one to use outside tests.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

namespace kiosk::core {

class RandomSource
{
public:
    virtual ~RandomSource() = default;
    // Fills `target` entirely or fails with CryptoFailed. May be called from any thread.
    [[nodiscard]] virtual Result<void> fill(std::span<std::uint8_t> target) = 0;
};

} // namespace kiosk::core
