#include "vision/quality/exposure.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

// Coded luma. Skin of any tone that light reaches lies well above the first.
constexpr std::size_t blackTo = 12;
constexpr std::size_t burntFrom = 247;
constexpr double centre = 0.12; // share of the skin
constexpr double width = -0.03;

// The lightest tenth of dark skin that is lit well is lighter than this. Where it is, black is a
// thing before the face and no want of light.
constexpr double litFrom = 80;
constexpr double litWidth = -10;

using Histogram = std::array<int, 256>;

double shareOf(const Histogram& counts, std::size_t from, std::size_t to)
{
    double all = 0;
    double within = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        all += counts[value];
        within += value >= from && value <= to ? counts[value] : 0;
    }
    return all < 1 ? 0 : within / all;
}

double lightestTenth(const Histogram& counts)
{
    for (std::size_t value = counts.size(); value-- > 1;) {
        if (shareOf(counts, value, 255) >= 0.1)
            return static_cast<double>(value);
    }
    return 0;
}

std::optional<Histogram> skinOf(const FaceView& view)
{
    if (!view.hasPixels())
        return std::nullopt;
    const Histogram counts = histogramOf(view.gray(), view.skin());
    if (std::ranges::all_of(counts, [](int count) { return count == 0; }))
        return std::nullopt;
    return counts;
}

} // namespace

std::optional<MeasureScore> UnderExposurePrevention::assess(const FaceView& view) const
{
    const auto counts = skinOf(view);
    if (!counts)
        return std::nullopt;
    const double unlit = sigmoid(lightestTenth(*counts), litFrom, litWidth);
    const double black = shareOf(*counts, 0, blackTo) * unlit;
    return MeasureScore{FaceMeasure::UnderExposurePrevention, black,
                        percent(sigmoid(black, centre, width))};
}

std::optional<MeasureScore> OverExposurePrevention::assess(const FaceView& view) const
{
    const auto counts = skinOf(view);
    if (!counts)
        return std::nullopt;
    const double burnt = shareOf(*counts, burntFrom, 255);
    return MeasureScore{FaceMeasure::OverExposurePrevention, burnt,
                        percent(sigmoid(burnt, centre, width))};
}

} // namespace kiosk::vision::quality
