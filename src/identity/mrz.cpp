#include "identity/mrz.h"

#include "identity/mrz_checks.h"

#include <algorithm>
#include <string_view>

namespace kiosk::identity {

namespace {

constexpr char filler = '<';
constexpr std::size_t shortNumber = 9; // longer ones go on in the optional field

// Positions as the standard counts them: from 1, both ends included.
std::string_view cut(std::string_view line, std::size_t first, std::size_t last)
{
    return line.substr(first - 1, last - first + 1);
}

char at(std::string_view line, std::size_t position)
{
    return line[position - 1];
}

std::string_view trimmedBehind(std::string_view field)
{
    while (!field.empty() && field.back() == filler)
        field.remove_suffix(1);
    return field;
}

std::string_view trimmed(std::string_view field)
{
    while (!field.empty() && field.front() == filler)
        field.remove_prefix(1);
    return trimmedBehind(field);
}

bool onlyFillers(std::string_view field)
{
    return trimmed(field).empty();
}

// Runs of fillers become one space.
std::string words(std::string_view field)
{
    std::string text;
    for (const char character : trimmed(field)) {
        if (character != filler)
            text += character;
        else if (text.back() != ' ')
            text += ' ';
    }
    return text;
}

PersonName splitName(std::string_view field)
{
    const auto gap = field.find("<<");
    if (gap == std::string_view::npos)
        return {.surname = PersonalText(words(field)), .givenNames = {}};
    return {.surname = PersonalText(words(field.substr(0, gap))),
            .givenNames = PersonalText(words(field.substr(gap)))};
}

Sex sexOf(char character)
{
    return character == 'M' ? Sex::Male : character == 'F' ? Sex::Female : Sex::Unspecified;
}

// The document number and what it leaves of the optional field behind it.
struct NumberField
{
    std::string number;
    char digit = filler;
    bool holds = false;
    std::string_view optional;
};

NumberField plainNumber(std::string_view nine, char digit, std::string_view optional)
{
    return {.number = std::string(trimmedBehind(nine)),
            .digit = digit,
            .holds = checkDigitHolds(nine, digit),
            .optional = trimmed(optional)};
}

// 9303-5 and -6: a filler in the place of the check digit says that the number goes on at the start
// of the optional field, up to the next filler, its check digit last. Issuers do not agree whether
// the filler counts as a character of the number (older Belgian cards say so), so both ways hold.
NumberField numberWithOverflow(std::string_view nine, char digit, std::string_view optional)
{
    const std::string_view rest = optional.substr(0, optional.find(filler));
    if (digit != filler || rest.size() < 2)
        return plainNumber(nine, digit, optional);
    const std::string number = std::string(nine) + std::string(rest.substr(0, rest.size() - 1));
    const std::string withFiller =
        number.substr(0, shortNumber) + filler + number.substr(shortNumber);
    return {.number = number,
            .digit = rest.back(),
            .holds =
                checkDigitHolds(number, rest.back()) || checkDigitHolds(withFiller, rest.back()),
            .optional = trimmed(optional.substr(rest.size()))};
}

NumberField numberOf(MrzFormat format, std::string_view first, std::string_view second)
{
    switch (format) {
    case MrzFormat::Td1:
        return numberWithOverflow(cut(first, 6, 14), at(first, 15), cut(first, 16, 30));
    case MrzFormat::Td2:
        return numberWithOverflow(cut(second, 1, 9), at(second, 10), cut(second, 29, 35));
    case MrzFormat::Td3:
        return plainNumber(cut(second, 1, 9), at(second, 10), cut(second, 29, 42));
    case MrzFormat::MrvA:
    case MrzFormat::MrvB:
        return plainNumber(cut(second, 1, 9), at(second, 10), second.substr(28));
    case MrzFormat::French2x36:
        break;
    }
    return plainNumber(cut(second, 1, 12), at(second, 13), cut(first, 31, 36));
}

void takeNumber(Mrz& mrz, const NumberField& field)
{
    mrz.number = PersonalText(field.number);
    mrz.checks.number = field.holds;
    mrz.optional1 = PersonalText(field.optional);
}

void takeName(Mrz& mrz, std::string_view field)
{
    mrz.name = splitName(field);
    mrz.nameTruncated = field.back() != filler;
}

void takeBirth(Mrz& mrz, std::string_view field, char digit)
{
    mrz.birthText = field;
    mrz.checks.birth = checkDigitHolds(field, digit);
}

void takeExpiry(Mrz& mrz, std::string_view field, char digit)
{
    mrz.expiryText = field;
    mrz.checks.expiry = checkDigitHolds(field, digit);
}

std::string join(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

// 9303-5 4.2.2
void takeTd1(Mrz& mrz, std::string_view first, std::string_view second, std::string_view third)
{
    takeName(mrz, third);
    takeBirth(mrz, cut(second, 1, 6), at(second, 7));
    mrz.sex = sexOf(at(second, 8));
    takeExpiry(mrz, cut(second, 9, 14), at(second, 15));
    mrz.nationality = trimmed(cut(second, 16, 18));
    mrz.optional2 = PersonalText(trimmed(cut(second, 19, 29)));
    const std::string covered =
        join({cut(first, 6, 30), cut(second, 1, 7), cut(second, 9, 15), cut(second, 19, 29)});
    mrz.checks.composite = checkDigitHolds(covered, at(second, 30));
}

// What TD2, TD3 and both visas have in common (9303-4 4.2.2, 9303-6 4.2.2, 9303-7 4.2.2, 5.2.2).
void takeTwoLines(Mrz& mrz, std::string_view first, std::string_view second)
{
    takeName(mrz, first.substr(5));
    mrz.nationality = trimmed(cut(second, 11, 13));
    takeBirth(mrz, cut(second, 14, 19), at(second, 20));
    mrz.sex = sexOf(at(second, 21));
    takeExpiry(mrz, cut(second, 22, 27), at(second, 28));
    mrz.checks.composite = true;
}

// The composite of TD2 and TD3: all of line 2 but nationality and sex.
bool compositeHolds(std::string_view second)
{
    const std::size_t last = second.size();
    const std::string covered =
        join({cut(second, 1, 10), cut(second, 14, 20), cut(second, 22, last - 1)});
    return checkDigitHolds(covered, at(second, last));
}

bool td3OptionalHolds(std::string_view second)
{
    const std::string_view optional = cut(second, 29, 42);
    const char digit = at(second, 43);
    return (onlyFillers(optional) && digit == filler) || checkDigitHolds(optional, digit);
}

// The French card of before 2021; no standard, the positions are the issuer's.
void takeFrench(Mrz& mrz, std::string_view first, std::string_view second)
{
    const std::string_view surname = cut(first, 6, 30);
    const std::string_view given = cut(second, 14, 27);
    mrz.name = {.surname = PersonalText(words(surname)), .givenNames = PersonalText(words(given))};
    mrz.nameTruncated = surname.back() != filler || given.back() != filler;
    takeBirth(mrz, cut(second, 28, 33), at(second, 34));
    mrz.sex = sexOf(at(second, 35));
    mrz.checks.expiry = true;
    mrz.checks.composite = checkDigitHolds(join({first, cut(second, 1, 35)}), at(second, 36));
}

bool inAlphabet(std::string_view line)
{
    return std::all_of(line.begin(), line.end(), [](char character) {
        return (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9') ||
               character == filler;
    });
}

Result<MrzFormat> formatOf(const std::vector<std::string>& lines)
{
    const auto allOfSize = [&lines](std::size_t size) {
        return std::all_of(lines.begin(), lines.end(),
                           [size](const std::string& line) { return line.size() == size; });
    };
    if (lines.size() == 3 && allOfSize(30))
        return MrzFormat::Td1;
    if (lines.size() == 2 && allOfSize(44))
        return lines[0][0] == 'V' ? MrzFormat::MrvA : MrzFormat::Td3;
    if (lines.size() == 2 && allOfSize(36)) {
        if (lines[0].starts_with("IDFRA"))
            return MrzFormat::French2x36;
        return lines[0][0] == 'V' ? MrzFormat::MrvB : MrzFormat::Td2;
    }
    return fail(ErrorCode::MalformedData, "no known size of a machine readable zone");
}

// False for a value that parseMrz() did not make.
bool hasLinesOfItsSize(const Mrz& mrz)
{
    std::vector<std::string> lines;
    for (const PersonalText& line : mrz.lines.lines)
        lines.emplace_back(line.reveal());
    const auto format = formatOf(lines);
    return format && *format == mrz.format;
}

} // namespace

std::string_view mrzFieldId(MrzField field) noexcept
{
    switch (field) {
    case MrzField::DocumentCode:
        return "document-code";
    case MrzField::Issuer:
        return "issuer";
    case MrzField::Name:
        return "name";
    case MrzField::Number:
        return "number";
    case MrzField::Nationality:
        return "nationality";
    case MrzField::Birth:
        return "birth";
    case MrzField::Sex:
        return "sex";
    case MrzField::Expiry:
        return "expiry";
    case MrzField::Optional:
        break;
    }
    return "optional";
}

Result<Mrz> parseMrz(const std::vector<std::string>& lines)
{
    KIOSK_TRY(const MrzFormat format, formatOf(lines));
    if (!std::all_of(lines.begin(), lines.end(), inAlphabet))
        return fail(ErrorCode::MalformedData, "a character outside the MRZ alphabet");
    Mrz mrz;
    mrz.format = format;
    for (const std::string& line : lines)
        mrz.lines.lines.emplace_back(line);
    const std::string_view first = lines[0];
    const std::string_view second = lines[1];
    mrz.documentCode = trimmed(cut(first, 1, 2));
    mrz.issuer = trimmed(cut(first, 3, 5));
    takeNumber(mrz, numberOf(format, first, second));
    if (format == MrzFormat::Td1)
        takeTd1(mrz, first, second, lines[2]);
    else if (format == MrzFormat::French2x36)
        takeFrench(mrz, first, second);
    else
        takeTwoLines(mrz, first, second);
    if (format == MrzFormat::Td2 || format == MrzFormat::Td3)
        mrz.checks.composite = compositeHolds(second);
    if (format == MrzFormat::Td3)
        mrz.checks.optional = td3OptionalHolds(second);
    return mrz;
}

std::optional<PersonalText> accessKeySeed(const Mrz& mrz)
{
    const auto& lines = mrz.lines.lines;
    if (!hasChip(mrz.format) || !hasLinesOfItsSize(mrz))
        return std::nullopt;
    const std::string_view first = lines[0].reveal();
    const std::string_view second = lines[1].reveal();
    NumberField field = numberOf(mrz.format, first, second);
    if (field.number.size() < shortNumber)
        field.number.append(shortNumber - field.number.size(), filler);
    const bool td1 = mrz.format == MrzFormat::Td1;
    const std::string_view birth = td1 ? cut(second, 1, 7) : cut(second, 14, 20);
    const std::string_view expiry = td1 ? cut(second, 9, 15) : cut(second, 22, 28);
    return PersonalText(join({field.number, {&field.digit, 1}, birth, expiry}));
}

} // namespace kiosk::identity
