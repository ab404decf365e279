#include "identity/name.h"

#include "identity/name_folding.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace kiosk::identity {

namespace {

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

bool isLoneCut(const Words& few, const Words& many)
{
    return few.size() == 1 && few[0].size() >= leastLoneCut && many[0].starts_with(few[0]);
}

// Every word of `few` is, in order, a word of `many` or the start of one; at least one is whole.
bool isPart(const Words& few, const Words& many)
{
    bool oneWhole = false;
    std::size_t next = 0;
    for (const std::string& word : few) {
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
    const auto right = foldings(b.reveal());
    for (const std::string& left : foldings(a.reveal()))
        for (const std::string& other : right)
            best = std::min(best, compareFolded(left, other));
    return best;
}

} // namespace

PersonalText foldName(const PersonalText& name)
{
    return PersonalText(foldings(name.reveal()).front());
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
