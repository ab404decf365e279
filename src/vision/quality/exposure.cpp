#include "vision/quality/exposure.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

// Coded luma. Skin of any tone that light reaches lies well above the first.
constexpr std::size_t blackTo = 12;
constexpr std::size_t burntFrom = 247;

std::optional<double> shareOf(const FaceView& view, std::size_t from, std::size_t to)
{
    if (!view.hasPixels())
        return std::nullopt;
    const auto counts = histogramOf(view.gray(), view.skin());
    double all = 0;
    double clipped = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        all += counts[value];
        clipped += value >= from && value <= to ? counts[value] : 0;
    }
    if (all < 1)
        return std::nullopt;
    return clipped / all;
}

} // namespace

std::optional<MeasureScore> UnderExposurePrevention::assess(const FaceView& view) const
{
    const auto black = shareOf(view, 0, blackTo);
    if (!black)
        return std::nullopt;
    return MeasureScore{FaceMeasure::UnderExposurePrevention, *black,
                        percent(sigmoid(*black, 0.12, -0.03))};
}

std::optional<MeasureScore> OverExposurePrevention::assess(const FaceView& view) const
{
    const auto burnt = shareOf(view, burntFrom, 255);
    if (!burnt)
        return std::nullopt;
    return MeasureScore{FaceMeasure::OverExposurePrevention, *burnt,
                        percent(sigmoid(*burnt, 0.12, -0.03))};
}

} // namespace kiosk::vision::quality
