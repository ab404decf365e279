#include "simulated/der.h"

#include "simulated/tlv.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kiosk::devices::simulated::der {

namespace {

void appendArc(Bytes& out, std::uint32_t arc)
{
    for (int shift = 28; shift > 0; shift -= 7) {
        if ((arc >> shift) != 0)
            out.push_back(static_cast<std::uint8_t>(0x80 | (arc >> shift & 0x7F)));
    }
    out.push_back(static_cast<std::uint8_t>(arc & 0x7F));
}

} // namespace

Bytes sequence(std::initializer_list<ByteView> parts)
{
    return tlv(0x30, joined(parts));
}

Bytes setOf(std::vector<Bytes> elements)
{
    std::ranges::sort(elements);
    Bytes content;
    for (const Bytes& element : elements)
        content.insert(content.end(), element.begin(), element.end());
    return tlv(0x31, content);
}

Bytes integer(int value)
{
    return tlv(0x02, std::array{static_cast<std::uint8_t>(value)});
}

Bytes integer(ByteView bigEndian)
{
    const auto first =
        std::ranges::find_if(bigEndian, [](std::uint8_t octet) { return octet != 0; });
    Bytes content(first, bigEndian.end());
    if (content.empty() || (content.front() & 0x80) != 0)
        content.insert(content.begin(), 0);
    return tlv(0x02, content);
}

Bytes objectIdentifierValue(std::string_view dotted)
{
    std::vector<std::uint32_t> arcs;
    const char* const end = dotted.data() + dotted.size();
    for (const char* at = dotted.data(); at < end; ++at) {
        std::uint32_t arc = 0;
        at = std::from_chars(at, end, arc).ptr;
        arcs.push_back(arc);
    }
    Bytes out;
    if (arcs.size() >= 2)
        appendArc(out, arcs[0] * 40 + arcs[1]);
    for (std::size_t i = 2; i < arcs.size(); ++i)
        appendArc(out, arcs[i]);
    return out;
}

Bytes objectIdentifier(std::string_view dotted)
{
    return tlv(0x06, objectIdentifierValue(dotted));
}

Bytes octetString(ByteView content)
{
    return tlv(0x04, content);
}

Bytes bitString(ByteView content)
{
    constexpr std::array<std::uint8_t, 1> noUnusedBits{0};
    return tlv(0x03, joined({noUnusedBits, content}));
}

Bytes null()
{
    return tlv(0x05, {});
}

} // namespace kiosk::devices::simulated::der
