// What kind of card an answer to reset announces, so that a wrong card is named before it is read.
#pragma once

#include "core/secure_bytes.h"

#include <cstdint>
#include <string_view>

namespace kiosk::chip {

enum class CardKind : std::uint8_t {
    Vitale1,
    Vitale2,
    Professional,
    Payment,
    FrenchIdentityCard,
    Unknown
};

[[nodiscard]] CardKind classifyAtr(ByteView atr) noexcept;
[[nodiscard]] std::string_view cardKindId(CardKind kind) noexcept; // "vitale-2", "payment"…

} // namespace kiosk::chip
