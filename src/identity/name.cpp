#include "identity/name.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

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

std::u32string composeMarks(const std::u32string& text)
{
    std::u32string whole;
    for (const char32_t point : text) {
        const bool mark = point >= 0x300 && point <= 0x36F;
        if (!mark)
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

// Romanian comma letters, Vietnamese horns and the block of Vietnamese letters.
constexpr std::array<Range, 13> furtherLetters{{{0x1A0, 0x1A1, "O"},
                                                {0x1AF, 0x1B0, "U"},
                                                {0x1CD, 0x1CE, "A"},
                                                {0x1E6, 0x1E7, "G"},
                                                {0x218, 0x219, "S"},
                                                {0x21A, 0x21B, "T"},
                                                {0x1E9E, 0x1E9E, "SS"},
                                                {0x1EA0, 0x1EB7, "A"},
                                                {0x1EB8, 0x1EC7, "E"},
                                                {0x1EC8, 0x1ECB, "I"},
                                                {0x1ECC, 0x1EE3, "O"},
                                                {0x1EE4, 0x1EF1, "U"},
                                                {0x1EF2, 0x1EF9, "Y"}}};

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

// Every way in which an issuer may have written the name. Names with very many such letters are
// read in the first way beyond the limit.
std::vector<std::string> foldings(const PersonalText& name)
{
    constexpr std::size_t most = 64;
    std::vector<std::string> results{""};
    for (const char32_t point : composeMarks(decodeUtf8(name.reveal()))) {
        Readings readings = readingsOf(point);
        if (results.size() * readings.size() > most)
            readings.resize(1);
        std::vector<std::string> longer;
        for (const std::string& start : results)
            for (const std::string_view reading : readings)
                longer.push_back(start + std::string(reading));
        results = std::move(longer);
    }
    for (std::string& result : results)
        result = singleSpaced(result);
    return results;
}

// ---- comparing ----

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

bool sameLetters(std::string_view a, std::string_view b)
{
    std::string left(a);
    std::string right(b);
    std::erase(left, ' ');
    std::erase(right, ' ');
    return left == right;
}

// Issuers cut a word only when a line is full, so a lone word that is short is another name, not a
// cut one: MARTIN is not MARTINEZ.
constexpr std::size_t leastLoneCut = 12;

bool isLoneCut(const std::vector<std::string_view>& few, const std::vector<std::string_view>& many)
{
    return few.size() == 1 && few[0].size() >= leastLoneCut && many[0].starts_with(few[0]);
}

// Every word of `few` is, in order, a word of `many` or the start of one; at least one is whole.
bool isPart(const std::vector<std::string_view>& few, const std::vector<std::string_view>& many)
{
    bool oneWhole = false;
    std::size_t next = 0;
    for (const std::string_view word : few) {
        while (next < many.size() && !many[next].starts_with(word))
            ++next;
        if (next == many.size())
            return false;
        oneWhole = oneWhole || many[next] == word;
        ++next;
    }
    return oneWhole;
}

NameMatch compareFolded(std::string_view a, std::string_view b)
{
    if (a == b)
        return NameMatch::Match;
    const auto left = wordsOf(a);
    const auto right = wordsOf(b);
    if (left.empty() || right.empty())
        return NameMatch::Conflict;
    if (sameLetters(a, b) || isPart(left, right) || isPart(right, left) || isLoneCut(left, right) ||
        isLoneCut(right, left))
        return NameMatch::Explainable;
    return NameMatch::Conflict;
}

// The best of all readings.
NameMatch compareTexts(const PersonalText& a, const PersonalText& b)
{
    NameMatch best = NameMatch::Conflict;
    const auto right = foldings(b);
    for (const std::string& left : foldings(a))
        for (const std::string& other : right)
            best = std::min(best, compareFolded(left, other));
    return best;
}

} // namespace

PersonalText foldName(const PersonalText& name)
{
    return PersonalText(foldings(name).front());
}

NameMatch compareNames(const PersonName& a, const PersonName& b)
{
    const NameMatch surname = compareTexts(a.surname, b.surname);
    const bool givenMissing = a.givenNames.empty() != b.givenNames.empty();
    const NameMatch given =
        givenMissing ? NameMatch::Explainable : compareTexts(a.givenNames, b.givenNames);
    return std::max(surname, given);
}

} // namespace kiosk::identity
