// Tag-length-value objects as cards write them (ISO/IEC 7816-4 section 5.2, X.690 for DER).
#pragma once

#include "core/secure_bytes.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace kiosk::devices::simulated {

// The tag is given as it stands on the wire: 0x80, 0x5F1F.
[[nodiscard]] Bytes tlv(std::uint32_t tag, ByteView value);
[[nodiscard]] Bytes joined(std::initializer_list<ByteView> parts);
// The number's last `octets` octets, the most significant first.
[[nodiscard]] Bytes bigEndian(std::size_t value, std::size_t octets);

struct TlvObject
{
    std::uint32_t tag = 0;
    ByteView value;   // inside the parsed octets
    ByteView encoded; // tag, length and value
};
// Objects one after another; nothing when they do not end with the octets.
[[nodiscard]] std::optional<std::vector<TlvObject>> parseTlv(ByteView octets);
// The value of the first object with this tag.
[[nodiscard]] std::optional<ByteView> valueOf(const std::vector<TlvObject>& objects,
                                              std::uint32_t tag);

} // namespace kiosk::devices::simulated
