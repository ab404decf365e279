#include "identity/name_folding.h"

#include <algorithm>
#include <array>

namespace kiosk::identity {

namespace {

// ---- UTF-8 ----

constexpr char32_t replacement = 0xFFFD; // stands for octets that are no UTF-8; folded to nothing

bool isContinuation(char octet) noexcept
{
    return (static_cast<unsigned char>(octet) & 0xC0U) == 0x80U;
}

// Octets of the sequence that starts with `lead`; 0 for one that cannot start any.
std::size_t sequenceSize(unsigned char lead) noexcept
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// Never fails: an octet out of place becomes `replacement`, and decoding goes on behind it.
std::u32string decodeUtf8(std::string_view text)
{
    std::u32string decoded;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t size = sequenceSize(lead);
        const bool complete =
            size != 0 && size <= text.size() &&
            std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(size),
                        isContinuation);
        if (!complete) {
            decoded += replacement;
            text.remove_prefix(1);
            continue;
        }
        char32_t point = size == 1 ? lead : lead & (0xFFU >> (size + 1));
        for (const char octet : text.substr(1, size - 1))
            point = (point << 6U) | (static_cast<unsigned char>(octet) & 0x3FU);
        decoded += point;
        text.remove_prefix(size);
    }
    return decoded;
}

// Letters that have more than one reading, written as letter and combining mark.
char32_t composed(char32_t letter, char32_t mark) noexcept
{
    struct Pair
    {
        char32_t letter, mark, whole;
    };
    constexpr std::array<Pair, 10> pairs{{{U'A', 0x308, 0xC4},
                                          {U'a', 0x308, 0xE4},
                                          {U'O', 0x308, 0xD6},
                                          {U'o', 0x308, 0xF6},
                                          {U'U', 0x308, 0xDC},
                                          {U'u', 0x308, 0xFC},
                                          {U'A', 0x30A, 0xC5},
                                          {U'a', 0x30A, 0xE5},
                                          {U'N', 0x303, 0xD1},
                                          {U'n', 0x303, 0xF1}}};
    for (const Pair& pair : pairs)
        if (pair.letter == letter && pair.mark == mark)
            return pair.whole;
    return letter; // other marks change nothing in the fold
}

// The Breton K with a bar stands for KER; typewriters write it K/.
constexpr char32_t barredK = 0xA740;

std::u32string composeMarks(const std::u32string& text)
{
    std::u32string whole;
    for (const char32_t point : text) {
        const bool mark = point >= 0x300 && point <= 0x36F;
        if (point == U'/' && !whole.empty() && (whole.back() == U'K' || whole.back() == U'k'))
            whole.back() = barredK;
        else if (!mark)
            whole += point;
        else if (!whole.empty())
            whole.back() = composed(whole.back(), point);
    }
    return whole;
}

// ---- ICAO 9303-3 section 6, table 6 ----

// What may stand for one character. The first reading is the one foldName() takes.
using Readings = std::vector<std::string_view>;

Readings latin1(char32_t point)
{
    switch (point >= 0xE0 && point != 0xFF ? point - 0x20 : point) {
    case 0xC4:
        return {"AE", "A"};
    case 0xC5:
        return {"AA", "A"};
    case 0xC6:
        return {"AE"};
    case 0xC7:
        return {"C"};
    case 0xD0:
        return {"D"};
    case 0xD1:
        return {"N", "NXX"};
    case 0xD6:
    case 0xD8:
        return {"OE", "O"};
    case 0xD7:
        return {""};
    case 0xDC:
        return {"UE", "UXX", "U"};
    case 0xDE:
        return {"TH"};
    case 0xDF:
        return {"SS"};
    case 0xFF:
        return {"Y"};
    default:
        break;
    }
    constexpr std::string_view bases = "AAAAAAACEEEEIIIIDNOOOOO.OUUUUY.."; // from U+00C0
    const char32_t capital = point >= 0xE0 ? point - 0x20 : point;
    return {bases.substr(capital - 0xC0, 1)};
}

Readings latinExtended(char32_t point)
{
    constexpr std::string_view bases = // from U+0100
        "AAAAAACCCCCCCCDD"
        "DDEEEEEEEEEEGGGG"
        "GGGGHHHHIIIIIIII"
        "II..JJKKQLLLLLLL"
        "LLLNNNNNNNNNOOOO"
        "OO..RRRRRRSSSSSS"
        "SSTTTTTTUUUUUUUU"
        "UUUUWWYYYZZZZZZS";
    if (point == 0x132 || point == 0x133)
        return {"IJ"};
    if (point == 0x152 || point == 0x153)
        return {"OE"};
    return {bases.substr(point - 0x100, 1)};
}

struct Range
{
    char32_t first, last;
    std::string_view base;
};

// Romanian comma letters, letters of African languages, of learned transliterations of Arabic (Ḥ,
// Ṣ), Vietnamese horns and the block of Vietnamese letters.
constexpr auto furtherLetters = std::to_array<Range>(
    {{0x181, 0x181, "B"},   {0x186, 0x186, "O"},    {0x18A, 0x18A, "D"},   {0x18F, 0x190, "E"},
     {0x19D, 0x19D, "N"},   {0x1A0, 0x1A1, "O"},    {0x1AF, 0x1B0, "U"},   {0x1B3, 0x1B4, "Y"},
     {0x1CD, 0x1CE, "A"},   {0x1CF, 0x1D0, "I"},    {0x1D1, 0x1D2, "O"},   {0x1D3, 0x1DC, "U"},
     {0x1DE, 0x1E1, "A"},   {0x1E2, 0x1E3, "AE"},   {0x1E4, 0x1E7, "G"},   {0x1E8, 0x1E9, "K"},
     {0x1EA, 0x1ED, "O"},   {0x1F4, 0x1F5, "G"},    {0x1F8, 0x1F9, "N"},   {0x200, 0x203, "A"},
     {0x204, 0x207, "E"},   {0x208, 0x20B, "I"},    {0x20C, 0x20F, "O"},   {0x210, 0x213, "R"},
     {0x214, 0x217, "U"},   {0x218, 0x219, "S"},    {0x21A, 0x21B, "T"},   {0x21E, 0x21F, "H"},
     {0x226, 0x227, "A"},   {0x228, 0x229, "E"},    {0x22A, 0x231, "O"},   {0x232, 0x233, "Y"},
     {0x253, 0x253, "B"},   {0x254, 0x254, "O"},    {0x257, 0x257, "D"},   {0x259, 0x25B, "E"},
     {0x272, 0x272, "N"},   {0x1E00, 0x1E01, "A"},  {0x1E02, 0x1E07, "B"}, {0x1E08, 0x1E09, "C"},
     {0x1E0A, 0x1E13, "D"}, {0x1E14, 0x1E1D, "E"},  {0x1E1E, 0x1E1F, "F"}, {0x1E20, 0x1E21, "G"},
     {0x1E22, 0x1E2B, "H"}, {0x1E2C, 0x1E2F, "I"},  {0x1E30, 0x1E35, "K"}, {0x1E36, 0x1E3D, "L"},
     {0x1E3E, 0x1E43, "M"}, {0x1E44, 0x1E4B, "N"},  {0x1E4C, 0x1E53, "O"}, {0x1E54, 0x1E57, "P"},
     {0x1E58, 0x1E5F, "R"}, {0x1E60, 0x1E69, "S"},  {0x1E6A, 0x1E71, "T"}, {0x1E72, 0x1E7B, "U"},
     {0x1E7C, 0x1E7F, "V"}, {0x1E80, 0x1E89, "W"},  {0x1E8A, 0x1E8D, "X"}, {0x1E8E, 0x1E8F, "Y"},
     {0x1E90, 0x1E95, "Z"}, {0x1E96, 0x1E96, "H"},  {0x1E97, 0x1E97, "T"}, {0x1E98, 0x1E98, "W"},
     {0x1E99, 0x1E99, "Y"}, {0x1E9E, 0x1E9E, "SS"}, {0x1EA0, 0x1EB7, "A"}, {0x1EB8, 0x1EC7, "E"},
     {0x1EC8, 0x1ECB, "I"}, {0x1ECC, 0x1EE3, "O"},  {0x1EE4, 0x1EF1, "U"}, {0x1EF2, 0x1EF9, "Y"}});

bool isApostrophe(char32_t point) noexcept
{
    return point == U'\'' || point == U'`' || point == 0xB4 || point == 0x2BC || point == 0x2018 ||
           point == 0x2019;
}

// Hyphens, blanks, the comma and the filler of an MRZ part words.
bool isSeparator(char32_t point) noexcept
{
    return point == U' ' || point == U'\t' || point == U'-' || point == U',' || point == U'<' ||
           point == 0xA0 || point == 0x202F || (point >= 0x2010 && point <= 0x2015);
}

Readings readingsOf(char32_t point)
{
    static constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (point >= U'A' && point <= U'Z')
        return {capitals.substr(point - U'A', 1)};
    if (point >= U'a' && point <= U'z')
        return {capitals.substr(point - U'a', 1)};
    if (isSeparator(point))
        return {" "};
    if (isApostrophe(point))
        return {""};
    if (point == 0xAA || point == 0xBA) // Mª, Fº
        return {point == 0xAA ? "A" : "O"};
    if (point == barredK || point == barredK + 1)
        return {"KER", "K"};
    if (point >= 0xC0 && point <= 0xFF && point != 0xF7)
        return latin1(point);
    if (point >= 0x100 && point <= 0x17F)
        return latinExtended(point);
    for (const Range& range : furtherLetters)
        if (point >= range.first && point <= range.last)
            return {range.base};
    return {""};
}

std::string singleSpaced(std::string_view text)
{
    std::string result;
    for (const char character : text)
        if (character != ' ' || (!result.empty() && result.back() != ' '))
            result += character;
    if (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

} // namespace

std::vector<std::string> foldings(std::string_view utf8, std::string_view apostrophe)
{
    constexpr std::size_t most = 64;
    std::vector<std::string> results{""};
    std::string plain; // every letter without its mark: Ü as U
    for (const char32_t point : composeMarks(decodeUtf8(utf8))) {
        const Readings readings = isApostrophe(point) ? Readings{apostrophe} : readingsOf(point);
        const std::size_t count = results.size();
        const std::size_t taken = count * readings.size() > most ? 1 : readings.size();
        for (std::size_t i = 1; i < taken; ++i)
            for (std::size_t k = 0; k < count; ++k)
                results.push_back(results[k] + std::string(readings[i]));
        for (std::size_t k = 0; k < count; ++k)
            results[k] += readings.front();
        plain += *std::min_element(readings.begin(), readings.end(), [](auto left, auto right) {
            return left.size() < right.size();
        });
    }
    if (std::find(results.begin(), results.end(), plain) == results.end())
        results.push_back(plain);
    for (std::string& result : results)
        result = singleSpaced(result);
    return results;
}

Words wordsOf(std::string_view folded)
{
    Words words;
    while (!folded.empty()) {
        const auto end = std::min(folded.find(' '), folded.size());
        words.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return words;
}

std::string joined(const Words& words)
{
    std::string text;
    for (const std::string& word : words)
        text += word;
    return text;
}

} // namespace kiosk::identity
