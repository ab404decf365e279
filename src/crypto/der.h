// Inside the room only: writes DER (ITU-T X.690), for the structures that OpenSSL cannot be talked
// into making.
#pragma once

#include "core/secure_bytes.h"

#include <initializer_list>

namespace kiosk::crypto::der {

inline constexpr std::uint8_t octetString = 0x04;
inline constexpr std::uint8_t sequence = 0x30;
inline constexpr std::uint8_t set = 0x31;
inline constexpr std::uint8_t context0 = 0xA0; // [0], constructed

// Tag, length and the parts one after the other as the value.
[[nodiscard]] Bytes wrap(std::uint8_t tag, std::initializer_list<ByteView> parts);
[[nodiscard]] Bytes smallInteger(std::uint8_t value); // 0…127

} // namespace kiosk::crypto::der
