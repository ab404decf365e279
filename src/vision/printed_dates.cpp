#include "vision/printed_dates.h"

#include "vision/printed_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kiosk::vision {
namespace {

constexpr std::size_t longest = 48; // octets; more is no date

// First letters, folded, that tell a month in one of the languages; no two languages disagree.
struct MonthName
{
    std::string_view start;
    int month;
};
constexpr std::array<MonthName, 30> monthNames{{
    {"JAN", 1},  {"ENE", 1},  {"FEV", 2},  {"FEB", 2},  {"MAR", 3},  {"MAE", 3},
    {"MRT", 3},  {"MAA", 3},  {"AVR", 4},  {"APR", 4},  {"ABR", 4},  {"MAI", 5},
    {"MAY", 5},  {"MEI", 5},  {"JUIN", 6}, {"JUN", 6},  {"JUIL", 7}, {"JUL", 7},
    {"AOU", 8},  {"AUG", 8},  {"AGO", 8},  {"SEP", 9},  {"SET", 9},  {"OCT", 10},
    {"OKT", 10}, {"OUT", 10}, {"NOV", 11}, {"DEC", 12}, {"DIC", 12}, {"DEZ", 12},
}};

// 0: no month.
int monthOf(std::string_view folded) noexcept
{
    if (folded.size() < 3 || folded.size() > 10)
        return 0;
    const auto* const found =
        std::find_if(monthNames.begin(), monthNames.end(),
                     [&](const MonthName& name) { return folded.starts_with(name.start); });
    return found == monthNames.end() ? 0 : found->month;
}

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

// Runs of digits and runs of letters; what stands between them only parts them.
std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts;
    bool open = false;
    for (const char c : text) {
        const bool parting = c == ' ' || c == '.' || c == '/' || c == '-' || c == ',';
        if (parting) {
            open = false;
            continue;
        }
        if (open && isDigit(parts.back().back()) == isDigit(c))
            parts.back() += c;
        else
            parts.emplace_back(1, c);
        open = true;
    }
    return parts;
}

std::optional<int> numberOf(std::string_view part, std::size_t least, std::size_t most)
{
    if (part.size() < least || part.size() > most)
        return std::nullopt;
    int value = 0;
    for (const char c : part) {
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// "0807 1974": an OCR misses gaps. Empty unless all parts together are eight figures.
std::string eightFigures(const std::vector<std::string>& parts)
{
    std::string figures;
    for (const std::string& part : parts)
        figures += part;
    const bool whole = figures.size() == 8 && std::all_of(figures.begin(), figures.end(), isDigit);
    return whole && parts.size() < 3 ? figures : std::string();
}

std::optional<int> yearOf(std::string_view part, DateUse use)
{
    if (const auto whole = numberOf(part, 4, 4))
        return whole;
    const auto two = numberOf(part, 2, 2);
    if (!two || (use == DateUse::Birth && *two <= 30))
        return std::nullopt;
    return *two + (use == DateUse::Birth ? 1900 : 2000);
}

std::optional<int> monthIn(const std::vector<std::string>& parts)
{
    if (parts.size() == 1 && isDigit(parts.front().front()))
        return numberOf(parts.front(), 1, 2);
    std::optional<int> month;
    for (const std::string& part : parts) {
        const int named = monthOf(foldedLetters(part));
        if (named == 0 || (month && *month != named))
            return std::nullopt;
        month = named;
    }
    return month;
}

} // namespace

std::optional<identity::Date> parsePrintedDate(std::string_view text, DateUse use)
{
    if (text.size() > longest)
        return std::nullopt;
    std::vector<std::string> parts = partsOf(text);
    if (const std::string figures = eightFigures(parts); !figures.empty())
        parts = {figures.substr(0, 2), figures.substr(2, 2), figures.substr(4)};
    if (parts.size() < 3 || parts.size() > 4)
        return std::nullopt;
    const auto day = numberOf(parts.front(), 1, 2);
    const auto month = monthIn({parts.begin() + 1, parts.end() - 1});
    const auto year = yearOf(parts.back(), use);
    if (!day || !month || !year || *year < 1890 || *year > 2100)
        return std::nullopt;
    const identity::Date date{*year, *month, *day};
    return date.isCalendarDate() ? std::optional(date) : std::nullopt;
}

} // namespace kiosk::vision
