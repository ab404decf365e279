#include "identity/mrz.h"
#include "identity/mrz_checks.h"

#include <array>
#include <string>
#include <utility>

namespace kiosk::identity {

namespace {

constexpr std::size_t mostVariants = 3;
constexpr std::size_t shortNumber = 9;

// What readers of OCR-B take for each other, the likeliest first. A single swap passes the check
// digit where the values differ by a multiple of ten (6 and G, 1 and L, 0 and U); the others do in
// pairs that cancel out, such as two O for 0 in the right places.
constexpr auto lookAlikes = std::to_array<std::pair<char, char>>({{'O', '0'},
                                                                  {'I', '1'},
                                                                  {'B', '8'},
                                                                  {'S', '5'},
                                                                  {'Z', '2'},
                                                                  {'G', '6'},
                                                                  {'D', '0'},
                                                                  {'Q', '0'},
                                                                  {'L', '1'},
                                                                  {'U', '0'},
                                                                  {'U', 'V'}});

struct Place
{
    std::size_t line = 0;
    std::size_t column = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

// Where the characters of the document number stand; a long one goes on behind the place of its
// check digit in TD1, in the optional field in TD2 (9303-5 4.2.2, 9303-6 4.2.2).
std::vector<Place> placesOfNumber(const Mrz& mrz)
{
    const bool isTd1 = mrz.format == MrzFormat::Td1;
    const std::size_t line = isTd1 ? 0 : 1;
    const std::size_t begin = isTd1 ? 5 : 0;
    const std::size_t goesOn = isTd1 ? 15 : 28;
    std::vector<Place> places;
    for (std::size_t i = 0; i < mrz.number.reveal().size(); ++i)
        places.push_back({line, i < shortNumber ? begin + i : goesOn + i - shortNumber});
    return places;
}

struct Swap
{
    Place place;
    char replacement = 0;
};

using Lines = std::vector<std::string>;

// Every swap of one character for a look-alike, the likeliest first.
std::vector<Swap> swapsIn(const Lines& lines, const std::vector<Place>& places)
{
    std::vector<Swap> swaps;
    for (const auto& [one, other] : lookAlikes)
        for (const Place& place : places) {
            const char character = lines[place.line][place.column];
            if (character == one)
                swaps.push_back({place, other});
            else if (character == other)
                swaps.push_back({place, one});
        }
    return swaps;
}

// Does the number's check digit hold as the standard counts? Older Belgian cards count the filler
// in a long number as well, which parseMrz() accepts; a variant must not change from one to the
// other.
bool holdsAsStandardized(const PersonalText& seed)
{
    constexpr std::size_t datesSize = 14; // birth and expiry with their digits
    const std::string_view text = seed.reveal();
    const std::size_t size = text.size() - datesSize - 1;
    return checkDigitHolds(text.substr(0, size), text[size]);
}

class VariantSearch
{
public:
    VariantSearch(const Mrz& mrz, const PersonalText& seed)
        : m_mrz(mrz), m_holdsAsStandardized(holdsAsStandardized(seed))
    {
        for (const PersonalText& line : mrz.lines.lines)
            m_lines.emplace_back(line.reveal());
        m_swaps = swapsIn(m_lines, placesOfNumber(mrz));
    }

    std::vector<PersonalText> run()
    {
        for (const Swap& swap : m_swaps)
            consider({swap});
        for (std::size_t i = 0; i < m_swaps.size(); ++i)
            for (std::size_t j = i + 1; j < m_swaps.size(); ++j)
                if (m_swaps[i].place != m_swaps[j].place)
                    consider({m_swaps[i], m_swaps[j]});
        return std::move(m_seeds);
    }

private:
    // Kept when no check digit, the composite one included, can tell it from the reading.
    void consider(std::initializer_list<Swap> swaps)
    {
        if (m_seeds.size() == mostVariants)
            return;
        Lines lines = m_lines;
        for (const Swap& swap : swaps)
            lines[swap.place.line][swap.place.column] = swap.replacement;
        const auto variant = parseMrz(lines);
        if (!variant || variant->checks != m_mrz.checks || variant->format != m_mrz.format)
            return;
        auto seed = accessKeySeed(*variant);
        if (seed && holdsAsStandardized(*seed) == m_holdsAsStandardized)
            m_seeds.push_back(std::move(*seed));
    }

    const Mrz& m_mrz;
    bool m_holdsAsStandardized;
    Lines m_lines;
    std::vector<Swap> m_swaps;
    std::vector<PersonalText> m_seeds;
};

} // namespace

std::vector<PersonalText> accessKeySeeds(const Mrz& mrz)
{
    std::vector<PersonalText> seeds;
    const auto seed = accessKeySeed(mrz);
    if (!seed)
        return seeds;
    seeds.push_back(*seed);
    if (!mrz.checks.number)
        return seeds; // misread for certain, but nothing tells how
    for (PersonalText& variant : VariantSearch(mrz, *seed).run())
        seeds.push_back(std::move(variant));
    return seeds;
}

} // namespace kiosk::identity
