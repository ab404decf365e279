#include "seal/seal_comparison.h"

#include "identity/state_codes.h"

#include <algorithm>

namespace kiosk::seal {
namespace {

using identity::Date;
using identity::Mrz;
using identity::PrintedFields;

// What one field of the seal was found to be; nothing where there is nothing to compare it with.
using Finding = std::optional<bool>;

// Agreement with one of several things that it may be.
Finding either(Finding a, Finding b)
{
    if (!a || !b)
        return a ? a : b;
    return *a || *b;
}

// Has to agree with everything that there is.
Finding both(Finding a, Finding b)
{
    if (!a || !b)
        return a ? a : b;
    return *a && *b;
}

std::string lettersAndDigits(std::string_view text)
{
    std::string compact;
    std::copy_if(text.begin(), text.end(), std::back_inserter(compact), [](char character) {
        return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z');
    });
    return compact;
}

Finding sameText(std::string_view a, std::string_view b)
{
    const std::string left = lettersAndDigits(a);
    const std::string right = lettersAndDigits(b);
    if (left.empty() || right.empty())
        return std::nullopt;
    return left == right;
}

// The seal parts given names with slashes.
PersonalText words(const PersonalText& names)
{
    std::string text(names.reveal());
    std::replace(text.begin(), text.end(), '/', ' ');
    return PersonalText(text);
}

// One part of a name; whichever it is, comparing it as a surname folds and explains the same.
Finding sameName(const PersonalText& sealed, const PersonalText& read)
{
    if (sealed.empty() || read.empty())
        return std::nullopt;
    return identity::compareNames({words(sealed), {}}, {read, {}}) != identity::NameMatch::Conflict;
}

// DDMMYYYY
std::optional<Date> sealedDate(std::string_view text)
{
    if (text.size() != 8)
        return std::nullopt;
    const auto date =
        identity::parseCompactDate(std::string(text.substr(4)) + std::string(text.substr(2, 2)) +
                                   std::string(text.substr(0, 2)));
    return date ? std::optional(*date) : std::nullopt;
}

// Of two digits of a year the seal's four tell the century; unknown parts cannot contradict.
bool sameMrzDate(const Date& sealed, const Date& zone)
{
    constexpr int century = 100;
    return (zone.year == 0 || zone.year % century == sealed.year % century) &&
           (zone.month == 0 || zone.month == sealed.month) &&
           (zone.day == 0 || zone.day == sealed.day);
}

Finding sameDate(const std::optional<Date>& sealed, const Result<Date>& zone)
{
    if (!sealed || !zone)
        return std::nullopt;
    return sameMrzDate(*sealed, *zone);
}

Finding sameDate(const std::optional<Date>& sealed, const std::optional<Date>& printed)
{
    if (!sealed || !printed)
        return std::nullopt;
    return *sealed == *printed;
}

// Compares field by field with whatever of the page there is.
class Comparison
{
public:
    Comparison(const Mrz* mrz, const PrintedFields* printed, const Date& today)
        : m_mrz(mrz), m_printed(printed), m_today(today)
    {
    }

    [[nodiscard]] Finding find(const SealField& field) const
    {
        const std::string_view id = field.id;
        if (id == "60" || id == "61")
            return givenNames(field);
        if (id == "62")
            return surname(field);
        if (id == "63" || id == "64")
            return usageName(field);
        if (id == "66")
            return number(field.value.reveal());
        if (id == "67")
            return nationality(field.value.reveal());
        if (id == "68")
            return sex(field.value.reveal());
        if (id == "69")
            return birth(sealedDate(field.value.reveal()));
        if (id == "6F")
            return zone(field);
        if (id == "6O")
            return expiry(sealedDate(field.value.reveal()));
        if (id == "6Q")
            return m_mrz ? sameText(field.value.reveal(), m_mrz->optional1.reveal()) : Finding();
        return std::nullopt;
    }

private:
    [[nodiscard]] Finding givenNames(const SealField& field) const
    {
        return both(m_mrz ? sameName(field.value, m_mrz->name.givenNames) : Finding(),
                    m_printed ? sameName(field.value, m_printed->name.givenNames) : Finding());
    }
    [[nodiscard]] Finding surname(const SealField& field) const
    {
        return both(m_mrz ? sameName(field.value, m_mrz->name.surname) : Finding(),
                    m_printed ? sameName(field.value, m_printed->name.surname) : Finding());
    }
    [[nodiscard]] Finding usageName(const SealField& field) const
    {
        return m_printed ? sameName(field.value, m_printed->usageName) : Finding();
    }
    [[nodiscard]] Finding number(std::string_view sealed) const
    {
        const Finding zone = m_mrz ? either(sameText(sealed, m_mrz->number.reveal()),
                                            sameText(sealed, m_mrz->optional1.reveal()))
                                   : Finding();
        return both(zone, m_printed ? sameText(sealed, m_printed->number.reveal()) : Finding());
    }
    [[nodiscard]] Finding nationality(std::string_view sealed) const
    {
        const identity::StateCode* const code =
            m_mrz ? identity::findStateCode(m_mrz->nationality) : nullptr;
        return code ? sameText(sealed, code->twoLetters) : Finding();
    }
    [[nodiscard]] Finding sex(std::string_view sealed) const
    {
        if (!m_mrz || m_mrz->sex == identity::Sex::Unspecified || sealed.empty())
            return std::nullopt;
        return sealed == (m_mrz->sex == identity::Sex::Male ? "M" : "F");
    }
    [[nodiscard]] Finding birth(const std::optional<Date>& sealed) const
    {
        return both(m_mrz ? sameDate(sealed, identity::parseMrzBirth(m_mrz->birthText, m_today))
                          : Finding(),
                    m_printed ? sameDate(sealed, m_printed->birth) : Finding());
    }
    [[nodiscard]] Finding expiry(const std::optional<Date>& sealed) const
    {
        return both(m_mrz ? sameDate(sealed, identity::parseMrzExpiry(m_mrz->expiryText))
                          : Finding(),
                    m_printed ? sameDate(sealed, m_printed->expiry) : Finding());
    }
    // Fillers are blanks in a seal, and trailing ones are left out.
    [[nodiscard]] Finding zone(const SealField& field) const
    {
        if (!m_mrz || field.truncated)
            return std::nullopt;
        std::string lines;
        for (const PersonalText& line : m_mrz->lines.lines)
            lines += line.reveal();
        return sameText(field.value.reveal(), lines);
    }

    const Mrz* m_mrz;
    const PrintedFields* m_printed;
    Date m_today;
};

} // namespace

std::string_view sealMatchId(SealMatch match) noexcept
{
    switch (match) {
    case SealMatch::Match:
        return "match";
    case SealMatch::Contradicts:
        return "contradicts";
    case SealMatch::NotComparable:
        break;
    }
    return "not-comparable";
}

SealComparison compareSeal(const TwoDDoc& seal, const Mrz* mrz, const PrintedFields* printed,
                           const Date& today)
{
    const Comparison comparison(mrz, printed, today);
    SealComparison result;
    for (const SealField& field : seal.fields) {
        if (const Finding agrees = comparison.find(field))
            (*agrees ? result.agreeing : result.contradicting).push_back(field.id);
    }
    if (!result.contradicting.empty())
        result.match = SealMatch::Contradicts;
    else if (!result.agreeing.empty())
        result.match = SealMatch::Match;
    return result;
}

} // namespace kiosk::seal
