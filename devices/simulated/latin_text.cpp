#include "simulated/latin_text.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

// Enough of UTF-8 for the cards' own personalisation files: one and two octets a character.
std::u32string codePoints(std::string_view utf8)
{
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto octet = static_cast<unsigned char>(utf8[i]);
        if (octet < 0x80) {
            out.push_back(octet);
        } else if ((octet & 0xE0) == 0xC0 && i + 1 < utf8.size()) {
            const auto second = static_cast<unsigned char>(utf8[++i]);
            out.push_back(static_cast<char32_t>((octet & 0x1F) << 6 | (second & 0x3F)));
        } else if ((octet & 0xC0) != 0x80) {
            out.push_back(U'?');
        }
    }
    return out;
}

// U+00C0 to U+00DF, recommended transliterations.
constexpr std::array<std::string_view, 32> transliterations = {
    "A", "A", "A", "A", "AE", "AA", "AE", "C", "E",  "E", "E", "E", "I",  "I", "I",  "I",
    "D", "N", "O", "O", "O",  "O",  "OE", "<", "OE", "U", "U", "U", "UE", "Y", "TH", "SS"};

std::string transliterate(char32_t point)
{
    if (point >= U'a' && point <= U'z')
        return {static_cast<char>(point - U'a' + U'A')};
    if (point >= U'A' && point <= U'Z')
        return {static_cast<char>(point)};
    if (point >= 0xE0 && point <= 0xFE && point != 0xF7)
        point -= 0x20;
    if (point >= 0xC0 && point <= 0xDF)
        return std::string(transliterations[point - 0xC0]);
    if (point == 0x152 || point == 0x153) // Œ, œ
        return "OE";
    if (point == 0x178 || point == 0xFF) // Ÿ, ÿ
        return "Y";
    return point == U'\'' ? "" : "<";
}

} // namespace

Bytes toLatin1(std::string_view utf8)
{
    Bytes out;
    for (const char32_t point : codePoints(utf8))
        out.push_back(point <= 0xFF ? static_cast<std::uint8_t>(point) : std::uint8_t{'?'});
    return out;
}

std::string toMrzAlphabet(std::string_view utf8)
{
    std::string out;
    for (const char32_t point : codePoints(utf8))
        out += transliterate(point);
    return out;
}

} // namespace kiosk::devices::simulated
