// The operating system's randomness through OpenSSL. Stateless, any thread.
#pragma once

#include "core/random_source.h"

namespace kiosk::crypto {

class SystemRandom final : public core::RandomSource
{
public:
    [[nodiscard]] Result<void> fill(std::span<std::uint8_t> target) override;
};

} // namespace kiosk::crypto
