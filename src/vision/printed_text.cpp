#include "vision/printed_text.h"

#include "identity/name.h"

#include <algorithm>
#include <array>

namespace kiosk::vision {

TextBox TextBox::united(const TextBox& other) const noexcept
{
    return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
            std::max(bottom, other.bottom)};
}

TextBox boxOf(const PrintedLine& words) noexcept
{
    if (words.empty())
        return {};
    TextBox box = words.front().box;
    for (const PrintedWord& word : words)
        box = box.united(word.box);
    return box;
}

std::string textOf(const PrintedLine& words)
{
    std::string text;
    for (const PrintedWord& word : words)
        text += (text.empty() ? "" : " ") + word.text;
    return text;
}

double leastConfidence(const PrintedLine& words) noexcept
{
    const auto least = std::min_element(
        words.begin(), words.end(),
        [](const PrintedWord& a, const PrintedWord& b) { return a.confidence < b.confidence; });
    return least == words.end() ? 0 : least->confidence;
}

std::string foldedLetters(std::string_view utf8)
{
    const PersonalText folded = identity::foldName(PersonalText(utf8));
    std::string letters;
    for (const char c : folded.reveal())
        if (c >= 'A' && c <= 'Z')
            letters += c;
    return letters;
}

std::string bareLetters(std::string_view utf8)
{
    constexpr std::array<std::pair<std::string_view, char>, 10> bare{{{"Ä", 'A'},
                                                                      {"ä", 'a'},
                                                                      {"Ö", 'O'},
                                                                      {"ö", 'o'},
                                                                      {"Ü", 'U'},
                                                                      {"ü", 'u'},
                                                                      {"Å", 'A'},
                                                                      {"å", 'a'},
                                                                      {"Ø", 'O'},
                                                                      {"ø", 'o'}}};
    std::string text(utf8);
    for (const auto& [accented, letter] : bare)
        for (auto at = text.find(accented); at != std::string::npos; at = text.find(accented, at))
            text.replace(at, accented.size(), 1, letter);
    return foldedLetters(text);
}

std::string compactCode(std::string_view utf8)
{
    std::string code;
    for (const char c : utf8) {
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
            code += c;
        else if (c >= 'a' && c <= 'z')
            code += static_cast<char>(c - 'a' + 'A');
    }
    return code;
}

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit)
{
    const std::size_t apart = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (apart > limit)
        return limit + 1;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        std::size_t least = row[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(row[b.size()], limit + 1);
}

} // namespace kiosk::vision
