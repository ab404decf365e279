// Private to vision: what a reader saw at each position of a line of a machine readable zone. Not
// one text but how likely each character is, so that several readings can be added up and check
// digits can choose between characters that the picture leaves open.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::vision {

// Every character of a machine readable zone, in the order of the distributions below.
inline constexpr std::string_view mrzAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

// Its place in mrzAlphabet; nothing when it is not there.
[[nodiscard]] constexpr std::optional<std::size_t> mrzIndex(char character) noexcept
{
    const std::size_t at = mrzAlphabet.find(character);
    return at == std::string_view::npos ? std::nullopt : std::optional(at);
}

// One position.
struct CellReading
{
    std::array<float, mrzAlphabet.size()>
        logProbability{}; // natural; the probabilities add up to 1
    float centre = 0;     // pixels from the left of the strip
    float quality = 0;    // 0…1: how much there is one character here and not a gap or two halves
    [[nodiscard]] char likeliest() const noexcept;
    // Probability of the likeliest character.
    [[nodiscard]] double certainty() const noexcept;
};

// One line. Readers give as many cells as the format has columns (30, 36 or 44).
struct LineReading
{
    std::vector<CellReading> cells;
    double quality = 0; // 0…1: how well characters stand in a line of fixed pitch; near 0 for a
                        // strip that is no such line or stands on its head
    [[nodiscard]] std::string text() const; // the likeliest characters
};

// The lines of one zone, from the top, as one reader saw them in one picture.
struct ZoneReading
{
    std::vector<LineReading> lines;
    // What a reading counts for when several are added up: 1 for the network on a picture of its
    // own. Readings of the same pixels share their errors, so n of them count 1/n each.
    double weight = 1;
};

} // namespace kiosk::vision
