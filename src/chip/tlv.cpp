#include "chip/tlv.h"

namespace kiosk::chip {

namespace {

constexpr std::size_t mostObjects = 1024;

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

// ISO/IEC 8825-1 8.1.2: five set bits announce further octets, each but the last with bit 8 set.
Result<std::size_t> readTag(ByteView octets, Tag& tag)
{
    if (octets.empty())
        return malformed("TLV tag missing");
    tag = octets[0];
    // 7816-4 5.2.2: 00 and FF are padding between objects, never a tag.
    if (tag == 0x00 || tag == 0xFF)
        return malformed("TLV tag 00 or FF");
    if ((tag & 0x1FU) != 0x1FU)
        return std::size_t{1};
    for (std::size_t size = 2; size <= 3; ++size) {
        if (octets.size() < size)
            return malformed("TLV tag cut off");
        const std::uint8_t octet = octets[size - 1];
        if (size == 2 && octet == 0x80)
            return malformed("TLV tag with a leading zero");
        tag = tag << 8U | octet;
        if ((octet & 0x80U) == 0)
            return size;
    }
    return malformed("TLV tag too long");
}

// ISO/IEC 8825-1 8.1.3. Longer forms than needed are allowed: some issuers write them.
Result<std::size_t> readLength(ByteView octets, std::size_t& length)
{
    if (octets.empty())
        return malformed("TLV length missing");
    const std::uint8_t first = octets[0];
    if (first < 0x80) {
        length = first;
        return std::size_t{1};
    }
    const std::size_t count = first & 0x7FU;
    if (count == 0)
        return malformed("TLV length indefinite");
    if (count > 4)
        return malformed("TLV length too long");
    if (octets.size() <= count)
        return malformed("TLV length cut off");
    length = 0;
    for (const std::uint8_t octet : octets.subspan(1, count))
        length = length << 8U | octet;
    return count + 1;
}

} // namespace

Result<TlvHeader> readTlvHeader(ByteView octets)
{
    TlvHeader header;
    KIOSK_TRY(const std::size_t tagSize, readTag(octets, header.tag));
    KIOSK_TRY(const std::size_t lengthSize, readLength(octets.subspan(tagSize), header.valueSize));
    header.size = tagSize + lengthSize;
    return header;
}

Result<Tlv> takeTlv(ByteView& rest)
{
    KIOSK_TRY(const TlvHeader header, readTlvHeader(rest));
    if (rest.size() - header.size < header.valueSize)
        return malformed("TLV value cut off");
    const ByteView whole = rest.first(header.size + header.valueSize);
    rest = rest.subspan(whole.size());
    return Tlv{header.tag, whole.subspan(header.size), whole};
}

Result<std::vector<Tlv>> readTlvs(ByteView octets)
{
    std::vector<Tlv> objects;
    while (!octets.empty()) {
        if (objects.size() == mostObjects)
            return malformed("too many TLV objects");
        KIOSK_TRY(const Tlv object, takeTlv(octets));
        objects.push_back(object);
    }
    return objects;
}

Result<ByteView> findTlv(ByteView octets, Tag tag)
{
    while (!octets.empty()) {
        KIOSK_TRY(const Tlv object, takeTlv(octets));
        if (object.tag == tag)
            return object.value;
    }
    return malformed("TLV object missing");
}

Result<ByteView> findTlvPath(ByteView octets, std::initializer_list<Tag> path)
{
    for (const Tag tag : path) {
        KIOSK_TRY(octets, findTlv(octets, tag));
    }
    return octets;
}

void appendTlv(Bytes& target, Tag tag, ByteView value)
{
    for (unsigned shift = 24; shift > 0; shift -= 8)
        if (tag >> shift != 0)
            target.push_back(static_cast<std::uint8_t>(tag >> shift));
    target.push_back(static_cast<std::uint8_t>(tag));

    const std::size_t size = value.size();
    if (size >= 0x100)
        target.insert(target.end(), {0x82, static_cast<std::uint8_t>(size >> 8U)});
    else if (size >= 0x80)
        target.push_back(0x81);
    target.push_back(static_cast<std::uint8_t>(size));
    target.insert(target.end(), value.begin(), value.end());
}

} // namespace kiosk::chip
