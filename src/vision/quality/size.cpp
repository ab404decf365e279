#include "vision/quality/size.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

constexpr double headPerChinToEyes = 2; // the eyes are half way up the head
constexpr double ideal = 0.52;          // of the picture's height
constexpr double width = 0.12;

} // namespace

std::optional<MeasureScore> HeadSize::assess(const FaceView& view) const
{
    if (!view.hasPoints() || view.picture().empty())
        return std::nullopt;
    const cv::Point2f down = view.chin() - view.middle();
    const double head = headPerChinToEyes * std::hypot(down.x, down.y) / view.picture().rows;
    const double off = std::abs(head - ideal);
    return MeasureScore{FaceMeasure::HeadSize, head, percent(2 - 2 * sigmoid(off, 0, width))};
}

std::optional<MeasureScore> InterEyeDistance::assess(const FaceView& view) const
{
    const double pixels = view.eyeDistance();
    return MeasureScore{FaceMeasure::InterEyeDistance, pixels, percent(sigmoid(pixels, 70, 20))};
}

} // namespace kiosk::vision::quality
