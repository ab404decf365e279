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
    return {0x02, 0x01, value};
}

} // namespace kiosk::crypto::der
