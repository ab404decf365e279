#include "identity/mrz_checks.h"

#include <cstddef>

namespace kiosk::identity {

namespace {

// −1 outside the alphabet.
int valueOf(char character) noexcept
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'A' && character <= 'Z')
        return character - 'A' + 10;
    return character == '<' ? 0 : -1;
}

} // namespace

std::optional<char> checkDigit(std::string_view field) noexcept
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const int value = valueOf(field[i]);
        if (value < 0)
            return std::nullopt;
        sum = (sum + value * weights[i % 3]) % 10;
    }
    return static_cast<char>('0' + sum);
}

bool checkDigitHolds(std::string_view field, char digit) noexcept
{
    const auto expected = checkDigit(field);
    return expected && *expected == digit;
}

} // namespace kiosk::identity
