#include "vision/quality/illumination.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

constexpr double centre = 0.30;
constexpr double width = 0.08;

} // namespace

// The ratio of two cheeks of one person is the same at any skin tone.
std::optional<MeasureScore> IlluminationUniformity::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const cv::Rect left = view.cheek(Side::Left);
    const cv::Rect right = view.cheek(Side::Right);
    if (left.empty() || right.empty())
        return std::nullopt;
    const double one = linear(medianOf(view.gray(), left));
    const double other = linear(medianOf(view.gray(), right));
    const double ratio = std::min(one, other) / std::max({one, other, linear(1)});
    return MeasureScore{FaceMeasure::IlluminationUniformity, ratio,
                        percent(sigmoid(ratio, centre, width))};
}

} // namespace kiosk::vision::quality
