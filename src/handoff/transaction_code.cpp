#include "handoff/transaction_code.h"

#include <algorithm>
#include <numeric>

namespace kiosk::handoff {
namespace {

constexpr std::size_t codeLength = 6;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

// Every digit is the one before it plus `step`, counting on from 9 to 0 as the keypad does.
bool hasEvenSteps(std::string_view digits, int step)
{
    return std::adjacent_find(digits.begin(), digits.end(), [step](char before, char after) {
               return (before - '0' + step + 10) % 10 != after - '0';
           }) == digits.end();
}

} // namespace

Result<void> checkTransactionCode(const PersonalText& code)
{
    const std::string_view digits = code.reveal();
    if (digits.size() != codeLength || !std::all_of(digits.begin(), digits.end(), isDigit))
        return fail(ErrorCode::InvalidArgument, "transaction code: not six digits");
    for (const int step : {0, 1, -1})
        if (hasEvenSteps(digits, step))
            return fail(ErrorCode::InvalidArgument, "transaction code: too easy to guess");
    return {};
}

// Fisher and Yates. Each place is drawn from 64 random bits, which makes the inequality of the
// remainders smaller than 2⁻⁶⁰.
Result<std::array<int, 10>> shuffledKeypad(core::RandomSource& random)
{
    std::array<int, 10> keys{};
    std::iota(keys.begin(), keys.end(), 0);
    for (std::size_t last = keys.size() - 1; last > 0; --last) {
        std::array<std::uint8_t, 8> octets{};
        KIOSK_CHECK(random.fill(octets));
        std::uint64_t number = 0;
        for (const std::uint8_t octet : octets)
            number = number << 8 | octet;
        std::swap(keys[last], keys[number % (last + 1)]);
    }
    return keys;
}

} // namespace kiosk::handoff
