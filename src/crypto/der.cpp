#include "crypto/der.h"

namespace kiosk::crypto::der {
namespace {

void appendLength(Bytes& octets, std::size_t length)
{
    if (length < 0x80) {
        octets.push_back(static_cast<std::uint8_t>(length));
        return;
    }
    int count = 0;
    for (std::size_t rest = length; rest > 0; rest >>= 8)
        ++count;
    octets.push_back(static_cast<std::uint8_t>(0x80 | count));
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        octets.push_back(static_cast<std::uint8_t>(length >> shift));
}

} // namespace

Bytes wrap(std::uint8_t tag, std::initializer_list<ByteView> parts)
{
    std::size_t length = 0;
    for (const ByteView part : parts)
        length += part.size();
    Bytes octets;
    octets.reserve(length + 10);
    octets.push_back(tag);
    appendLength(octets, length);
    for (const ByteView part : parts)
        octets.insert(octets.end(), part.begin(), part.end());
    return octets;
}

Bytes smallInteger(std::uint8_t value)
{
    return {integer, 0x01, value};
}

std::optional<ByteView> Reader::take(std::uint8_t tag)
{
    if (m_rest.size() < 2 || m_rest[0] != tag)
        return std::nullopt;
    std::size_t header = 2;
    std::size_t length = m_rest[1];
    if (length >= 0x80) {
        const std::size_t count = length & 0x7F; // 0 is the indefinite form, not DER
        if (count == 0 || count > 4 || m_rest.size() < 2 + count)
            return std::nullopt;
        length = 0;
        for (std::size_t i = 0; i < count; ++i)
            length = length << 8 | m_rest[2 + i];
        header += count;
    }
    if (m_rest.size() - header < length)
        return std::nullopt;
    const ByteView value = m_rest.subspan(header, length);
    m_rest = m_rest.subspan(header + length);
    return value;
}

std::optional<Reader> Reader::enter(std::uint8_t tag)
{
    const auto value = take(tag);
    return value ? std::optional(Reader(*value)) : std::nullopt;
}

bool Reader::takeSmallInteger(std::uint8_t value)
{
    const auto octets = take(integer);
    return octets && octets->size() == 1 && octets->front() == value;
}

} // namespace kiosk::crypto::der
