// Dates as documents carry them: a person's birth date may be no calendar date (unknown month or
// day, lunar calendars), and a two-digit year needs a rule.
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::identity {

// Parts as written; 0 stands for an unknown part. Not necessarily a calendar date.
struct Date
{
    int year = 0; // four digits; 0 when even the year is unknown
    int month = 0;
    int day = 0;

    [[nodiscard]] bool isCalendarDate() const noexcept;
    [[nodiscard]] std::string iso() const; // 1985-05-12; unknown parts as 00
    friend auto operator<=>(const Date&, const Date&) = default;
};

[[nodiscard]] Date dateOf(TimePoint time);
// "YYYYMMDD" as the carte Vitale has it. Fails with MalformedData unless eight digits.
[[nodiscard]] Result<Date> parseCompactDate(std::string_view text);
// "YYYY-MM-DD", as iso() writes it. Fails with MalformedData.
[[nodiscard]] Result<Date> parseIsoDate(std::string_view text);
// "YYMMDD" of an MRZ; `<<` for an unknown part. Birth: the latest year that is not after `today`;
// expiry: 20YY, the year must be known. Fails with MalformedData.
[[nodiscard]] Result<Date> parseMrzBirth(std::string_view text, const Date& today);
[[nodiscard]] Result<Date> parseMrzExpiry(std::string_view text);
// Whole years on `today`; unknown parts count as 31 December, so nobody is taken for older than
// proven; 0 when the year is unknown or to come.
[[nodiscard]] int ageOn(const Date& birth, const Date& today) noexcept;

} // namespace kiosk::identity
