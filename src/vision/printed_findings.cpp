#include "vision/printed_findings.h"

#include "vision/printed_dates.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>

namespace kiosk::vision {
namespace {

using identity::DocumentKind;
using Pieces = std::vector<PrintedPiece>;

// Names are printed in capitals where a document does so for surnames; labels and sentences are
// not.
bool inCapitals(std::string_view text)
{
    const auto small =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto large =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return large > 2 * small;
}

PrintedFinding finding(std::string text, const PrintedLine& words)
{
    return {std::move(text), boxOf(words), leastConfidence(words)};
}

// ---- places ----

// Labels of which only the end was read still stand above a part of their value.
bool isBelow(const TextBox& label, const TextBox& value) noexcept
{
    const int height = value.height();
    const int down = value.top - label.bottom;
    const bool aligned = std::abs(value.left - label.left) <= 2 * height;
    const bool overlapping = value.left < label.right && label.left < value.right;
    return down > -height / 2 - 1 && 10 * down < 22 * height && (aligned || overlapping);
}

bool isBeside(const TextBox& label, const TextBox& value) noexcept
{
    const int height = std::max(label.height(), value.height());
    const int common = std::min(label.bottom, value.bottom) - std::max(label.top, value.top);
    const int along = value.left - label.right;
    return 2 * common > std::min(label.height(), value.height()) && along > -height &&
           along < 10 * height;
}

// What may be the value of the label: what stands below it, nearest first, then what stands beside.
std::vector<const PrintedPiece*> valuesOf(const Pieces& pieces, const TextBox& label)
{
    struct Value
    {
        const PrintedPiece* piece;
        int distance;
    };
    std::vector<Value> values;
    for (const PrintedPiece& piece : pieces) {
        if (piece.label != PrintedLabel::None)
            continue;
        const TextBox& box = piece.box;
        if (isBelow(label, box))
            values.push_back(
                {&piece, std::max(0, box.top - label.bottom) + std::abs(box.left - label.left)});
        else if (isBeside(label, box))
            values.push_back({&piece, 10'000 + box.left - label.right});
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const Value& a, const Value& b) { return a.distance < b.distance; });
    constexpr std::size_t most = 4;
    std::vector<const PrintedPiece*> nearest;
    for (std::size_t i = 0; i < std::min(most, values.size()); ++i)
        nearest.push_back(values[i].piece);
    return nearest;
}

// ---- the search ----

// What stands above the machine readable zone, which would agree with itself.
std::vector<PrintedLine> aboveZone(std::vector<PrintedLine> lines)
{
    int zone = std::numeric_limits<int>::max();
    for (const PrintedLine& line : lines)
        if (const std::string text = textOf(line); text.find("<<") != std::string::npos)
            zone = std::min(zone, boxOf(line).top);
    std::erase_if(lines, [zone](const PrintedLine& line) {
        return boxOf(line).bottom > zone || textOf(line).find('<') != std::string::npos;
    });
    return lines;
}

// How a field is told: `accept` makes its text from words or says that they are something else;
// `agrees` says whether the zone says the same.
struct FieldRule
{
    PrintedLabel label;
    std::function<std::optional<std::string>(const PrintedLine&)> accept;
    std::function<bool(const std::string&)> agrees;
};

class Search
{
public:
    Search(const std::vector<PrintedLine>& lines, const PrintedPage& page)
        : m_page(page), m_pieces(splitByLabels(aboveZone(lines)))
    {
    }

    PrintedFindings run()
    {
        findNames();
        m_found.birth = find(dateRule(PrintedLabel::Birth, DateUse::Birth, agreesWithBirth));
        m_found.expiry = find(dateRule(PrintedLabel::Expiry, DateUse::Expiry, agreesWithExpiry));
        m_found.number = find(numberRule());
        if (!m_found.number && m_page.look.kind == DocumentKind::ResidencePermit)
            m_found.number = permitNumber();
        if (m_found.number && hasTwins(*m_found.number))
            m_found.number.reset();
        m_found.can = accessNumber();
        return std::move(m_found);
    }

private:
    [[nodiscard]] FieldRule dateRule(PrintedLabel label, DateUse use,
                                     bool (*agrees)(const identity::Mrz&,
                                                    const identity::Date&)) const
    {
        return {label,
                [use](const PrintedLine& words) -> std::optional<std::string> {
                    const std::string text = textOf(words);
                    return parsePrintedDate(text, use) ? std::optional(text) : std::nullopt;
                },
                [this, use, agrees](const std::string& text) {
                    const auto date = parsePrintedDate(text, use);
                    return m_page.mrz && date && agrees(*m_page.mrz, *date);
                }};
    }

    [[nodiscard]] FieldRule numberRule() const
    {
        return {PrintedLabel::Number,
                [this](const PrintedLine& words) { return numberOf(words, m_page.look.kind); },
                [this](const std::string& code) {
                    return m_page.mrz && agreesWithNumber(*m_page.mrz, code);
                }};
    }

    [[nodiscard]] FieldRule surnameRule() const
    {
        return {PrintedLabel::Surname,
                [](const PrintedLine& words) -> std::optional<std::string> {
                    const auto name = nameOf(words);
                    return name && inCapitals(*name) ? name : std::nullopt;
                },
                [this](const std::string& name) {
                    return m_page.mrz && agreesWithSurname(*m_page.mrz, name);
                }};
    }

    [[nodiscard]] FieldRule givenRule() const
    {
        return {PrintedLabel::GivenNames, nameOf, [this](const std::string& name) {
                    return m_page.mrz && agreesWithGivenNames(*m_page.mrz, name);
                }};
    }

    [[nodiscard]] std::optional<PrintedFinding> find(const FieldRule& rule) const
    {
        std::optional<PrintedFinding> labelled;
        for (const PrintedPiece& label : m_pieces) {
            if (label.label != rule.label)
                continue;
            for (const PrintedPiece* value : valuesOf(m_pieces, label.box)) {
                const auto text = rule.accept(value->words);
                if (text && rule.agrees(*text))
                    return finding(*text, value->words);
                if (text && !labelled)
                    labelled = finding(*text, value->words);
            }
        }
        for (const PrintedPiece& piece : m_pieces) {
            const auto text =
                piece.label == PrintedLabel::None ? rule.accept(piece.words) : std::nullopt;
            if (text && rule.agrees(*text))
                return finding(*text, piece.words);
        }
        return labelled;
    }

    void findNames()
    {
        findBothBelowOneLabel();
        if (!m_found.surname)
            m_found.surname = find(surnameRule());
        if (!m_found.givenNames)
            m_found.givenNames = find(givenRule());
        const bool unlabelled = m_page.look.kind == DocumentKind::ResidencePermit;
        if (!m_found.givenNames && m_found.surname && unlabelled)
            m_found.givenNames = nameBelow(m_found.surname->box);
        m_found.usageName = find({PrintedLabel::UsageName, surnameRule().accept,
                                  [](const std::string&) { return false; }});
        if (m_found.givenNames && m_found.surname &&
            m_found.givenNames->box == m_found.surname->box)
            m_found.givenNames.reset();
    }

    // "NOM Prénoms / NAME First names": the surname, and below it or behind a comma the others.
    void findBothBelowOneLabel()
    {
        for (const PrintedPiece& label : m_pieces) {
            if (label.label != PrintedLabel::WholeName)
                continue;
            for (const PrintedPiece* value : valuesOf(m_pieces, label.box)) {
                const std::ptrdiff_t count = surnameWords(value->words);
                const PrintedLine before(value->words.begin(), value->words.begin() + count);
                const PrintedLine after(value->words.begin() + count, value->words.end());
                const auto surname = surnameRule().accept(before);
                if (!surname)
                    continue;
                m_found.surname = finding(*surname, before);
                if (const auto given = nameOf(after))
                    m_found.givenNames = finding(*given, after);
                else
                    m_found.givenNames = nameBelow(m_found.surname->box);
                return;
            }
        }
    }

    // How many words from the left are the surname: up to the comma; where none was read, as many
    // as agree with the zone; else all.
    [[nodiscard]] std::ptrdiff_t surnameWords(const PrintedLine& words) const
    {
        const auto comma = std::find_if(words.begin(), words.end(), [](const PrintedWord& word) {
            return word.text.ends_with(',');
        });
        if (comma != words.end())
            return comma - words.begin() + 1;
        for (auto end = words.begin(); m_page.mrz != nullptr && end != words.end(); ++end) {
            const auto surname = nameOf({words.begin(), end});
            const auto given = nameOf({end, words.end()});
            if (surname && given && agreesWithSurname(*m_page.mrz, *surname) &&
                agreesWithGivenNames(*m_page.mrz, *given))
                return end - words.begin();
        }
        return static_cast<std::ptrdiff_t>(words.size());
    }

    [[nodiscard]] std::optional<PrintedFinding> nameBelow(const TextBox& above) const
    {
        for (const PrintedPiece* value : valuesOf(m_pieces, above)) {
            const auto name = nameOf(value->words);
            if (name && isBelow(above, value->box))
                return finding(*name, value->words);
        }
        return std::nullopt;
    }

    // Without a zone nothing tells O from 0 and I from 1, unless letters have their own places.
    [[nodiscard]] bool hasTwins(const PrintedFinding& code) const
    {
        const DocumentKind kind = m_page.look.kind;
        const bool placed =
            kind == DocumentKind::SpanishIdCard || kind == DocumentKind::PortugueseIdCard;
        return m_page.mrz == nullptr && !placed &&
               code.text.find_first_of("OI") != std::string::npos;
    }

    // Printed alone at the top right of the front.
    [[nodiscard]] std::optional<PrintedFinding> permitNumber() const
    {
        constexpr std::size_t length = 9;
        for (const PrintedPiece& piece : m_pieces) {
            for (const PrintedWord& word : piece.words) {
                const auto code = numberOf({word}, m_page.look.kind);
                const bool there =
                    2 * word.box.left > m_page.width && 6 * word.box.bottom < m_page.height;
                if (there && code && code->size() == length)
                    return finding(*code, {word});
            }
        }
        return std::nullopt;
    }

    // Alone at the bottom right of the front. Two of them are none.
    [[nodiscard]] std::optional<PrintedFinding> accessNumber() const
    {
        constexpr std::array kinds{DocumentKind::FrenchIdCard, DocumentKind::ResidencePermit,
                                   DocumentKind::BelgianIdCard, DocumentKind::SpanishIdCard,
                                   DocumentKind::PortugueseIdCard};
        const bool has = std::find(kinds.begin(), kinds.end(), m_page.look.kind) != kinds.end();
        if (!has || m_page.look.side == PageSide::Back)
            return std::nullopt;
        std::optional<PrintedFinding> found;
        for (const PrintedPiece& piece : m_pieces) {
            const auto code = canOf(piece.words);
            const bool there = piece.label == PrintedLabel::None &&
                               100 * piece.box.left > 55 * m_page.width &&
                               100 * piece.box.top > 80 * m_page.height;
            if (!there || !code)
                continue;
            if (found)
                return std::nullopt;
            found = finding(*code, piece.words);
        }
        return found;
    }

    const PrintedPage& m_page;
    Pieces m_pieces;
    PrintedFindings m_found;
};

} // namespace

PrintedFindings findPrinted(const std::vector<PrintedLine>& lines, const PrintedPage& page)
{
    return Search(lines, page).run();
}

} // namespace kiosk::vision
