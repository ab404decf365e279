#include "journey/document_validity.h"

#include "identity/national_numbers.h"
#include "journey/decision.h"

#include <algorithm>

namespace kiosk::journey {
namespace {

using identity::Date;
using identity::Mrz;

constexpr int ofAge = 18;

std::chrono::sys_days endOfMonth(const Date& date)
{
    const std::chrono::month month(static_cast<unsigned>(date.month));
    return std::chrono::sys_days(std::chrono::year(date.year) / month / std::chrono::last);
}

// An unknown part is the first: nobody's document is taken for valid longer than proven.
std::chrono::sys_days dayOf(const Date& date)
{
    const std::chrono::year_month_day day{
        std::chrono::year(date.year),
        std::chrono::month(static_cast<unsigned>(std::max(date.month, 1))),
        std::chrono::day(static_cast<unsigned>(std::max(date.day, 1)))};
    return std::chrono::sys_days(day);
}

std::optional<Date> issueOf(const Mrz& mrz)
{
    if (mrz.format != identity::MrzFormat::French2x36)
        return std::nullopt;
    return identity::issueOfOldFrenchCard(mrz.number.reveal());
}

// Ten years are printed on it; fifteen since 2014, for adults (decree 2013-1188).
std::chrono::sys_days endOfOldFrenchCard(const Date& issued, bool minor)
{
    constexpr int longerSince = 2014;
    Date end = issued;
    end.year += issued.year >= longerSince && !minor ? 15 : 10;
    return endOfMonth(end);
}

std::optional<std::chrono::sys_days> lastDayOf(const Mrz& mrz, const Date& today)
{
    if (const auto issued = issueOf(mrz))
        return endOfOldFrenchCard(*issued, wasIssuedToMinor(mrz, today));
    if (const auto expiry = identity::parseMrzExpiry(mrz.expiryText))
        return dayOf(*expiry);
    return std::nullopt;
}

} // namespace

std::optional<int> daysExpired(const Mrz& mrz, const Date& today)
{
    const auto last = lastDayOf(mrz, today);
    if (!last)
        return std::nullopt;
    return static_cast<int>((dayOf(today) - *last).count());
}

bool wasIssuedToMinor(const Mrz& mrz, const Date& today)
{
    const auto issued = issueOf(mrz);
    const auto birth = identity::parseMrzBirth(mrz.birthText, today);
    if (!issued)
        return false;
    const Date last{.year = issued->year, .month = issued->month, .day = 31};
    return !birth || identity::ageOn(*birth, last) < ofAge;
}

bool isExpired(const Mrz& mrz, const Date& today)
{
    const auto expiry = identity::parseMrzExpiry(mrz.expiryText);
    return expiry && *expiry < today;
}

bool isTooOld(const Mrz& mrz, const Policy& policy, identity::DocumentKind kind, const Date& today)
{
    const auto days = daysExpired(mrz, today);
    const int allowed = wasIssuedToMinor(mrz, today) ? 0 : documentRule(policy, kind).expiredDays;
    return days && *days > allowed;
}

} // namespace kiosk::journey
