// Numbers that states give to documents and to persons, and what each says about itself: its form,
// and a check inside of it where there is one. Text as the zone has it, fillers removed: capitals
// and digits, no blanks. Pure; any thread.
#pragma once

#include "identity/date.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::identity {

enum class NumberCheck : std::uint8_t {
    Holds,
    WrongForm,  // not the characters that such a number has
    WrongCheck, // the right form, but its inner check does not hold
};

// DNI: eight digits and a letter, the remainder by 23 in a fixed row; NIE: X, Y or Z for a leading
// 0, 1 or 2, seven digits and the letter. Any one wrong digit is told, and any two exchanged ones.
[[nodiscard]] NumberCheck checkSpanishNumber(std::string_view text) noexcept;
// The support number of the DNI as a card: three letters, six digits. No inner check.
[[nodiscard]] bool isSpanishSupportNumber(std::string_view text) noexcept;

// Number of the Belgian national register: birth YYMMDD, three digits of order, 97 less the
// remainder by 97 of the nine; those born since 2000 are counted with a 2 before the nine.
struct BelgianRegister
{
    NumberCheck check = NumberCheck::WrongForm;
    // When the check holds, with the century that it proves. Parts are 0 where the register does
    // not know them; 20 or 40 are added to the month of persons who are not in the register proper
    // (BIS numbers), and taken off again here.
    std::optional<Date> birth;
};
[[nodiscard]] BelgianRegister checkBelgianRegister(std::string_view eleven) noexcept;
[[nodiscard]] bool isBelgianCardNumber(std::string_view text) noexcept; // twelve digits

// Portuguese cartão de cidadão: nine digits, two characters of the card's version, a check digit:
// letters count A=10…Z=35, every second character from the right twice (less 9 above 9), and the
// sum is a multiple of ten. Any one wrong digit is told.
[[nodiscard]] NumberCheck checkPortugueseCard(std::string_view twelve) noexcept;

[[nodiscard]] bool isFrenchPassportNumber(std::string_view text) noexcept; // 2 digits, 2 letters, 5
[[nodiscard]] bool isFrenchCardNumber(std::string_view text) noexcept; // nine letters and digits
// Foreigner's number (AGDREF), ten digits.
[[nodiscard]] bool isForeignerNumber(std::string_view text) noexcept;

// The old French card: year and month of issue, department (2A and 2B for Corsica), five digits.
[[nodiscard]] bool isOldFrenchCardNumber(std::string_view twelve) noexcept;
// Its year and month of issue, day unknown: the card was made from 1988 to 2021.
[[nodiscard]] std::optional<Date> issueOfOldFrenchCard(std::string_view twelve) noexcept;

} // namespace kiosk::identity
