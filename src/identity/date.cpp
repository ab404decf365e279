#include "identity/date.h"

#include <array>
#include <cstdio>
#include <tuple>

namespace kiosk::identity {

namespace {

// Two digits, or nothing.
std::optional<int> twoDigits(std::string_view text)
{
    int value = 0;
    for (const char character : text) {
        if (character < '0' || character > '9')
            return std::nullopt;
        value = value * 10 + (character - '0');
    }
    return value;
}

// Two digits up to `most`, or two fillers for "unknown".
std::optional<int> mrzPart(std::string_view text, int most)
{
    if (text == "<<")
        return 0;
    const auto value = twoDigits(text);
    return value && *value <= most ? value : std::nullopt;
}

struct MrzDateParts
{
    std::optional<int> yearOfCentury; // nothing: unknown
    int month = 0;
    int day = 0;
};

Result<MrzDateParts> splitMrzDate(std::string_view text)
{
    if (text.size() != 6)
        return fail(ErrorCode::MalformedData, "an MRZ date has six characters");
    const auto year = mrzPart(text.substr(0, 2), 99);
    const auto month = mrzPart(text.substr(2, 2), 12);
    const auto day = mrzPart(text.substr(4, 2), 31);
    if (!year || !month || !day)
        return fail(ErrorCode::MalformedData, "no MRZ date");
    MrzDateParts parts{.yearOfCentury = year, .month = *month, .day = *day};
    if (text.substr(0, 2) == "<<")
        parts.yearOfCentury.reset();
    return parts;
}

} // namespace

bool Date::isCalendarDate() const noexcept
{
    if (year < 1 || year > 9999 || month < 1 || day < 1)
        return false;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok();
}

std::string Date::iso() const
{
    std::array<char, 40> text{};
    const int written = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    return {text.data(), static_cast<std::size_t>(written)};
}

Date dateOf(TimePoint time)
{
    const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day()))};
}

Result<Date> parseCompactDate(std::string_view text)
{
    if (text.size() != 8)
        return fail(ErrorCode::MalformedData, "a compact date has eight digits");
    const auto century = twoDigits(text.substr(0, 2));
    const auto year = twoDigits(text.substr(2, 2));
    const auto month = twoDigits(text.substr(4, 2));
    const auto day = twoDigits(text.substr(6, 2));
    if (!century || !year || !month || !day)
        return fail(ErrorCode::MalformedData, "a compact date has eight digits");
    return Date{.year = *century * 100 + *year, .month = *month, .day = *day};
}

Result<Date> parseIsoDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return fail(ErrorCode::MalformedData, "a date is written YYYY-MM-DD");
    return parseCompactDate(std::string(text.substr(0, 4)) + std::string(text.substr(5, 2)) +
                            std::string(text.substr(8, 2)));
}

Result<Date> parseMrzBirth(std::string_view text, const Date& today)
{
    KIOSK_TRY(const MrzDateParts parts, splitMrzDate(text));
    if (!parts.yearOfCentury)
        return Date{.year = 0, .month = parts.month, .day = parts.day};
    Date birth{.year = today.year - today.year % 100 + *parts.yearOfCentury,
               .month = parts.month,
               .day = parts.day};
    if (birth > today)
        birth.year -= 100;
    return birth;
}

Result<Date> parseMrzExpiry(std::string_view text)
{
    KIOSK_TRY(const MrzDateParts parts, splitMrzDate(text));
    if (!parts.yearOfCentury)
        return fail(ErrorCode::MalformedData, "an expiry without a year");
    return Date{.year = 2000 + *parts.yearOfCentury, .month = parts.month, .day = parts.day};
}

int ageOn(const Date& birth, const Date& today) noexcept
{
    if (birth.year <= 0)
        return 0;
    const int month = birth.month == 0 ? 12 : birth.month;
    const int day = birth.month == 0 || birth.day == 0 ? 31 : birth.day;
    const bool birthdayPassed = std::tie(today.month, today.day) >= std::tie(month, day);
    const int age = today.year - birth.year - (birthdayPassed ? 0 : 1);
    return age < 0 ? 0 : age;
}

} // namespace kiosk::identity
