#include "identity/national_numbers.h"

#include <algorithm>
#include <array>

namespace kiosk::identity {
namespace {

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isLetter(char character)
{
    return character >= 'A' && character <= 'Z';
}

// `form`: 9 stands for a digit, A for a letter, * for either.
bool hasForm(std::string_view text, std::string_view form)
{
    return std::equal(text.begin(), text.end(), form.begin(), form.end(), [](char is, char wanted) {
        return wanted == '9'   ? isDigit(is)
               : wanted == 'A' ? isLetter(is)
                               : isDigit(is) || isLetter(is);
    });
}

std::uint64_t numberOf(std::string_view digits)
{
    std::uint64_t value = 0;
    for (const char digit : digits)
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

int smallNumberOf(std::string_view digits)
{
    return static_cast<int>(numberOf(digits));
}

int valueOf(char character)
{
    return isDigit(character) ? character - '0' : character - 'A' + 10;
}

// The birth date in the first six digits; nothing when they are none.
std::optional<Date> registerBirth(std::string_view digits, int century)
{
    constexpr int firstBis = 20;
    const int month = smallNumberOf(digits.substr(2, 2)) % firstBis;
    const Date birth{.year = century + smallNumberOf(digits.substr(0, 2)),
                     .month = month,
                     .day = smallNumberOf(digits.substr(4, 2))};
    constexpr int lastMonth = 12;
    constexpr int lastDay = 31;
    const bool possible = birth.month == 0 || birth.day == 0
                              ? birth.month <= lastMonth && birth.day <= lastDay
                              : birth.isCalendarDate();
    return possible ? std::optional(birth) : std::nullopt;
}

} // namespace

NumberCheck checkSpanishNumber(std::string_view text) noexcept
{
    constexpr std::string_view letters = "TRWAGMYFPDXBNJZSQVHLCKE";
    const bool foreigner = hasForm(text, "A9999999A") && text[0] >= 'X';
    if (!foreigner && !hasForm(text, "99999999A"))
        return NumberCheck::WrongForm;
    constexpr std::uint64_t leading = 10'000'000;
    const std::uint64_t number = foreigner ? static_cast<std::uint64_t>(text[0] - 'X') * leading +
                                                 numberOf(text.substr(1, 7))
                                           : numberOf(text.substr(0, 8));
    return text.back() == letters[number % letters.size()] ? NumberCheck::Holds
                                                           : NumberCheck::WrongCheck;
}

bool isSpanishSupportNumber(std::string_view text) noexcept
{
    return hasForm(text, "AAA999999");
}

BelgianRegister checkBelgianRegister(std::string_view eleven) noexcept
{
    if (!hasForm(eleven, "99999999999"))
        return {};
    constexpr std::uint64_t modulus = 97;
    constexpr std::uint64_t since2000 = 2'000'000'000;
    const std::uint64_t number = numberOf(eleven.substr(0, 9));
    const std::uint64_t check = numberOf(eleven.substr(9));
    for (const auto& [prefix, century] : {std::pair{std::uint64_t{0}, 1900}, {since2000, 2000}}) {
        if (modulus - (prefix + number) % modulus == check)
            return {.check = NumberCheck::Holds, .birth = registerBirth(eleven, century)};
    }
    return {.check = NumberCheck::WrongCheck, .birth = std::nullopt};
}

bool isBelgianCardNumber(std::string_view text) noexcept
{
    return hasForm(text, "999999999999");
}

NumberCheck checkPortugueseCard(std::string_view twelve) noexcept
{
    if (!hasForm(twelve, "999999999**9"))
        return NumberCheck::WrongForm;
    int sum = 0;
    for (std::size_t i = 0; i < twelve.size(); ++i) {
        const int value = valueOf(twelve[i]);
        const bool doubled = (twelve.size() - i) % 2 == 0;
        sum += !doubled ? value : 2 * value > 9 ? 2 * value - 9 : 2 * value;
    }
    return sum % 10 == 0 ? NumberCheck::Holds : NumberCheck::WrongCheck;
}

bool isFrenchPassportNumber(std::string_view text) noexcept
{
    return hasForm(text, "99AA99999");
}

bool isFrenchCardNumber(std::string_view text) noexcept
{
    return hasForm(text, "*********");
}

bool isForeignerNumber(std::string_view text) noexcept
{
    return hasForm(text, "9999999999");
}

bool isOldFrenchCardNumber(std::string_view twelve) noexcept
{
    return hasForm(twelve, "9999***99999") && issueOfOldFrenchCard(twelve).has_value();
}

std::optional<Date> issueOfOldFrenchCard(std::string_view twelve) noexcept
{
    if (twelve.size() < 4 || !hasForm(twelve.substr(0, 4), "9999"))
        return std::nullopt;
    constexpr int first = 88;
    constexpr int last = 21;
    const int year = smallNumberOf(twelve.substr(0, 2));
    const int month = smallNumberOf(twelve.substr(2, 2));
    if (month < 1 || month > 12 || (year < first && year > last))
        return std::nullopt;
    return Date{.year = (year >= first ? 1900 : 2000) + year, .month = month, .day = 0};
}

} // namespace kiosk::identity
