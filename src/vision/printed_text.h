// Private to vision: printed text as an OCR gives it, words with their places, and the comparisons
// that forgive what an OCR gets wrong. Plain values and pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::vision {

// Pixels of the page; right and bottom are just outside.
struct TextBox
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    [[nodiscard]] int height() const noexcept { return bottom - top; }
    [[nodiscard]] int width() const noexcept { return right - left; }
    [[nodiscard]] TextBox united(const TextBox& other) const noexcept;
    friend bool operator==(const TextBox&, const TextBox&) = default;
};

struct PrintedWord
{
    std::string text;      // UTF-8, without blanks
    double confidence = 0; // 0…1
    TextBox box;
};

// Words of one line from the left. What stands far apart may still be one line.
using PrintedLine = std::vector<PrintedWord>;

[[nodiscard]] TextBox boxOf(const PrintedLine& words) noexcept;
[[nodiscard]] std::string textOf(const PrintedLine& words);              // joined by single blanks
[[nodiscard]] double leastConfidence(const PrintedLine& words) noexcept; // 0 without words

// A–Z only, diacritics folded as in identity::foldName(): "N° du" gives "NDU".
[[nodiscard]] std::string foldedLetters(std::string_view utf8);
// The same with Ä, Ö, Ü, Å and Ø as their bare letters: what is left when accents are misread.
[[nodiscard]] std::string bareLetters(std::string_view utf8);
// A–Z and 0–9 as printed; small letters made capital; everything else left out.
[[nodiscard]] std::string compactCode(std::string_view utf8);

// Insertions, deletions and replacements between two ASCII texts; stops counting above `limit` and
// then gives limit + 1.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

// Misreadings that a phrase of this many letters may have and still be that phrase.
[[nodiscard]] constexpr std::size_t forgiven(std::size_t letters) noexcept
{
    return letters < 6 ? 0 : letters < 12 ? 1 : letters < 20 ? 2 : 3;
}

} // namespace kiosk::vision
