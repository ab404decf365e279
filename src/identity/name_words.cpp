#include "identity/name_words.h"

#include <algorithm>
#include <array>

namespace kiosk::identity {
namespace {

using Texts = std::string_view;

template <std::size_t Size>
bool isOneOf(const std::array<Texts, Size>& texts, std::string_view word)
{
    return std::find(texts.begin(), texts.end(), word) != texts.end();
}

// Left out as often as written, by one register or another.
constexpr auto particles = std::to_array<Texts>(
    {"ABOU", "ABU", "AL",  "BEN",  "BENT",  "BIN", "BINT", "D",    "DA",   "DALL",
     "DAS",  "DE",  "DEL", "DELL", "DELLA", "DEM", "DEN",  "DER",  "DES",  "DI",
     "DO",   "DOS", "DU",  "E",    "EL",    "I",   "IBN",  "MINT", "OULD", "TEN",
     "TER",  "UL",  "VAN", "VOM",  "VON",   "Y",   "ZU",   "ZUM",  "ZUR"});
// Only behind DE: LA TOUR without its article is TOUR, another family.
constexpr auto articles = std::to_array<Texts>({"L", "LA", "LAS", "LE", "LES", "LO", "LOS"});
// Part of the word behind them.
constexpr auto surnameHeads = std::to_array<Texts>(
    {"ABD", "ABDAL", "ABDEL", "ABDOUL", "ABDUL", "AIT",   "AN",  "AR", "BOU", "KER",
     "L",   "LA",    "LAS",   "LE",     "LES",   "LO",    "LOS", "M",  "MAC", "MC",
     "N",   "O",     "SAINT", "SAINTE", "SAN",   "SANTA", "ST",  "STE"});
constexpr auto givenHeads = std::to_array<Texts>({"ABD", "ABDAL", "ABDEL", "ABDOUL", "ABDUL"});
constexpr auto beforeApostrophe = std::to_array<Texts>({"D", "L", "DELL", "DALL"});

constexpr auto arabicParticles = std::to_array<Texts>(
    {"ABOU", "ABU", "AL", "BEN", "BENT", "BIN", "BINT", "EL", "IBN", "MINT", "OULD", "UL"});

constexpr auto vietnameseSurnames = std::to_array<Texts>(
    {"BUI", "CAO",  "CHAU",   "DANG",   "DAO",  "DINH",  "DO",    "DOAN", "DUONG",
     "HA",  "HO",   "HOANG",  "HUYNH",  "LAM",  "LE",    "LUONG", "LUU",  "LY",
     "MAI", "NGO",  "NGUYEN", "PHAM",   "PHAN", "PHUNG", "QUACH", "TA",   "THAI",
     "TO",  "TRAN", "TRINH",  "TRUONG", "VO",   "VU",    "VUONG"});

constexpr auto fillers = std::to_array<Texts>(
    {"FNU", "LNU", "SNU", "UNK", "X", "XX", "XXX", "XXXX", "SANSNOM", "SANSPRENOM", "INCONNU",
     "NOMINCONNU", "PRENOMINCONNU", "NONRENSEIGNE", "UNKNOWN", "NOGIVENNAME", "NOSURNAME"});

constexpr auto spouseMarks = std::to_array<Texts>(
    {"DIVORCEE", "EP", "EPOUSE", "EPSE", "EPX", "USAGE", "VEUF", "VEUVE", "VVE"});
constexpr auto birthMarks = std::to_array<Texts>({"NEE"});
constexpr auto aliasMarks = std::to_array<Texts>({"DIT", "DITE"});

template <std::size_t Size>
Words::const_iterator markIn(const Words& words, const std::array<Texts, Size>& marks)
{
    return std::find_if(words.begin(), words.end(),
                        [&marks](const std::string& word) { return isOneOf(marks, word); });
}

bool isDroppable(const Words& before, std::string_view word)
{
    if (isOneOf(particles, word))
        return true;
    return !before.empty() && before.back().starts_with('D') && isOneOf(articles, word);
}

bool isHead(std::string_view word, NameField field)
{
    return field == NameField::Surname ? isOneOf(surnameHeads, word) : isOneOf(givenHeads, word);
}

} // namespace

Words wordsOfName(std::string_view utf8)
{
    Words words;
    for (const std::string& word : wordsOf(foldings(utf8, "'").front())) {
        std::string part;
        for (const char character : word) {
            if (character != '\'') {
                part += character;
            } else if (isOneOf(beforeApostrophe, part)) {
                words.push_back(part);
                part.clear();
            }
        }
        if (!part.empty())
            words.push_back(part);
    }
    return words;
}

std::vector<NameUnit> unitsOf(const Words& words, NameField field)
{
    std::vector<NameUnit> units;
    NameUnit unit;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        const bool afterHead = !unit.core.empty(); // ABD EL KADER: the article goes with it
        const bool droppable = !last && isDroppable(unit.particles, words[i]);
        if (droppable && !afterHead) {
            unit.particles.push_back(words[i]);
            continue;
        }
        unit.core += words[i];
        if (!last && (droppable || isHead(words[i], field)))
            continue;
        units.push_back(std::move(unit));
        unit = {};
    }
    return units;
}

std::string_view plainParticle(std::string_view particle)
{
    if (particle == "BIN" || particle == "IBN")
        return "BEN";
    if (particle == "EL" || particle == "UL")
        return "AL";
    if (particle == "BINT")
        return "BENT";
    return particle == "ABU" ? "ABOU" : particle;
}

bool isArabicParticle(std::string_view word)
{
    return isOneOf(arabicParticles, word);
}

bool isVietnameseSurname(std::string_view word)
{
    return isOneOf(vietnameseSurnames, word);
}

bool isVietnameseSyllable(std::string_view word)
{
    constexpr std::string_view vowels = "AEIOUY";
    constexpr auto onsets = std::to_array<Texts>(
        {"",   "B",   "C",  "CH", "D",  "G", "GH", "GI", "H", "K", "KH", "L",  "M", "N",
         "NG", "NGH", "NH", "P",  "PH", "Q", "QU", "R",  "S", "T", "TH", "TR", "V", "X"});
    constexpr auto codas = std::to_array<Texts>({"", "C", "CH", "M", "N", "NG", "NH", "P", "T"});
    const auto begin = std::min(word.find_first_of(vowels), word.size());
    const auto end = std::min(word.find_first_not_of(vowels, begin), word.size());
    return end > begin && isOneOf(onsets, word.substr(0, begin)) &&
           isOneOf(codas, word.substr(end));
}

bool isFiller(const Words& words)
{
    return isOneOf(fillers, joined(words));
}

std::optional<MarkedSurname> splitMarkedSurname(const Words& words)
{
    const auto behind = [&words](Words::const_iterator mark) {
        return Words(mark + 1, words.end());
    };
    const auto before = [&words](Words::const_iterator mark) { return Words(words.begin(), mark); };
    MarkedSurname names;
    if (const auto mark = markIn(words, spouseMarks); mark != words.end())
        names = {before(mark), behind(mark)};
    else if (const auto birth = markIn(words, birthMarks); birth != words.end())
        names = {behind(birth), before(birth)};
    else if (const auto alias = markIn(words, aliasMarks); alias != words.end())
        names = {before(alias), behind(alias)};
    else
        return std::nullopt;
    const bool empty = names.birth.empty() && names.usage.empty();
    return empty ? std::nullopt : std::optional(names);
}

} // namespace kiosk::identity
