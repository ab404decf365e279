// BER-TLV data objects (ISO/IEC 7816-4 clause 6.3, ISO/IEC 8825-1 clause 8.1), read strictly and
// within bounds: tags of one to three octets, definite lengths up to four octets. Values are views
// into the caller's octets, which must outlive them. Pure functions, any thread. Every failure is
// MalformedData.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstdint>
#include <initializer_list>
#include <vector>

namespace kiosk::chip {

// All octets of the tag as one number: 0x61, 0x5F1F, 0x7F2E.
using Tag = std::uint32_t;

struct TlvHeader
{
    Tag tag = 0;
    std::size_t size = 0;      // octets of tag and length
    std::size_t valueSize = 0; // may be more than the octets at hand
};

struct Tlv
{
    Tag tag = 0;
    ByteView value;
    ByteView whole; // tag, length and value: what a MAC is taken over
};

// The first object's header, without asking for its value: how long a file is, from its beginning.
[[nodiscard]] Result<TlvHeader> readTlvHeader(ByteView octets);
// Takes the first object off `rest`.
[[nodiscard]] Result<Tlv> takeTlv(ByteView& rest);
// Every object of `octets`, which must end with the last of them. At most 1024.
[[nodiscard]] Result<std::vector<Tlv>> readTlvs(ByteView octets);
// The value of the first object with this tag among the objects of `octets`.
[[nodiscard]] Result<ByteView> findTlv(ByteView octets, Tag tag);
// findTlv() from template to template: {0x75, 0x7F61, 0x7F60}.
[[nodiscard]] Result<ByteView> findTlvPath(ByteView octets, std::initializer_list<Tag> path);

// Appends an object with the shortest length form. For values of less than 64 KiB.
void appendTlv(Bytes& target, Tag tag, ByteView value);

} // namespace kiosk::chip
