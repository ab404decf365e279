#include "identity/name_rules.h"

#include "identity/arabic_spelling.h"
#include "identity/regional_spelling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kiosk::identity {
namespace {

constexpr std::size_t mostWords = 16; // beyond that only letters are compared

// How alike two words are, the likeliest first.
enum class Likeness : std::uint8_t { Same, Particle, Umlaut, Abbreviated, Regional, Sound, None };

std::string_view reasonOf(Likeness likeness)
{
    constexpr auto reasons = std::to_array<std::string_view>(
        {"", "particle", "umlaut", "abbreviation", "regional_spelling", "transliteration", ""});
    return reasons[static_cast<std::size_t>(likeness)];
}

// ---- two words ----

Likeness compareCores(std::string_view a, std::string_view b, const NameContext& context)
{
    if (a == b)
        return Likeness::Same;
    if (withoutUmlauts(a) == withoutUmlauts(b))
        return Likeness::Umlaut;
    if (isAbbreviation(a, b))
        return Likeness::Abbreviated;
    if (context.field == NameField::Surname && isRegionalSpelling(a, b))
        return Likeness::Regional;
    if (isSameArabicName(a, b))
        return Likeness::Sound;
    const auto bySound =
        context.field == NameField::Surname ? isSameArabicSound : isSameRareArabicName;
    return context.arabic && bySound(a, b) ? Likeness::Sound : Likeness::None;
}

// DU PONT and PONT, BIN ALI and BEN ALI; but DU PONT is not DE PONT.
Likeness compareParticles(const Words& a, const Words& b)
{
    if (a == b)
        return Likeness::Same;
    if (a.empty() || b.empty())
        return Likeness::Particle;
    const bool sameOnes =
        std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
            return plainParticle(left) == plainParticle(right);
        });
    return sameOnes ? Likeness::Sound : Likeness::None;
}

Likeness compareUnits(const NameUnit& a, const NameUnit& b, const NameContext& context)
{
    const Likeness particles = compareParticles(a.particles, b.particles);
    if (particles == Likeness::None)
        return particles;
    return std::max(particles, compareCores(a.core, b.core, context));
}

// ---- words that are joined in one text only ----

using Iterator = Words::iterator;

// Not EL HADI for HADI, where the article is only left out.
bool isJoinedForm(Iterator begin, Iterator end, const std::string& word, const NameContext& context)
{
    constexpr std::size_t most = 5; // letters more: ABD EL KADER, ABDULQADIR
    const std::string text = joined(Words(begin, end));
    const std::size_t less = std::min(text.size(), word.size());
    return text.size() + word.size() - 2 * less <= most && std::find(begin, end, word) == end &&
           compareCores(text, word, context) != Likeness::None;
}

// The end of the words from `begin` that are one word of `whole`; `begin` if there is none.
Iterator endOfJoined(Iterator begin, Iterator last, const Words& whole, const NameContext& context)
{
    constexpr std::ptrdiff_t most = 4;
    const std::ptrdiff_t longest = std::min(most, last - begin);
    for (std::ptrdiff_t size = 2; size <= longest; ++size)
        for (const std::string& word : whole)
            if (isJoinedForm(begin, begin + size, word, context))
                return begin + size;
    return begin;
}

// Joins what is one word in `whole`: JEAN PIERRE for JEANPIERRE.
bool joinAsIn(Words& words, const Words& whole, const NameContext& context)
{
    const std::size_t before = words.size();
    for (auto begin = words.begin(); begin != words.end(); ++begin) {
        const auto end = endOfJoined(begin, words.end(), whole, context);
        if (end == begin)
            continue;
        *begin = joined(Words(begin, end));
        words.erase(begin + 1, end); // what is before stays where it is
    }
    return words.size() != before;
}

// ---- lists of words ----

using Units = std::vector<NameUnit>;
using Table = std::vector<std::vector<Likeness>>; // of each of the fewer with each of the many

bool augment(const Table& table, Likeness worst, std::size_t row, std::vector<bool>& tried,
             std::vector<std::size_t>& owner)
{
    for (std::size_t column = 0; column < owner.size(); ++column) {
        if (tried[column] || table[row][column] > worst)
            continue;
        tried[column] = true;
        if (owner[column] == table.size() || augment(table, worst, owner[column], tried, owner)) {
            owner[column] = row;
            return true;
        }
    }
    return false;
}

// Can each of the fewer have one of the many for itself?
bool allPlaced(const Table& table, Likeness worst)
{
    std::vector<std::size_t> owner(table.front().size(), table.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        std::vector<bool> tried(owner.size());
        if (!augment(table, worst, row, tried, owner))
            return false;
    }
    return true;
}

bool allPlacedInOrder(const Table& table, Likeness worst)
{
    std::size_t column = 0;
    for (const auto& row : table) {
        while (column < row.size() && row[column] > worst)
            ++column;
        if (column++ == row.size())
            return false;
    }
    return true;
}

NameJudgement compareUnitLists(const Units& few, const Units& many, bool wereJoined,
                               const NameContext& context)
{
    Table table;
    for (const NameUnit& left : few) {
        table.emplace_back();
        for (const NameUnit& right : many)
            table.back().push_back(compareUnits(left, right, context));
    }
    for (auto worst = Likeness::Same; worst < Likeness::None;
         worst = static_cast<Likeness>(static_cast<int>(worst) + 1)) {
        if (!allPlaced(table, worst))
            continue;
        const bool ordered = allPlacedInOrder(table, worst);
        const bool leftOut = few.size() < many.size();
        std::string_view reason = wereJoined ? "spacing" : "";
        if (worst > Likeness::Particle)
            reason = reasonOf(worst);
        else if (leftOut)
            reason = context.field == NameField::Surname ? "double_surname" : "left_out";
        else if (!ordered)
            reason = "order";
        else if (worst == Likeness::Particle)
            reason = reasonOf(worst);
        return {reason.empty() ? NameMatch::Match : NameMatch::Explainable, reason};
    }
    return {NameMatch::Conflict, "different"};
}

// The same letters, whatever parts them.
std::optional<NameJudgement> compareLetters(const std::string& a, const std::string& b)
{
    if (a == b)
        return NameJudgement{NameMatch::Explainable, "spacing"};
    if (withoutUmlauts(a) == withoutUmlauts(b))
        return NameJudgement{NameMatch::Explainable, "umlaut"};
    if (isSameArabicName(a, b)) // NOUR EDDINE, NUR AL DIN
        return NameJudgement{NameMatch::Explainable, "transliteration"};
    return std::nullopt;
}

// ---- cut names ----

// Lines of a name in a machine readable zone: of a card, of a page; in the French zone of before
// 2021, of the given names. A name is cut only if it does not fit the shortest of those.
constexpr std::size_t shortestLine = 30;
constexpr std::size_t shortestSurname = 25;
constexpr std::size_t shortestGivenNames = 14;

std::size_t lengthOf(const Words& words)
{
    std::size_t length = words.empty() ? 0 : words.size() - 1;
    for (const std::string& word : words)
        length += word.size();
    return length;
}

std::size_t lengthOf(const FullName& name)
{
    return lengthOf(name.surname) + 2 + lengthOf(name.given);
}

// Word by word the start of the other; words may be missing at the end, or all, where a surname
// fills the line.
bool isStartOf(const Words& cut, const Words& whole)
{
    return cut.size() <= whole.size() &&
           std::equal(cut.begin(), cut.end(), whole.begin(),
                      [](const std::string& start, const std::string& word) {
                          return word.starts_with(start);
                      });
}

bool isCutOf(const FullName& cut, const FullName& whole)
{
    constexpr std::size_t slack = 4;     // where a word would not have fitted any more
    constexpr std::size_t lineSlack = 8; // where given names were cut to their first letters
    const bool lineFull =
        lengthOf(whole) > shortestLine && lengthOf(cut) + lineSlack >= shortestLine;
    const auto fits = [lineFull](const Words& part, const Words& all, std::size_t shortest) {
        if (part == all)
            return true;
        const bool fieldFull = lengthOf(all) > shortest && lengthOf(part) + slack >= shortest;
        return (lineFull || fieldFull) && isStartOf(part, all);
    };
    return fits(cut.surname, whole.surname, shortestSurname) &&
           fits(cut.given, whole.given, shortestGivenNames);
}

Words sorted(Words words)
{
    std::sort(words.begin(), words.end());
    return words;
}

Words inOrder(const Words& first, const Words& second)
{
    Words all = first;
    all.insert(all.end(), second.begin(), second.end());
    return all;
}

} // namespace

NameJudgement compareWords(const Words& a, const Words& b, const NameContext& context)
{
    if (a.empty() || b.empty())
        return {NameMatch::Conflict, "unreadable"};
    if (a == b)
        return {};
    if (const auto judgement = compareLetters(joined(a), joined(b)))
        return *judgement;
    if (a.size() > mostWords || b.size() > mostWords)
        return {NameMatch::Conflict, "different"};
    Words left = a;
    Words right = b;
    const bool leftJoined = joinAsIn(left, b, context);
    const bool rightJoined = joinAsIn(right, a, context);
    const Units leftUnits = unitsOf(left, context.field);
    const Units rightUnits = unitsOf(right, context.field);
    const bool leftIsFewer = leftUnits.size() <= rightUnits.size();
    return compareUnitLists(leftIsFewer ? leftUnits : rightUnits,
                            leftIsFewer ? rightUnits : leftUnits, leftJoined || rightJoined,
                            context);
}

NameJudgement compareTexts(const PersonalText& a, const PersonalText& b, const NameContext& context)
{
    const auto left = foldings(a.reveal());
    const auto right = foldings(b.reveal());
    const bool same =
        std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) != left.end();
    if (a == b || (same && !left.front().empty()))
        return {};
    return compareWords(wordsOfName(a.reveal()), wordsOfName(b.reveal()), context);
}

bool isOtherBoundary(const FullName& a, const FullName& b)
{
    if (a.surname.empty() || b.surname.empty())
        return false;
    return inOrder(a.surname, a.given) == inOrder(b.surname, b.given) ||
           inOrder(a.given, a.surname) == inOrder(b.given, b.surname);
}

bool isVietnameseOrder(const FullName& a, const FullName& b)
{
    const Words left = sorted(inOrder(a.surname, a.given));
    const Words right = sorted(inOrder(b.surname, b.given));
    const Words& few = left.size() <= right.size() ? left : right;
    const Words& many = left.size() <= right.size() ? right : left;
    return few.size() >= 2 && std::all_of(many.begin(), many.end(), isVietnameseSyllable) &&
           std::any_of(few.begin(), few.end(), isVietnameseSurname) &&
           std::includes(many.begin(), many.end(), few.begin(), few.end());
}

bool isTruncated(const FullName& a, const FullName& b)
{
    if (a.surname.empty() || b.surname.empty())
        return false;
    return isCutOf(a, b) || isCutOf(b, a);
}

} // namespace kiosk::identity
