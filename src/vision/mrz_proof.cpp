#include "vision/mrz_proof.h"

#include "identity/state_codes.h"
#include "vision/zone_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kiosk::vision {
namespace {

using identity::MrzField;

// Tuned on drawn zones of every severity (models/cards/mrz-line.md): what is accepted has to be
// this probable, because a wrong document number is worse than another picture.
constexpr double leastConfidence = 0.9995;
// A visa has no composite digit: nothing sees a character taken for another of the same value
// modulo 10, so the picture has to be surer still.
constexpr double leastVisaConfidence = 0.99994;
// As leastConfidence, for what is shown to nobody although no check digit covers it.
constexpr double leastCertainty = 0.995;
// Check digits may overrule the picture this much (natural logarithm, all positions together): more
// means that a character was misread with conviction, and then other readings are as good.
constexpr double mostOverruled = 3;
// The network is less sure of sharp pictures than it is right on them.
constexpr double temper = 1.2;
// How often readings are plainly wrong at a position, whatever they say; shared by all characters.
constexpr double doubt = 1e-5;

// Below this there is hardly a character at a position: nothing counts that was not seen.
constexpr float leastSeen = 0.5F;

// What all readings say together, for all lines behind each other.
struct Combined
{
    std::vector<CellOdds> odds;
    std::vector<float> seen; // the best quality of any reading
};

struct Shape
{
    std::size_t lines = 0;
    std::size_t columns = 0;
    friend auto operator<=>(const Shape&, const Shape&) = default;
};

std::optional<Shape> shapeOf(const ZoneReading& reading)
{
    if (reading.lines.empty() || !(reading.weight > 0))
        return std::nullopt;
    const Shape shape{reading.lines.size(), reading.lines.front().cells.size()};
    const bool even = std::ranges::all_of(reading.lines, [&shape](const LineReading& line) {
        return line.cells.size() == shape.columns;
    });
    if (!even || formatsOf(shape.lines, shape.columns).empty())
        return std::nullopt;
    return shape;
}

// The shape that counts for most among the readings.
std::optional<Shape> commonShape(std::span<const ZoneReading> readings)
{
    std::optional<Shape> best;
    double bestWeight = 0;
    for (const ZoneReading& candidate : readings) {
        const auto shape = shapeOf(candidate);
        double weight = 0;
        for (const ZoneReading& reading : readings)
            weight += shape && shapeOf(reading) == shape ? reading.weight : 0;
        if (weight > bestWeight) {
            bestWeight = weight;
            best = shape;
        }
    }
    return best;
}

CellOdds oddsOf(const std::array<double, mrzAlphabet.size()>& logOdds)
{
    const double most = *std::ranges::max_element(logOdds);
    CellOdds odds{};
    double all = 0;
    for (std::size_t c = 0; c < odds.size(); ++c)
        all += odds[c] = std::exp(temper * (logOdds[c] - most));
    for (double& value : odds)
        value = (1 - doubt) * value / all + doubt / static_cast<double>(odds.size());
    return odds;
}

// What the readings of this shape say together. Nothing when one holds no numbers.
std::optional<Combined> combined(std::span<const ZoneReading> readings, const Shape& shape)
{
    std::vector<std::array<double, mrzAlphabet.size()>> sums(shape.lines * shape.columns);
    Combined all;
    all.seen.resize(sums.size(), 0);
    for (const ZoneReading& reading : readings) {
        if (shapeOf(reading) != shape)
            continue;
        std::size_t at = 0;
        for (const LineReading& line : reading.lines) {
            for (const CellReading& cell : line.cells) {
                for (std::size_t c = 0; c < cell.logProbability.size(); ++c)
                    sums[at][c] += reading.weight * static_cast<double>(cell.logProbability[c]);
                all.seen[at] = std::max(all.seen[at], cell.quality);
                ++at;
            }
        }
    }
    for (const auto& sum : sums) {
        if (!std::ranges::all_of(sum, [](double value) { return std::isfinite(value); }))
            return std::nullopt;
        all.odds.push_back(oddsOf(sum));
    }
    return all;
}

using Residues = std::array<double, residues>;

Residues added(const Residues& a, const Residues& b)
{
    Residues sum{};
    for (std::size_t i = 0; i < residues; ++i) {
        for (std::size_t k = 0; k < residues; ++k)
            sum[(i + k) % residues] += a[i] * b[k];
    }
    return sum;
}

// The likeliest zone of a format, and how much all others of it weigh.
class Solution
{
public:
    explicit Solution(ZonePlan plan) : m_plan(std::move(plan))
    {
        chooseBest();
        m_all = sumOf([](const PlannedField& field) { return field.sums.total; });
    }

    [[nodiscard]] double all() const { return m_all; }   // of every valid zone
    [[nodiscard]] double best() const { return m_best; } // of the likeliest
    [[nodiscard]] const ZonePlan& plan() const { return m_plan; }

    [[nodiscard]] std::string text(std::size_t size) const
    {
        std::string text(size, '<');
        for (std::size_t f = 0; f < m_plan.fields.size(); ++f) {
            const PlannedField& field = m_plan.fields[f];
            const std::string& chosen = field.sums.best[m_chosen[f]].text;
            for (std::size_t i = 0; i < field.cells.size(); ++i)
                text[field.cells[i]] = chosen[i];
        }
        return text;
    }

    // Of all zones that have the likeliest texts in the fields that `isHeld` names.
    template <typename IsHeld>
    [[nodiscard]] double with(IsHeld isHeld) const
    {
        std::size_t f = 0;
        return sumOf([&](const PlannedField& field) {
            const std::size_t residue = m_chosen[f++];
            if (!isHeld(field))
                return field.sums.total;
            Residues held{};
            held[residue] = field.sums.best[residue].probability;
            return held;
        });
    }

private:
    template <typename SumsOf>
    [[nodiscard]] double sumOf(SumsOf sumsOf) const
    {
        Residues sum{1};
        for (const PlannedField& field : m_plan.fields)
            sum = added(sum, sumsOf(field));
        return sum[0];
    }

    void chooseBest()
    {
        const std::size_t count = m_plan.fields.size();
        std::vector<Residues> best(count + 1, Residues{});
        std::vector<std::array<std::size_t, residues>> chosen(count);
        best[0][0] = 1;
        for (std::size_t f = 0; f < count; ++f) {
            for (std::size_t before = 0; before < residues; ++before) {
                for (std::size_t own = 0; own < residues; ++own) {
                    const std::size_t to = (before + own) % residues;
                    const double now =
                        best[f][before] * m_plan.fields[f].sums.best[own].probability;
                    if (now > best[f + 1][to]) {
                        best[f + 1][to] = now;
                        chosen[f][to] = own;
                    }
                }
            }
        }
        m_best = best[count][0];
        m_chosen.resize(count);
        std::size_t residue = 0;
        for (std::size_t f = count; f > 0; --f) {
            m_chosen[f - 1] = chosen[f - 1][residue];
            residue = (residue + residues - m_chosen[f - 1]) % residues;
        }
    }

    ZonePlan m_plan;
    std::vector<std::size_t> m_chosen; // residue of each field in the likeliest zone
    double m_best = 0;
    double m_all = 0;
};

std::vector<std::string> split(const std::string& text, std::size_t columns)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at += columns)
        lines.push_back(text.substr(at, columns));
    return lines;
}

// How much the checked fields of `text` go against what the picture says.
double overruled(const Solution& solution, std::span<const CellOdds> cells, const std::string& text)
{
    double sum = 0;
    for (const PlannedField& field : solution.plan().fields) {
        if (!field.isChecked)
            continue;
        for (const std::size_t at : field.cells) {
            const double most = *std::ranges::max_element(cells[at]);
            sum += std::log(most / cells[at][*mrzIndex(text[at])]);
        }
    }
    return sum;
}

bool isSeen(const PlannedField& field, const Combined& cells)
{
    return std::ranges::all_of(field.cells,
                               [&cells](std::size_t at) { return cells.seen[at] >= leastSeen; });
}

bool isListed(const identity::Mrz& mrz, MrzField field)
{
    return field == MrzField::Issuer        ? identity::isIssuerCode(mrz.issuer)
           : field == MrzField::Nationality ? identity::isNationalityCode(mrz.nationality)
                                            : true;
}

bool isVisa(identity::MrzFormat format)
{
    return format == identity::MrzFormat::MrvA || format == identity::MrzFormat::MrvB;
}

std::vector<MrzField> unprovenOf(const Solution& solution, const identity::Mrz& mrz, double all,
                                 const Combined& cells)
{
    // Where a character is missing, its line may have been counted wrong.
    const bool allSeen =
        std::ranges::all_of(cells.seen, [](float seen) { return seen >= leastSeen; });
    std::vector<MrzField> unproven;
    for (const PlannedField& field : solution.plan().fields) {
        if (field.isChecked || std::ranges::find(unproven, field.field) != unproven.end())
            continue;
        const double certainty =
            solution.with([&field](const PlannedField& other) { return &other == &field; }) / all;
        if (certainty < leastCertainty || !allSeen || !isListed(mrz, field.field))
            unproven.push_back(field.field);
    }
    return unproven;
}

} // namespace

Result<ProvenMrz> proveMrz(std::span<const ZoneReading> readings)
{
    const auto shape = commonShape(readings);
    if (!shape)
        return fail(ErrorCode::MrzUnreliable, "no lines of a known size");
    const auto cells = combined(readings, *shape);
    if (!cells)
        return fail(ErrorCode::MrzUnreliable, "a reading without numbers");

    std::optional<Solution> best;
    double all = 0;
    for (const identity::MrzFormat format : formatsOf(shape->lines, shape->columns)) {
        Solution solution(planZone(format, cells->odds));
        all += solution.all();
        if (!best || solution.best() > best->best())
            best = std::move(solution);
    }
    if (!(best->best() > 0))
        return fail(ErrorCode::MrzUnreliable, "nothing fits");
    const std::string text = best->text(cells->odds.size());
    const double confidence =
        best->with([](const PlannedField& field) { return field.isChecked; }) / all;
    const double least = isVisa(best->plan().format) ? leastVisaConfidence : leastConfidence;
    if (!(confidence >= least))
        return fail(ErrorCode::MrzUnreliable, "others are nearly as likely");
    const bool allSeen = std::ranges::all_of(best->plan().fields, [&](const PlannedField& field) {
        return !field.isChecked || isSeen(field, *cells);
    });
    if (!allSeen)
        return fail(ErrorCode::MrzUnreliable, "characters under a check digit were not seen");
    if (overruled(*best, cells->odds, text) > mostOverruled)
        return fail(ErrorCode::MrzUnreliable, "the check digits contradict the picture");
    KIOSK_TRY(identity::Mrz mrz, identity::parseMrz(split(text, shape->columns)));
    if (!mrz.checks.allHold() || mrz.format != best->plan().format)
        return fail(ErrorCode::MrzUnreliable, "no proof");
    std::vector<MrzField> unproven = unprovenOf(*best, mrz, all, *cells);
    return ProvenMrz{std::move(mrz), std::min(confidence, 1.0), std::move(unproven)};
}

} // namespace kiosk::vision
