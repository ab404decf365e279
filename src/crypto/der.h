// Inside the room only: writes and reads DER (ITU-T X.690), for what OpenSSL's interface cannot
// make or does not show.
#pragma once

#include "core/secure_bytes.h"

#include <initializer_list>
#include <optional>

namespace kiosk::crypto::der {

inline constexpr std::uint8_t integer = 0x02;
inline constexpr std::uint8_t bitString = 0x03;
inline constexpr std::uint8_t octetString = 0x04;
inline constexpr std::uint8_t objectIdentifier = 0x06;
inline constexpr std::uint8_t sequence = 0x30;
inline constexpr std::uint8_t set = 0x31;
inline constexpr std::uint8_t context0 = 0xA0; // [0], constructed
inline constexpr std::uint8_t context1 = 0xA1;

// Tag, length and the parts one after the other as the value.
[[nodiscard]] Bytes wrap(std::uint8_t tag, std::initializer_list<ByteView> parts);
[[nodiscard]] Bytes smallInteger(std::uint8_t value); // 0…127

// Goes through the elements of one level. Views into the octets it was given; tags of one octet.
class Reader
{
public:
    explicit Reader(ByteView octets) : m_rest(octets) {}
    [[nodiscard]] bool atEnd() const noexcept { return m_rest.empty(); }
    // The next element's tag; 0, which is no tag in use, at the end.
    [[nodiscard]] std::uint8_t peek() const noexcept { return m_rest.empty() ? 0 : m_rest[0]; }
    // The next element's value, if it has this tag and is all there.
    [[nodiscard]] std::optional<ByteView> take(std::uint8_t tag);
    // The same, to go on inside of it.
    [[nodiscard]] std::optional<Reader> enter(std::uint8_t tag);
    // Whether the next element is exactly this INTEGER, which is then passed.
    [[nodiscard]] bool takeSmallInteger(std::uint8_t value);

private:
    ByteView m_rest;
};

} // namespace kiosk::crypto::der
