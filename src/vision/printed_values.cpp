// What the words of a field can be: a name, a number, an access number; see printed_findings.h.
#include "vision/printed_dates.h"
#include "vision/printed_findings.h"

#include <algorithm>
#include <array>

namespace kiosk::vision {
namespace {

using identity::DocumentKind;

constexpr std::string_view marks = ",;:.|_-'`\"()[]{}*~"; // octets, so ASCII only

std::string trimmed(std::string_view word)
{
    const auto first = word.find_first_not_of(marks);
    if (first == std::string_view::npos)
        return {};
    return std::string(word.substr(first, word.find_last_not_of(marks) - first + 1));
}

// Typographic quotes and dashes to those of a keyboard.
std::string plainMarks(std::string text)
{
    constexpr std::array<std::pair<std::string_view, char>, 7> replaced{{{"\u2019", '\''},
                                                                         {"\u2018", '\''},
                                                                         {"\u201A", ','},
                                                                         {"\u201C", '"'},
                                                                         {"\u201D", '"'},
                                                                         {"\u2013", '-'},
                                                                         {"\u2014", '-'}}};
    for (const auto& [from, to] : replaced)
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at))
            text.replace(at, from.size(), 1, to);
    return text;
}

bool hasForeign(std::string_view word) // what no name has
{
    return word.find_first_of("0123456789<>|_=+*#@/\\&%$~\"()[]{}") != std::string_view::npos;
}

// Fewest and most characters of a document number.
std::pair<std::size_t, std::size_t> lengthsOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::FrenchIdCard:
    case DocumentKind::ResidencePermit:
    case DocumentKind::SpanishIdCard:
        return {9, 9};
    case DocumentKind::FrenchIdCardOld:
    case DocumentKind::BelgianIdCard:
    case DocumentKind::PortugueseIdCard:
        return {12, 12};
    case DocumentKind::Passport:
        return {7, 9};
    default:
        return {6, 14};
    }
}

} // namespace

std::optional<std::string> nameOf(const PrintedLine& words)
{
    constexpr std::size_t longestName = 120; // octets
    std::string name;
    std::size_t letters = 0;
    for (const PrintedWord& word : words) {
        const std::string part = trimmed(plainMarks(word.text));
        if (part.empty())
            continue;
        if (hasForeign(part) || foldedLetters(part).empty())
            return std::nullopt;
        letters += foldedLetters(part).size();
        name += (name.empty() ? "" : " ") + part;
    }
    return letters >= 2 && name.size() <= longestName ? std::optional(name) : std::nullopt;
}

std::optional<std::string> numberOf(const PrintedLine& words, DocumentKind kind)
{
    const std::string text = textOf(words);
    const bool small =
        std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const std::string code = compactCode(text);
    const auto digits =
        std::count_if(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool date =
        parsePrintedDate(text, DateUse::Expiry) || parsePrintedDate(text, DateUse::Birth);
    const auto [least, most] = lengthsOf(kind);
    const bool fits = !small && !date && text.find('<') == std::string::npos &&
                      code.size() >= least && code.size() <= most && digits >= 1;
    return fits ? std::optional(code) : std::nullopt;
}

std::optional<std::string> canOf(const PrintedLine& words)
{
    const std::string text = textOf(words);
    const bool digits =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits && text.size() == 6 ? std::optional(text) : std::nullopt;
}

} // namespace kiosk::vision
