#include "vision/mrz_proof.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace kiosk::vision {
namespace {

constexpr char filler = '<';
constexpr std::size_t mostCombinations = 512;

// What may stand at each position, per format, as one string for all lines:
// a  letter or filler, not covered by a check digit
// s  sex: M, F or filler, not covered
// n  digit or filler, covered
// d  check digit
// c  check digit, or filler (a long number, an empty optional field)
// x  any character, covered
struct Layout
{
    std::vector<std::string> lines;
};

std::string repeat(std::size_t count, char kind)
{
    return std::string(count, kind);
}

// 9303-4, -6 and -7: number, nationality, birth, sex and expiry of a second line.
std::string personLine(const std::string& rest)
{
    return repeat(9, 'x') + 'c' + "aaa" + repeat(6, 'n') + 'd' + 's' + repeat(6, 'n') + 'd' + rest;
}

Layout layoutOf(identity::MrzFormat format)
{
    using identity::MrzFormat;
    switch (format) {
    case MrzFormat::Td1:
        return {{"aaaaa" + repeat(9, 'x') + 'c' + repeat(15, 'x'),
                 repeat(6, 'n') + 'd' + 's' + repeat(6, 'n') + 'd' + "aaa" + repeat(11, 'x') + 'd',
                 repeat(30, 'a')}};
    case MrzFormat::Td2:
        return {{repeat(36, 'a'), personLine(repeat(7, 'x') + 'd')}};
    case MrzFormat::Td3:
        return {{repeat(44, 'a'), personLine(repeat(14, 'x') + 'c' + 'd')}};
    case MrzFormat::MrvA:
        return {{repeat(44, 'a'), personLine(repeat(16, 'x'))}};
    case MrzFormat::MrvB:
        return {{repeat(36, 'a'), personLine(repeat(8, 'x'))}};
    case MrzFormat::French2x36:
        return {{repeat(30, 'a') + repeat(6, 'x'), repeat(4, 'n') + repeat(3, 'x') +
                                                       repeat(5, 'n') + 'd' + repeat(14, 'a') +
                                                       repeat(6, 'n') + 'd' + 's' + 'd'}};
    }
    return {};
}

char lookUp(std::string_view from, std::string_view onto, char character)
{
    const auto at = from.find(character);
    return at == std::string_view::npos ? '\0' : onto[at];
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isLetter(char character)
{
    return character >= 'A' && character <= 'Z';
}

char asLetter(char character)
{
    return isDigit(character) ? lookUp("012568", "OIZSGB", character) : character;
}

char asDigit(char character)
{
    return isLetter(character) ? lookUp("OQDIZSBG", "00012586", character) : character;
}

// The character that `read` stands for in a field of this kind; '\0' when there is none.
char typed(char kind, char read)
{
    switch (kind) {
    case 'a':
        return asLetter(read);
    case 's':
        return read == 'M' || read == 'F' || read == filler ? read : '\0';
    case 'n':
    case 'c':
        return asDigit(read);
    case 'd':
        return read == filler ? '\0' : asDigit(read);
    default:
        return read;
    }
}

bool isCovered(char kind)
{
    return kind != 'a' && kind != 's';
}

// The one length of this line: readers miscount long runs of fillers, so the longest run gives or
// takes a few. Anything else that is missing or too much makes the line useless.
std::optional<std::string> ofLength(std::string line, std::size_t wanted)
{
    constexpr std::size_t mostDifference = 4;
    constexpr std::size_t leastRun = 4;
    if (line.size() == wanted)
        return line;
    if (line.size() + mostDifference < wanted || wanted + mostDifference < line.size())
        return std::nullopt;
    std::size_t bestAt = 0;
    std::size_t best = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_not_of(filler, at), line.size());
        if (end - at > best) {
            best = end - at;
            bestAt = at;
        }
        at = end + 1;
    }
    if (best < leastRun || (line.size() > wanted && best <= line.size() - wanted + 1))
        return std::nullopt;
    if (line.size() < wanted)
        line.insert(bestAt, wanted - line.size(), filler);
    else
        line.erase(bestAt, line.size() - wanted);
    return line;
}

// The sizes of 9303 that these lines can have; nothing when they are too far from any.
std::optional<std::size_t> columnsOf(std::span<const ReadLines> readings)
{
    if (readings.empty())
        return std::nullopt;
    if (readings.front().size() == 3)
        return 30;
    std::size_t votes36 = 0;
    std::size_t votes44 = 0;
    for (const ReadLines& reading : readings) {
        for (const std::string& line : reading)
            ++(line.size() <= 40 ? votes36 : votes44);
    }
    return votes44 > votes36 ? 44 : 36;
}

// All lines of one reading behind each other, each of the right length.
std::optional<std::string> joined(const ReadLines& reading, std::size_t columns)
{
    std::string text;
    for (const std::string& line : reading) {
        const auto whole = ofLength(line, columns);
        if (!whole)
            return std::nullopt;
        text += *whole;
    }
    return text;
}

identity::MrzFormat formatOf(std::size_t columns, const std::string& text)
{
    using identity::MrzFormat;
    std::string start = text.substr(0, 5);
    std::ranges::transform(start, start.begin(), asLetter);
    if (columns == 30)
        return MrzFormat::Td1;
    if (columns == 44)
        return start.front() == 'V' ? MrzFormat::MrvA : MrzFormat::Td3;
    if (start == "IDFRA")
        return MrzFormat::French2x36;
    return start.front() == 'V' ? MrzFormat::MrvB : MrzFormat::Td2;
}

// The characters read at one position, each with the number of readings that have it.
using Choice = std::map<char, std::size_t>;

// Of a field that no check digit covers: what the readings agree on, one dissenter among four
// allowed.
std::optional<char> agreed(const Choice& choice)
{
    std::size_t all = 0;
    auto best = choice.begin();
    for (auto at = choice.begin(); at != choice.end(); ++at) {
        all += at->second;
        if (at->second > best->second)
            best = at;
    }
    if (choice.empty() || best->second < 2 || (all - best->second) * 3 > best->second)
        return std::nullopt;
    return best->first;
}

std::vector<std::string> split(const std::string& text, std::size_t columns)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at += columns)
        lines.push_back(text.substr(at, columns));
    return lines;
}

bool isDigits(std::string_view text)
{
    return std::ranges::all_of(text, isDigit);
}

// A date's month and day may be unknown in a birth date, never in an expiry date.
bool isPossibleDate(std::string_view yymmdd, bool mayBeUnknown)
{
    const std::string_view month = yymmdd.substr(2, 2);
    const std::string_view day = yymmdd.substr(4, 2);
    const auto isUnknown = [mayBeUnknown](std::string_view part) {
        return mayBeUnknown && (part == "<<" || part == "00");
    };
    const auto within = [](std::string_view part, std::string_view most) {
        return isDigits(part) && part >= "01" && part <= most;
    };
    return (isUnknown(month) || within(month, "12")) && (isUnknown(day) || within(day, "31"));
}

bool isNameField(std::string_view field)
{
    const auto last = field.find_last_not_of(filler);
    return isLetter(field.front()) && field.substr(0, last).find("<<<") == std::string_view::npos;
}

bool isPlausible(const identity::Mrz& mrz, const std::vector<std::string>& lines)
{
    using identity::MrzFormat;
    const std::string_view first = lines.front();
    const std::string_view name = mrz.format == MrzFormat::Td1          ? lines[2]
                                  : mrz.format == MrzFormat::French2x36 ? first.substr(5, 25)
                                                                        : first.substr(5);
    const std::string_view kinds = lines.size() == 3       ? "IAC"
                                   : lines[0].size() == 44 ? "PV"
                                                           : "IACPV";
    return kinds.find(first.front()) != std::string_view::npos && isLetter(first[2]) &&
           isNameField(name) && isPossibleDate(mrz.birthText, true) &&
           (mrz.expiryText.empty() || isPossibleDate(mrz.expiryText, false));
}

std::optional<identity::Mrz> proven(const std::string& text, std::size_t columns)
{
    const std::vector<std::string> lines = split(text, columns);
    auto mrz = identity::parseMrz(lines);
    if (!mrz || !mrz->checks.allHold() || !isPlausible(*mrz, lines))
        return std::nullopt;
    return std::move(*mrz);
}

// Collects proofs and remembers whether there was more than one.
class Proofs
{
public:
    explicit Proofs(std::size_t columns) : m_columns(columns) {}
    void tryText(const std::string& text)
    {
        if (auto mrz = proven(text, m_columns)) {
            ++m_count;
            m_mrz = std::move(mrz);
        }
    }
    [[nodiscard]] Result<identity::Mrz> theOne()
    {
        if (m_count != 1)
            return fail(ErrorCode::MrzUnreliable, m_count == 0 ? "no proof" : "several proofs");
        return std::move(*m_mrz);
    }

private:
    std::size_t m_columns;
    std::size_t m_count = 0;
    std::optional<identity::Mrz> m_mrz;
};

// Tries every choice among the characters read at the open positions.
void tryAll(std::string text, const std::map<std::size_t, std::string>& open, Proofs& proofs)
{
    std::size_t combinations = 1;
    for (const auto& [at, characters] : open)
        combinations *= characters.size();
    for (std::size_t number = 0; number < combinations; ++number) {
        std::size_t rest = number;
        for (const auto& [at, characters] : open) {
            text[at] = characters[rest % characters.size()];
            rest /= characters.size();
        }
        proofs.tryText(text);
    }
}

} // namespace

Result<identity::Mrz> proveMrz(std::span<const ReadLines> readings)
{
    const auto columns = columnsOf(readings);
    if (!columns)
        return fail(ErrorCode::MrzUnreliable, "nothing was read");
    std::vector<std::string> texts;
    for (const ReadLines& reading : readings) {
        if (auto text = joined(reading, *columns);
            text && reading.size() == readings.front().size())
            texts.push_back(std::move(*text));
    }
    if (texts.size() < 2)
        return fail(ErrorCode::MrzUnreliable, "fewer than two usable readings");

    std::string kinds;
    for (const std::string& line : layoutOf(formatOf(*columns, texts.front())).lines)
        kinds += line;
    std::string text = texts.front();
    if (kinds.size() != text.size())
        return fail(ErrorCode::MrzUnreliable, "no known size");

    std::map<std::size_t, std::string> open;
    std::size_t combinations = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        Choice choice;
        for (const std::string& reading : texts) {
            if (const char character = typed(kinds[at], reading[at]); character != '\0')
                ++choice[character];
        }
        if (const auto character = agreed(choice)) {
            text[at] = *character;
            continue;
        }
        if (!isCovered(kinds[at]) || choice.empty())
            return fail(ErrorCode::MrzUnreliable, "the readings differ");
        for (const auto& [character, votes] : choice)
            open[at] += character;
        combinations *= choice.size();
        if (combinations > mostCombinations)
            return fail(ErrorCode::MrzUnreliable, "the readings differ too much");
    }

    Proofs proofs(*columns);
    tryAll(text, open, proofs);
    return proofs.theOne();
}

} // namespace kiosk::vision
