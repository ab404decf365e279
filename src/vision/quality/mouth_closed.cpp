#include "vision/quality/mouth_closed.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

// A smile that shows teeth has the lips up to 0.27 eye distances apart; an open mouth more.
constexpr double centre = 0.32;
constexpr double width = -0.04;

} // namespace

std::optional<MeasureScore> MouthClosed::assess(const FaceView& view) const
{
    if (!view.hasPoints())
        return std::nullopt;
    const auto& points = view.sight().points;
    const double apart = std::hypot(points[62].x - points[66].x, points[62].y - points[66].y);
    const double open = apart / view.eyeDistance();
    return MeasureScore{FaceMeasure::MouthClosed, open, percent(sigmoid(open, centre, width))};
}

} // namespace kiosk::vision::quality
