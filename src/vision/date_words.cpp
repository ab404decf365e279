#include "vision/date_words.h"

#include <array>
#include <string_view>

namespace kiosk::vision {
namespace {

std::string twoDigits(unsigned number)
{
    constexpr std::string_view digits = "0123456789";
    return {digits[number / 10], digits[number % 10]};
}

} // namespace

std::vector<std::string> years(bool mayBeUnknown)
{
    std::vector<std::string> all;
    for (unsigned year = 0; year < 100; ++year)
        all.push_back(twoDigits(year));
    if (mayBeUnknown)
        all.emplace_back("<<");
    return all;
}

std::vector<std::string> months()
{
    std::vector<std::string> all;
    for (unsigned month = 1; month <= 12; ++month)
        all.push_back(twoDigits(month));
    return all;
}

std::vector<std::string> monthsAndDays(bool mayBeUnknown)
{
    constexpr std::array<unsigned, 12> lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    std::vector<std::string> all;
    for (unsigned month = 1; month <= 12; ++month) {
        for (unsigned day = 1; day <= lengths[month - 1]; ++day)
            all.push_back(twoDigits(month) + twoDigits(day));
        if (mayBeUnknown) {
            all.push_back(twoDigits(month) + "<<");
            all.push_back(twoDigits(month) + "00");
        }
    }
    if (mayBeUnknown) {
        all.emplace_back("<<<<");
        all.emplace_back("0000");
    }
    return all;
}

} // namespace kiosk::vision
