#include "vision/zone_plan.h"

#include "identity/state_codes.h"
#include "vision/date_words.h"

#include <algorithm>
#include <optional>

namespace kiosk::vision {
namespace {

using identity::MrzField;
using identity::MrzFormat;

constexpr std::string_view digits = "0123456789";
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view lettersAndFiller = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
constexpr std::array<unsigned, 3> weights{7, 3, 1}; // 9303-3 4.9

// A code of three letters that is in no list: possible, but only if the picture is very sure.
constexpr double unlistedState = 1e-3;
// A filler in the place of the number's check digit opens every length of long number; below this
// none is worth the time.
constexpr double leastFiller = 1e-4;
constexpr std::size_t shortNumber = 9;

unsigned valueOf(char character)
{
    const std::size_t at = mrzIndex(character).value_or(0);
    return character == '<' ? 0 : static_cast<unsigned>(at % 10);
}

std::vector<std::size_t> range(std::size_t first, std::size_t count)
{
    std::vector<std::size_t> cells;
    for (std::size_t i = 0; i < count; ++i)
        cells.push_back(first + i);
    return cells;
}

std::vector<std::size_t> operator+(std::vector<std::size_t> a, const std::vector<std::size_t>& b)
{
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

class Planner
{
public:
    Planner(MrzFormat format, std::span<const CellOdds> cells)
        : m_cells(cells), m_composite(cells.size(), 0)
    {
        m_plan.format = format;
    }

    // The composite digit's sum goes over these, in this order, and stands at `digit`.
    void compositeOver(const std::vector<std::size_t>& covered, std::size_t digit)
    {
        for (std::size_t i = 0; i < covered.size(); ++i)
            m_composite[covered[i]] = weights[i % 3];
        FieldPart part;
        for (const char character : digits) {
            Choice choice = choiceOf(digit, {&character, 1}, std::nullopt);
            // All residues of the zone together have to be 0.
            choice.composite = static_cast<std::uint8_t>((10 - valueOf(character)) % 10);
            part.choices.push_back(std::move(choice));
        }
        add(MrzField::Optional, true, {digit}, {{std::move(part)}});
    }

    void code(std::string_view first, std::string_view second)
    {
        add(MrzField::DocumentCode, false, range(0, 2), {{any(0, first), any(1, second)}});
    }

    void state(MrzField field, std::size_t first, bool issues)
    {
        add(field, false, range(first, 3), {{stateAt(first, issues)}});
    }
    void fixed(MrzField field, std::size_t first, std::string_view text)
    {
        add(field, false, range(first, text.size()), {{words(first, {std::string(text)}, 0)}});
    }

    void name(std::size_t first, std::size_t count)
    {
        FieldParts parts;
        for (std::size_t i = 0; i < count; ++i) {
            parts.push_back(any(first + i, lettersAndFiller));
            parts.back().kind = FieldPart::Kind::Name;
        }
        add(MrzField::Name, false, range(first, count), {std::move(parts)});
    }

    void sex(std::size_t at) { add(MrzField::Sex, false, {at}, {{any(at, "MF<")}}); }

    void date(MrzField field, std::size_t first, bool mayBeUnknown)
    {
        add(field, true, range(first, 7),
            {{words(first, years(mayBeUnknown), 0),
              words(first + 2, monthsAndDays(mayBeUnknown), 2), check(first + 6)}});
    }

    // Any characters, under the composite digit at most.
    void free(MrzField field, bool isChecked, std::size_t first, std::size_t count)
    {
        add(field, isChecked, range(first, count), {freeParts(first, count)});
    }

    // Nine characters and their digit.
    void number(std::size_t first)
    {
        FieldParts parts = counted(range(first, shortNumber));
        parts.push_back(check(first + shortNumber));
        add(MrzField::Number, true, range(first, shortNumber + 1), {std::move(parts)});
    }

    // 9303-5 and -6: a filler in the place of the check digit says that the number goes on in the
    // optional field, its check digit last, then a filler. Whether the filler in between counts as
    // a character of the number is not agreed on: both hold.
    void numberAndOptional(std::size_t first, std::size_t optional, std::size_t optionalCount)
    {
        const std::vector<std::size_t> nine = range(first, shortNumber);
        const std::size_t digit = first + shortNumber;
        FieldParts plain = counted(nine);
        plain.push_back(check(digit));
        append(plain, freeParts(optional, optionalCount));
        std::vector<FieldParts> forms{std::move(plain)};
        const double filler = m_cells[digit][*mrzIndex('<')];
        for (std::size_t rest = 1; filler > leastFiller && rest < optionalCount; ++rest) {
            FieldParts parts = counted(nine);
            parts.push_back(words(digit, {"<"}, std::nullopt));
            for (std::size_t i = 0; i < rest; ++i)
                parts.push_back(continued(optional + i, shortNumber + i));
            parts.push_back(check(optional + rest));
            if (rest + 1 < optionalCount) {
                parts.push_back(words(optional + rest + 1, {"<"}, std::nullopt));
                append(parts, freeParts(optional + rest + 2, optionalCount - rest - 2));
            }
            forms.push_back(std::move(parts));
        }
        add(MrzField::Number, true, range(first, shortNumber + 1) + range(optional, optionalCount),
            forms);
    }

    // TD3's optional field with its digit; an empty one may have a filler there (9303-4 4.2.2).
    void optionalWithDigit(std::size_t first, std::size_t count)
    {
        FieldParts parts = counted(range(first, count));
        parts.push_back(check(first + count));
        const FieldParts empty{words(first, {std::string(count + 1, '<')}, std::nullopt)};
        add(MrzField::Optional, true, range(first, count + 1), {std::move(parts), empty});
    }

    // The old French card: issue month, department and office, serial number.
    void frenchNumber(std::size_t first)
    {
        FieldParts parts{any(first, digits, 0), any(first + 1, digits, 1),
                         words(first + 2, months(), 2)};
        for (std::size_t i = 4; i < 7; ++i)
            parts.push_back(any(first + i, mrzAlphabet, i));
        for (std::size_t i = 7; i < 12; ++i)
            parts.push_back(any(first + i, digits, i));
        parts.push_back(check(first + 12));
        add(MrzField::Number, true, range(first, 13), {std::move(parts)});
    }

    [[nodiscard]] ZonePlan plan() { return std::move(m_plan); }

private:
    // `index`: of the first character in the field's own sum; nothing when it has none.
    [[nodiscard]] Choice choiceOf(std::size_t first, std::string_view text,
                                  std::optional<std::size_t> index) const
    {
        Choice choice{std::string(text), 1, 0, 0, 0};
        unsigned own = 0;
        unsigned composite = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            choice.probability *= m_cells[first + i][*mrzIndex(text[i])];
            composite += valueOf(text[i]) * m_composite[first + i];
            if (index)
                own += valueOf(text[i]) * weights[(*index + i) % 3];
        }
        choice.own = choice.ownLong = static_cast<std::uint8_t>(own % 10);
        choice.composite = static_cast<std::uint8_t>(composite % 10);
        return choice;
    }

    [[nodiscard]] FieldPart any(std::size_t at, std::string_view allowed,
                                std::optional<std::size_t> index = std::nullopt) const
    {
        FieldPart part;
        for (const char character : allowed)
            part.choices.push_back(choiceOf(at, {&character, 1}, index));
        return part;
    }

    [[nodiscard]] FieldPart words(std::size_t first, const std::vector<std::string>& all,
                                  std::optional<std::size_t> index) const
    {
        FieldPart part;
        for (const std::string& word : all)
            part.choices.push_back(choiceOf(first, word, index));
        return part;
    }

    [[nodiscard]] FieldPart check(std::size_t at) const
    {
        FieldPart part = any(at, digits);
        part.kind = FieldPart::Kind::Check;
        return part;
    }

    // A character of a long number behind its filler, counted without and with that filler.
    [[nodiscard]] FieldPart continued(std::size_t at, std::size_t index) const
    {
        FieldPart part = any(at, mrzAlphabet.substr(0, mrzAlphabet.size() - 1), index);
        for (Choice& choice : part.choices)
            choice.ownLong = static_cast<std::uint8_t>(valueOf(choice.text.front()) *
                                                       weights[(index + 1) % 3] % 10);
        return part;
    }

    [[nodiscard]] FieldParts counted(const std::vector<std::size_t>& cells) const
    {
        FieldParts parts;
        for (std::size_t i = 0; i < cells.size(); ++i)
            parts.push_back(any(cells[i], mrzAlphabet, i));
        return parts;
    }

    [[nodiscard]] FieldParts freeParts(std::size_t first, std::size_t count) const
    {
        FieldParts parts;
        for (std::size_t i = 0; i < count; ++i)
            parts.push_back(any(first + i, mrzAlphabet));
        return parts;
    }

    static void append(FieldParts& parts, FieldParts more)
    {
        std::ranges::move(more, std::back_inserter(parts));
    }

    // The codes that exist, and, far less likely, the three letters that were seen if they are
    // none.
    [[nodiscard]] FieldPart stateAt(std::size_t first, bool issues) const
    {
        FieldPart part;
        for (const identity::StateCode& state : identity::allStateCodes()) {
            if (issues ? !identity::isIssuerCode(state.code)
                       : !identity::isNationalityCode(state.code))
                continue;
            std::string code(state.code);
            code.resize(3, '<');
            part.choices.push_back(choiceOf(first, code, std::nullopt));
        }
        std::string seen;
        double all = unlistedState;
        for (std::size_t i = 0; i < 3; ++i) {
            const CellOdds& cell = m_cells[first + i];
            const auto ofLetters = std::span(cell).subspan(10, letters.size());
            const auto best = std::ranges::max_element(ofLetters);
            seen += letters[static_cast<std::size_t>(best - ofLetters.begin())];
            double sum = 0;
            for (const double odds : ofLetters)
                sum += odds;
            all *= sum;
        }
        const bool isListed = std::ranges::any_of(
            part.choices, [&seen](const Choice& choice) { return choice.text == seen; });
        if (!isListed) {
            Choice choice = choiceOf(first, seen, std::nullopt);
            choice.probability = all;
            part.choices.push_back(std::move(choice));
        }
        return part;
    }

    void add(MrzField field, bool isChecked, std::vector<std::size_t> cells,
             const std::vector<FieldParts>& forms)
    {
        PlannedField planned{field, isChecked, std::move(cells), {}};
        for (const FieldParts& parts : forms)
            addForm(planned.sums, parts);
        m_plan.fields.push_back(std::move(planned));
    }

    std::span<const CellOdds> m_cells;
    std::vector<unsigned> m_composite; // weight of each position in the composite sum
    ZonePlan m_plan;
};

void planTd1(Planner& planner)
{
    constexpr std::size_t second = 30;
    planner.compositeOver(range(5, 25) + range(second, 7) + range(second + 8, 7) +
                              range(second + 18, 11),
                          second + 29);
    planner.code("IAC", lettersAndFiller);
    planner.state(MrzField::Issuer, 2, true);
    planner.numberAndOptional(5, 15, 15);
    planner.date(MrzField::Birth, second, true);
    planner.sex(second + 7);
    planner.date(MrzField::Expiry, second + 8, false);
    planner.state(MrzField::Nationality, second + 15, false);
    planner.free(MrzField::Optional, true, second + 18, 11);
    planner.name(60, 30);
}

void planFrench(Planner& planner)
{
    constexpr std::size_t second = 36;
    planner.compositeOver(range(0, 71), 71);
    planner.fixed(MrzField::DocumentCode, 0, "ID");
    planner.fixed(MrzField::Issuer, 2, "FRA");
    planner.name(5, 25);
    planner.free(MrzField::Optional, false, 30, 6);
    planner.frenchNumber(second);
    planner.name(second + 13, 14);
    planner.date(MrzField::Birth, second + 27, true);
    planner.sex(second + 34);
}

// TD2, TD3 and both visas.
void planTwoLines(Planner& planner, MrzFormat format)
{
    const bool isLong = format == MrzFormat::Td3 || format == MrzFormat::MrvA;
    const bool isVisa = format == MrzFormat::MrvA || format == MrzFormat::MrvB;
    const std::size_t columns = isLong ? 44 : 36;
    const std::size_t second = columns;
    if (!isVisa)
        planner.compositeOver(range(second, 10) + range(second + 13, 7) +
                                  range(second + 21, columns - 22),
                              second + columns - 1);
    planner.code(isVisa ? "V" : isLong ? "P" : "IAC", lettersAndFiller);
    planner.state(MrzField::Issuer, 2, true);
    planner.name(5, columns - 5);
    if (format == MrzFormat::Td2)
        planner.numberAndOptional(second, second + 28, 7);
    else
        planner.number(second);
    planner.state(MrzField::Nationality, second + 10, false);
    planner.date(MrzField::Birth, second + 13, true);
    planner.sex(second + 20);
    planner.date(MrzField::Expiry, second + 21, false);
    if (format == MrzFormat::Td3)
        planner.optionalWithDigit(second + 28, 14);
    else if (isVisa)
        planner.free(MrzField::Optional, false, second + 28, columns - 28);
}

} // namespace

ZonePlan planZone(MrzFormat format, std::span<const CellOdds> cells)
{
    Planner planner(format, cells);
    if (format == MrzFormat::Td1)
        planTd1(planner);
    else if (format == MrzFormat::French2x36)
        planFrench(planner);
    else
        planTwoLines(planner, format);
    return planner.plan();
}

std::span<const MrzFormat> formatsOf(std::size_t lines, std::size_t columns)
{
    static constexpr std::array td1{MrzFormat::Td1};
    static constexpr std::array long2{MrzFormat::Td3, MrzFormat::MrvA};
    static constexpr std::array short2{MrzFormat::French2x36, MrzFormat::Td2, MrzFormat::MrvB};
    if (lines == 3 && columns == 30)
        return td1;
    if (lines == 2 && columns == 44)
        return long2;
    if (lines == 2 && columns == 36)
        return short2;
    return {};
}

} // namespace kiosk::vision
