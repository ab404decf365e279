#include "identity/plausibility.h"

#include <algorithm>
#include <array>

namespace kiosk::identity {
namespace {

// ---- names -------------------------------------------------------------------------------------

std::string joined(const PersonName& name)
{
    return std::string(foldName(name.surname).reveal()) + ' ' +
           std::string(foldName(name.givenNames).reveal());
}

bool isStartOf(const PersonName& cut, const PersonName& whole)
{
    const std::string text = joined(whole);
    std::string start = joined(cut);
    start.erase(start.find_last_not_of(' ') + 1);
    return !start.empty() && text.starts_with(start);
}

PrintedMatch matchOf(NameMatch match)
{
    return match == NameMatch::Match         ? PrintedMatch::Match
           : match == NameMatch::Explainable ? PrintedMatch::Explainable
                                             : PrintedMatch::Conflict;
}

// A zone that was cut after its last letter may have cut the only given name, which is no part of
// the whole name then, but its start.
PrintedMatch compareName(const PrintedFields& printed, const Mrz& mrz)
{
    if (printed.name.surname.empty() && printed.name.givenNames.empty())
        return PrintedMatch::NotRead;
    const PrintedMatch birthName = matchOf(compareNames(printed.name, mrz.name));
    if (birthName != PrintedMatch::Conflict)
        return birthName;
    if (mrz.nameTruncated && isStartOf(mrz.name, printed.name))
        return PrintedMatch::Explainable;
    const PersonName asUsed{.surname = printed.usageName, .givenNames = printed.name.givenNames};
    const bool used =
        !asUsed.surname.empty() && compareNames(asUsed, mrz.name) != NameMatch::Conflict;
    return used ? PrintedMatch::Explainable : PrintedMatch::Conflict;
}

// ---- dates -------------------------------------------------------------------------------------

// The zone has two digits of the year: the century is not its to say. Parts that the zone does not
// know cannot contradict.
PrintedMatch compareDate(const std::optional<Date>& printed, const Result<Date>& zone)
{
    if (!printed || !zone)
        return PrintedMatch::NotRead;
    constexpr int century = 100;
    const std::array<std::pair<int, int>, 3> parts{
        {{printed->year == 0 ? 0 : printed->year % century + century,
          zone->year == 0 ? 0 : zone->year % century + century},
         {printed->month, zone->month},
         {printed->day, zone->day}}};
    PrintedMatch match = PrintedMatch::Match;
    for (const auto& [left, right] : parts) {
        if (left == right)
            continue;
        if (left != 0 && right != 0)
            return PrintedMatch::Conflict;
        match = PrintedMatch::Explainable;
    }
    return match;
}

// ---- numbers -----------------------------------------------------------------------------------

// As the zone writes it: capitals and digits, without what groups them on the page.
std::string compactNumber(std::string_view text)
{
    std::string number;
    for (const char character : text) {
        if (character >= 'a' && character <= 'z')
            number += static_cast<char>(character - 'a' + 'A');
        else if ((character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9'))
            number += character;
    }
    return number;
}

bool lookAlike(char a, char b)
{
    constexpr auto groups =
        std::to_array<std::string_view>({"0ODQU", "1IL", "2Z", "5S", "6G", "8B", "UV", "4A", "7T"});
    return std::any_of(groups.begin(), groups.end(), [a, b](std::string_view group) {
        return group.find(a) != std::string_view::npos && group.find(b) != std::string_view::npos;
    });
}

PrintedMatch compareNumbers(std::string_view printed, std::string_view zone)
{
    if (printed == zone)
        return PrintedMatch::Match;
    if (printed.size() != zone.size())
        return PrintedMatch::Conflict;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < zone.size(); ++i) {
        if (printed[i] == zone[i])
            continue;
        if (!lookAlike(printed[i], zone[i]))
            return PrintedMatch::Conflict;
        ++wrong;
    }
    return wrong == 1 ? PrintedMatch::Explainable : PrintedMatch::Conflict;
}

// Some documents print a number of the person where others print their own (the Spanish DNI, the
// foreigner's number); the zone has it in an optional field.
PrintedMatch compareNumber(const PrintedFields& printed, const Mrz& mrz)
{
    const std::string number = compactNumber(printed.number.reveal());
    if (number.empty() || mrz.number.empty())
        return PrintedMatch::NotRead;
    auto best = PrintedMatch::Conflict;
    for (const PersonalText* const field : {&mrz.number, &mrz.optional1, &mrz.optional2}) {
        const std::string zone = compactNumber(field->reveal());
        if (!zone.empty())
            best = std::min(best, compareNumbers(number, zone));
    }
    return best;
}

} // namespace

std::string_view printedFieldId(PrintedField field) noexcept
{
    switch (field) {
    case PrintedField::Name:
        return "name";
    case PrintedField::Birth:
        return "birth";
    case PrintedField::Expiry:
        return "expiry";
    case PrintedField::Number:
        break;
    }
    return "number";
}

std::vector<PrintedComparison> comparePrinted(const PrintedFields& printed, const Mrz& mrz,
                                              const Date& today)
{
    return {{PrintedField::Name, compareName(printed, mrz)},
            {PrintedField::Birth, compareDate(printed.birth, parseMrzBirth(mrz.birthText, today))},
            {PrintedField::Expiry, compareDate(printed.expiry, parseMrzExpiry(mrz.expiryText))},
            {PrintedField::Number, compareNumber(printed, mrz)}};
}

} // namespace kiosk::identity
