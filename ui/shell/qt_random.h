// The operating system's randomness by way of Qt, for windows that were given no other source.
#pragma once

#include "core/random_source.h"

namespace kiosk::ui {

class QtRandom final : public core::RandomSource
{
public:
    [[nodiscard]] Result<void> fill(std::span<std::uint8_t> target) override;
};

} // namespace kiosk::ui
