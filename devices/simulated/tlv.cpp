#include "simulated/tlv.h"

namespace kiosk::devices::simulated {

namespace {

void appendTag(Bytes& out, std::uint32_t tag)
{
    for (int shift = 24; shift >= 0; shift -= 8) {
        if (shift == 0 || (tag >> shift) != 0)
            out.push_back(static_cast<std::uint8_t>(tag >> shift));
    }
}

void appendLength(Bytes& out, std::size_t length)
{
    if (length < 0x80) {
        out.push_back(static_cast<std::uint8_t>(length));
        return;
    }
    const int octets = length > 0xFFFF ? 3 : length > 0xFF ? 2 : 1;
    out.push_back(static_cast<std::uint8_t>(0x80 | octets));
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(length >> shift));
}

// Takes octets off the front; every method is harmless when there are too few.
class Cursor
{
public:
    explicit Cursor(ByteView octets) : m_octets(octets) {}

    [[nodiscard]] std::size_t position() const { return m_position; }
    [[nodiscard]] bool atEnd() const { return m_position == m_octets.size(); }

    std::optional<std::uint8_t> next()
    {
        if (atEnd())
            return std::nullopt;
        return m_octets[m_position++];
    }
    std::optional<std::uint32_t> tag()
    {
        const auto first = next();
        if (!first)
            return std::nullopt;
        std::uint32_t tag = *first;
        if ((*first & 0x1F) == 0x1F) {
            const auto second = next();
            if (!second || (*second & 0x80) != 0)
                return std::nullopt;
            tag = tag << 8 | *second;
        }
        return tag;
    }
    std::optional<std::size_t> length()
    {
        const auto first = next();
        if (!first || *first < 0x80)
            return first;
        if (*first < 0x81 || *first > 0x83)
            return std::nullopt;
        std::size_t length = 0;
        for (int i = 0; i < *first - 0x80; ++i) {
            const auto octet = next();
            if (!octet)
                return std::nullopt;
            length = length << 8 | *octet;
        }
        return length;
    }
    std::optional<ByteView> take(std::size_t count)
    {
        if (count > m_octets.size() - m_position)
            return std::nullopt;
        const ByteView taken = m_octets.subspan(m_position, count);
        m_position += count;
        return taken;
    }

private:
    ByteView m_octets;
    std::size_t m_position = 0;
};

} // namespace

Bytes bigEndian(std::size_t value, std::size_t octets)
{
    Bytes out(octets);
    for (auto octet = out.rbegin(); octet != out.rend(); ++octet, value >>= 8)
        *octet = static_cast<std::uint8_t>(value);
    return out;
}

Bytes tlv(std::uint32_t tag, ByteView value)
{
    Bytes out;
    appendTag(out, tag);
    appendLength(out, value.size());
    out.insert(out.end(), value.begin(), value.end());
    return out;
}

Bytes joined(std::initializer_list<ByteView> parts)
{
    Bytes out;
    for (const ByteView part : parts)
        out.insert(out.end(), part.begin(), part.end());
    return out;
}

std::optional<std::vector<TlvObject>> parseTlv(ByteView octets)
{
    std::vector<TlvObject> objects;
    Cursor cursor(octets);
    while (!cursor.atEnd()) {
        const auto start = cursor.position();
        const auto tag = cursor.tag();
        const auto length = tag ? cursor.length() : std::nullopt;
        const auto value = length ? cursor.take(*length) : std::nullopt;
        if (!value)
            return std::nullopt;
        objects.push_back({*tag, *value, octets.subspan(start, cursor.position() - start)});
    }
    return objects;
}

std::optional<ByteView> valueOf(const std::vector<TlvObject>& objects, std::uint32_t tag)
{
    for (const auto& object : objects) {
        if (object.tag == tag)
            return object.value;
    }
    return std::nullopt;
}

} // namespace kiosk::devices::simulated
