#include "vision/column_grid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::vision {
namespace {

// One column cannot outvote many: evidence is cut off here.
constexpr float mostOdds = 6;
// A character that the strip does not show is a little against a grid, so that grids stay inside.
constexpr float outsideOdds = -1.5F;
constexpr float mostBend = 2.7F;    // columns, by perspective over a whole line
constexpr float mostOutside = 2.5F; // pitches that a line may go on outside of its strip

// Where character k of an endless line stands. Character 0 is any of them.
struct Comb
{
    float start = 0; // of character 0, in columns
    float pitch = 0;
    float bend = 0;   // columns by which the strip's middle lies behind an even comb
    float length = 1; // of the strip
    [[nodiscard]] float at(float index) const
    {
        const float even = start + pitch * index;
        const float share = std::clamp(even / length, 0.0F, 1.0F);
        return even + 4 * bend * share * (1 - share);
    }
    // The same comb, its characters counted from another one.
    [[nodiscard]] Comb from(int index) const
    {
        return {start + pitch * static_cast<float>(index), pitch, bend, length};
    }
    // Moved, and stretched about the strip's middle so that the two do not pull against each other.
    [[nodiscard]] Comb changed(float shift, float stretch) const
    {
        const float middle = length / 2;
        return {middle + (start - middle) * (1 + stretch) + shift, pitch * (1 + stretch), bend,
                length};
    }
};

// The comb that the characters' centres follow best: the strongest wave near the expected pitch.
class Wave
{
public:
    explicit Wave(std::span<const float> odds) : m_length(static_cast<float>(odds.size()))
    {
        for (std::size_t x = 0; x < odds.size(); ++x) {
            if (odds[x] > 0)
                m_centres.push_back(static_cast<float>(x));
        }
    }

    [[nodiscard]] Comb strongest(float pitch) const
    {
        Comb best{0, pitch, 0, m_length};
        float strength = -1;
        for (float bend = -mostBend; bend <= mostBend; bend += mostBend / 2) {
            for (float share = 0.84F; share < 1.165F; share += 0.005F)
                tryOne(pitch * share, bend, best, strength);
        }
        const Comb about = best;
        for (float bend = -1; bend <= 1; bend += 0.5F) {
            for (float share = 0.994F; share < 1.0065F; share += 0.002F)
                tryOne(about.pitch * share, about.bend + bend, best, strength);
        }
        return best;
    }

private:
    void tryOne(float pitch, float bend, Comb& best, float& strength) const
    {
        float real = 0;
        float imaginary = 0;
        const float turn = 2 * std::numbers::pi_v<float> / pitch;
        for (const float centre : m_centres) {
            const float share = centre / m_length;
            const float angle = turn * (centre - 4 * bend * share * (1 - share));
            real += std::cos(angle);
            imaginary += std::sin(angle);
        }
        if (const float now = std::hypot(real, imaginary); now > strength) {
            strength = now;
            best = {std::atan2(imaginary, real) / turn, pitch, bend, m_length};
        }
    }

    std::vector<float> m_centres;
    float m_length;
};

class Fit
{
public:
    Fit(std::span<const float> odds, int count) : m_odds(odds.begin(), odds.end()), m_count(count)
    {
        for (float& value : m_odds)
            value = std::clamp(value, -mostOdds, mostOdds);
    }

    // The characters of the endless comb that are the line.
    [[nodiscard]] Comb best(const Comb& comb) const
    {
        const float slack = mostOutside * comb.pitch;
        const auto first = static_cast<int>(std::floor((-slack - comb.start) / comb.pitch));
        Comb best = comb;
        float bestScore = -1e9F;
        for (int from = first;; ++from) {
            const Comb line = comb.from(from);
            if (line.start + comb.pitch * static_cast<float>(m_count - 1) > comb.length + slack)
                break;
            if (const float now = score(line); now > bestScore) {
                bestScore = now;
                best = line;
            }
        }
        return refined(refined(best, 0.2F, 0.003F, 0.3F), 0.07F, 0.001F, 0.15F);
    }

    [[nodiscard]] float score(const Comb& line) const
    {
        float sum = 0;
        for (int i = 0; i < m_count; ++i)
            sum += valueAt(m_odds, line.at(static_cast<float>(i)), outsideOdds);
        for (int i = 0; i + 1 < m_count; ++i)
            sum -= inside(line.at(static_cast<float>(i) + 0.5F));
        return sum - beyond(line);
    }

private:
    [[nodiscard]] float inside(float column) const { return valueAt(m_odds, column, 0); }

    // Characters that the line leaves out, before its begin and behind its end.
    [[nodiscard]] float beyond(const Comb& line) const
    {
        float sum = 0;
        for (int i = -1; line.at(static_cast<float>(i)) > 0; --i)
            sum += inside(line.at(static_cast<float>(i)));
        for (int i = m_count; line.at(static_cast<float>(i)) < line.length; ++i)
            sum += inside(line.at(static_cast<float>(i)));
        return sum;
    }

    [[nodiscard]] Comb refined(const Comb& about, float shift, float stretch, float bend) const
    {
        Comb best = about;
        float bestScore = score(about);
        for (int b = -1; b <= 1; ++b) {
            for (int i = -2; i <= 2; ++i) {
                for (int k = -2; k <= 2; ++k) {
                    Comb line = about.changed(shift * static_cast<float>(i),
                                              stretch * static_cast<float>(k));
                    line.bend += bend * static_cast<float>(b);
                    if (const float now = score(line); now > bestScore) {
                        bestScore = now;
                        best = line;
                    }
                }
            }
        }
        return best;
    }

    std::vector<float> m_odds;
    int m_count;
};

} // namespace

float valueAt(std::span<const float> values, float column, float outside)
{
    if (column < -0.5F || column > static_cast<float>(values.size()) - 0.5F)
        return outside;
    const float within = std::clamp(column, 0.0F, static_cast<float>(values.size() - 1));
    const auto left = static_cast<std::size_t>(within);
    const std::size_t right = std::min(left + 1, values.size() - 1);
    const float share = within - static_cast<float>(left);
    return values[left] * (1 - share) + values[right] * share;
}

std::vector<ColumnGrid> fitGrids(std::span<const float> odds, std::span<const int> counts,
                                 float pitch)
{
    std::vector<ColumnGrid> grids(counts.size());
    if (pitch < 1 || odds.empty())
        return grids;
    const Comb comb = Wave(odds).strongest(pitch);
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto pitches = static_cast<float>(counts[i] - 1) * 0.84F - 2 * mostOutside;
        if (counts[i] < 2 || static_cast<float>(odds.size()) < pitches * pitch)
            continue;
        const Fit fit(odds, counts[i]);
        const Comb line = fit.best(comb);
        grids[i].pitch = line.pitch;
        grids[i].score = fit.score(line);
        for (int k = 0; k < counts[i]; ++k)
            grids[i].at.push_back(line.at(static_cast<float>(k)));
    }
    return grids;
}

} // namespace kiosk::vision
