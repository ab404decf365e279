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

// By masks of known answers to reset (ISO/IEC 7816-3 clause 8.2). Unknown is common and no verdict:
// many bank cards and every new mask of a known card land there, so ask the card itself then.
[[nodiscard]] CardKind classifyAtr(ByteView atr) noexcept;
[[nodiscard]] std::string_view cardKindId(CardKind kind) noexcept; // "vitale-2", "payment"…

} // namespace kiosk::chip
