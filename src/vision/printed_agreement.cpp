// Texts of a page against its machine readable zone; see printed_findings.h.
#include "vision/printed_findings.h"

#include <algorithm>
#include <cstdio>

namespace kiosk::vision {
namespace {

using identity::NameMatch;

NameMatch compared(const std::string& printed, const PersonalText& zone)
{
    return identity::compareNames({PersonalText(printed), {}}, {zone, {}});
}

// Two-figure year, month, day; unknown parts as the zone writes them.
std::string mrzDate(const identity::Date& date)
{
    std::array<char, 16> text{};
    (void)std::snprintf(text.data(), text.size(), "%02d%02d%02d", date.year % 100, date.month,
                        date.day);
    return text.data();
}

// Characters that look alike in many typefaces become one.
std::string lookAlikes(std::string_view code)
{
    std::string same(code);
    std::transform(same.begin(), same.end(), same.begin(), [](char c) {
        switch (c) {
        case 'O':
        case 'D':
        case 'Q':
            return '0';
        case 'I':
        case 'L':
            return '1';
        case 'Z':
            return '2';
        case 'S':
            return '5';
        case 'G':
            return '6';
        case 'B':
            return '8';
        default:
            return c;
        }
    });
    return same;
}

} // namespace

bool agreesWithSurname(const identity::Mrz& mrz, const std::string& text)
{
    switch (compared(text, mrz.name.surname)) {
    case NameMatch::Match:
        return true;
    case NameMatch::Explainable: // but a page prints all parts of a surname
        return mrz.nameTruncated || foldedLetters(text) == foldedLetters(mrz.name.surname.reveal());
    case NameMatch::Conflict:
        break;
    }
    return false;
}

bool agreesWithGivenNames(const identity::Mrz& mrz, const std::string& text)
{
    const PersonalText& zone = mrz.name.givenNames;
    switch (zone.empty() ? NameMatch::Conflict : compared(text, zone)) {
    case NameMatch::Match:
        return true;
    case NameMatch::Explainable: { // the zone leaves names out, the page does not
        const std::string letters = foldedLetters(text);
        const bool withSurname =
            letters.find(foldedLetters(mrz.name.surname.reveal())) != std::string::npos;
        return !withSurname &&
               (mrz.nameTruncated || letters.size() >= foldedLetters(zone.reveal()).size());
    }
    case NameMatch::Conflict:
        break;
    }
    return false;
}

bool agreesWithBirth(const identity::Mrz& mrz, const identity::Date& date)
{
    return mrz.birthText == mrzDate(date);
}

bool agreesWithExpiry(const identity::Mrz& mrz, const identity::Date& date)
{
    return mrz.expiryText == mrzDate(date);
}

bool agreesWithNumber(const identity::Mrz& mrz, const std::string& code)
{
    const std::string zone = compactCode(mrz.number.reveal());
    return !zone.empty() && lookAlikes(zone) == lookAlikes(code);
}

} // namespace kiosk::vision
