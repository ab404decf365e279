#include "identity/regional_spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::identity {
namespace {

using Text = std::string_view;
using Pair = std::pair<Text, Text>;

constexpr auto abbreviations = std::to_array<Pair>({{"ST", "SAINT"},
                                                    {"STE", "SAINTE"},
                                                    {"MA", "MARIA"},
                                                    {"MED", "MOHAMED"},
                                                    {"MED", "MOHAMMED"},
                                                    {"MHD", "MOHAMED"},
                                                    {"MHD", "MOHAMMED"},
                                                    {"MD", "MOHAMMAD"},
                                                    {"MD", "MOHAMMED"},
                                                    {"MD", "MUHAMMAD"},
                                                    {"MOHD", "MOHAMMAD"},
                                                    {"MOHD", "MOHAMMED"},
                                                    {"FCO", "FRANCISCO"}});

// "ST" is also the head of a word: SAINTMARC, STMARC.
bool isLongFor(Text abbreviated, Text whole)
{
    for (const auto& [brief, full] : abbreviations)
        if (abbreviated == brief && whole == full)
            return true;
    for (const auto& [brief, full] : {abbreviations[1], abbreviations[0]})
        if (abbreviated.starts_with(brief) && whole.starts_with(full) &&
            abbreviated.substr(brief.size()) == whole.substr(full.size()))
            return true;
    return false;
}

bool contains(Text letters, char letter)
{
    return letters.find(letter) != Text::npos;
}

std::string replaced(Text word, Text from, Text to)
{
    std::string result;
    while (!word.empty()) {
        const bool here = word.starts_with(from);
        result += here ? to : word.substr(0, 1);
        word.remove_prefix(here ? from.size() : 1);
    }
    return result;
}

template <std::size_t Size>
std::string rewritten(Text word, const std::array<Pair, Size>& steps)
{
    std::string result(word);
    for (const auto& [from, to] : steps)
        result = replaced(result, from, to);
    return result;
}

bool showsAny(Text word, const std::array<Text, 6>& marks)
{
    return std::any_of(marks.begin(), marks.end(), [word](Text mark) {
        return !mark.empty() && word.find(mark) != Text::npos;
    });
}

// Basque letters for the sounds that French and Spanish write TCH, CH, Z, C, QU, GU, V.
std::string basque(Text word)
{
    constexpr auto steps = std::to_array<Pair>({{"TCH", "CH"},
                                                {"TX", "CH"},
                                                {"TZ", "Z"},
                                                {"TS", "Z"},
                                                {"QUE", "KE"},
                                                {"QUI", "KI"},
                                                {"CE", "ZE"},
                                                {"CI", "ZI"},
                                                {"GUE", "GE"},
                                                {"GUI", "GI"},
                                                {"V", "B"},
                                                {"Y", "I"}});
    std::string result = rewritten(word, steps);
    for (std::size_t i = 0; i < result.size(); ++i)
        if (result[i] == 'C' && (i + 1 == result.size() || result[i + 1] != 'H'))
            result[i] = 'K';
    if (result.ends_with("RRIA")) // the article
        result.pop_back();
    return result;
}

// Breton: GW for GU, the articles AR and AN for LE.
std::string breton(Text word)
{
    constexpr std::size_t leastRest = 3;
    std::string result = rewritten(word, std::to_array<Pair>({{"GW", "GU"}, {"GUU", "GU"}}));
    for (const Text article : {"LE", "AR", "AN"})
        if (result.starts_with(article) && result.size() >= article.size() + leastRest)
            return "LE" + result.substr(article.size());
    return result;
}

// Corsican GHJ and CHJ are Italian GI and CHI.
std::string corsican(Text word)
{
    return rewritten(word, std::to_array<Pair>({{"GHJ", "GI"}, {"CHJ", "CHI"}, {"GII", "GI"}}));
}

} // namespace

std::string withoutUmlauts(std::string_view word)
{
    std::string plain;
    while (!word.empty()) {
        const char letter = word.front();
        const char next = word.size() > 1 ? word[1] : '\0';
        const bool umlaut = contains("AOU", letter) && next == 'E';
        plain += letter;
        word.remove_prefix(umlaut || (letter == 'A' && next == 'A') ? 2 : 1);
    }
    return plain;
}

bool isAbbreviation(std::string_view a, std::string_view b)
{
    return isLongFor(a, b) || isLongFor(b, a);
}

bool isRegionalSpelling(std::string_view a, std::string_view b)
{
    constexpr std::array<Text, 6> basqueMarks{"TX", "TZ", "AGI", "EGI", "URK", "ELK"};
    constexpr std::size_t least = 5;
    if (a.size() < least || b.size() < least)
        return false;
    const auto marked = [a, b](const auto& marks) {
        return showsAny(a, marks) || showsAny(b, marks);
    };
    if (marked(basqueMarks) && basque(a) == basque(b))
        return true;
    if (breton(a) == breton(b))
        return marked(std::array<Text, 6>{"GW", "AR", "AN"});
    return marked(std::array<Text, 6>{"GHJ", "CHJ"}) && corsican(a) == corsican(b);
}

} // namespace kiosk::identity
