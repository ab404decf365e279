#include "simulated/mrz_lines.h"

#include "simulated/latin_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t passportLine = 44;
constexpr std::size_t cardLine = 30;
constexpr std::size_t numberLength = 9;

// ICAO 9303-3 section 4.9.
char checkDigit(std::string_view field)
{
    constexpr std::array<int, 3> weights{7, 3, 1};
    int sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
        sum += value * weights[i % weights.size()];
    }
    return static_cast<char>('0' + sum % 10);
}

std::string withCheckDigit(std::string field)
{
    field.push_back(checkDigit(field));
    return field;
}

std::string filled(std::string text, std::size_t length)
{
    text.resize(length, '<');
    return text;
}

bool isDate(const std::string& text)
{
    constexpr std::string_view shape = "dddd-dd-dd";
    return text.size() == shape.size() &&
           std::ranges::equal(text, shape, [](char c, char expected) {
               return expected == '-' ? c == '-' : c >= '0' && c <= '9';
           });
}

std::string shortDate(const std::string& iso)
{
    return iso.substr(2, 2) + iso.substr(5, 2) + iso.substr(8, 2);
}

std::string names(const DocumentHolder& holder)
{
    return toMrzAlphabet(holder.surname) + "<<" + toMrzAlphabet(holder.givenNames);
}

bool isMrzText(const std::string& text)
{
    return std::ranges::all_of(
        text, [](char c) { return c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

Result<void> check(const DocumentHolder& holder)
{
    const std::size_t longestNumber =
        holder.kind == DocumentKind::Passport ? numberLength : numberLength + 13;
    const bool fits = holder.issuer.size() == 3 && holder.nationality.size() == 3 &&
                      !holder.number.empty() && holder.number.size() <= longestNumber &&
                      isMrzText(holder.number) && isMrzText(holder.optionalData) &&
                      isDate(holder.birth) && isDate(holder.expiry) && holder.sex.size() == 1;
    return fits ? Result<void>{}
                : fail(ErrorCode::InvalidConfiguration, "a field does not fit the MRZ");
}

MrzLines passportLines(const DocumentHolder& holder)
{
    const std::string number = withCheckDigit(filled(holder.number, numberLength));
    const std::string birth = withCheckDigit(shortDate(holder.birth));
    const std::string expiry = withCheckDigit(shortDate(holder.expiry));
    // When it is empty, its check digit may be a filler.
    const std::string optional = holder.optionalData.empty()
                                     ? std::string(15, '<')
                                     : withCheckDigit(filled(holder.optionalData, 14));
    const char composite = checkDigit(number + birth + expiry + optional);
    return {filled("P<" + holder.issuer + names(holder), passportLine),
            number + holder.nationality + birth + holder.sex + expiry + optional + composite};
}

// A number of more than nine characters goes on in the optional field, after a filler in the place
// of its check digit, and the digit follows it (9303-5 section 4.2.2, note j).
std::string cardNumberAndOptional(const DocumentHolder& holder)
{
    if (holder.number.size() <= numberLength)
        return withCheckDigit(filled(holder.number, numberLength)) + holder.optionalData;
    return holder.number.substr(0, numberLength) + "<" + holder.number.substr(numberLength) +
           checkDigit(holder.number) + "<" + holder.optionalData;
}

MrzLines cardLines(const DocumentHolder& holder)
{
    const std::string code = holder.kind == DocumentKind::IdentityCard ? "ID" : "IR";
    const std::string first =
        filled(code + holder.issuer + cardNumberAndOptional(holder), cardLine);
    const std::string birth = withCheckDigit(shortDate(holder.birth));
    const std::string expiry = withCheckDigit(shortDate(holder.expiry));
    const std::string optional(11, '<');
    const char composite = checkDigit(first.substr(5) + birth + expiry + optional);
    return {first, birth + holder.sex + expiry + holder.nationality + optional + composite,
            filled(names(holder), cardLine)};
}

std::string cardInformation(const MrzLines& lines)
{
    constexpr std::size_t numberAt = 5;
    std::string number = lines[0].substr(numberAt, numberLength + 1);
    if (number.back() == '<') { // it goes on in the optional field, up to the first filler
        number.pop_back();
        const std::string rest = lines[0].substr(numberAt + numberLength + 1);
        number += rest.substr(0, rest.find('<'));
    }
    return number + lines[1].substr(0, 7) + lines[1].substr(8, 7);
}

} // namespace

Result<MrzLines> machineReadableZone(const DocumentHolder& holder)
{
    KIOSK_CHECK(check(holder));
    return holder.kind == DocumentKind::Passport ? passportLines(holder) : cardLines(holder);
}

std::string mrzInformation(const MrzLines& lines)
{
    if (lines.size() == 3)
        return cardInformation(lines);
    return lines[1].substr(0, 10) + lines[1].substr(13, 7) + lines[1].substr(21, 7);
}

} // namespace kiosk::devices::simulated
