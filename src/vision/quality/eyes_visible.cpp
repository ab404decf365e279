#include "vision/quality/eyes_visible.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

constexpr int around = 10;         // pixels of the crop: lids and what a lens covers beside them
constexpr double darkBelow = 0.22; // of the cheek's light: a tinted lens, never a lid
constexpr int burntFrom = 245;     // a lamp or window in a lens
constexpr double centre = 0.72;
constexpr double width = 0.06;

// The share of the eye and its lids that is neither far darker than the cheek nor burnt out.
double visibleShare(const FaceView& view, Side side)
{
    const bool left = side == Side::Left;
    const std::size_t first = left ? 36 : 42;
    const cv::Mat1b window = view.filled(first, first + 5, around);
    const double cheek = medianOf(view.gray(), view.cheek(side));
    const double dark = 255 * std::pow(darkBelow * linear(cheek), 1 / 2.2);
    const auto counts = histogramOf(view.gray(), window);
    double all = 0;
    double hidden = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        const auto level = static_cast<double>(value);
        all += counts[value];
        hidden += level < dark || level >= burntFrom ? counts[value] : 0;
    }
    return all < 1 ? 0 : 1 - hidden / all;
}

} // namespace

std::optional<MeasureScore> EyesVisible::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const double share = std::min(visibleShare(view, Side::Left), visibleShare(view, Side::Right));
    return MeasureScore{FaceMeasure::EyesVisible, share, percent(sigmoid(share, centre, width))};
}

} // namespace kiosk::vision::quality
