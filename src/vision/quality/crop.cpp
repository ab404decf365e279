#include "vision/quality/crop.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

// Distances of the eyes at which half of the score is left.
constexpr double beside = 0.9;
constexpr double above = 1.4;
constexpr double below = 1.8;
constexpr double width = 0.2;

std::optional<MeasureScore> scoreOf(FaceMeasure measure, const FaceView& view, double pixels,
                                    double centre)
{
    const double room = pixels / view.eyeDistance();
    return MeasureScore{measure, room, percent(sigmoid(room, centre, width))};
}

bool isMeasurable(const FaceView& view)
{
    return view.hasPoints() && !view.picture().empty();
}

} // namespace

std::optional<MeasureScore> LeftwardCrop::assess(const FaceView& view) const
{
    if (!isMeasurable(view))
        return std::nullopt;
    return scoreOf(FaceMeasure::LeftwardCrop, view, view.eye(Side::Left).x, beside);
}

std::optional<MeasureScore> RightwardCrop::assess(const FaceView& view) const
{
    if (!isMeasurable(view))
        return std::nullopt;
    const double room = view.picture().cols - static_cast<double>(view.eye(Side::Right).x);
    return scoreOf(FaceMeasure::RightwardCrop, view, room, beside);
}

std::optional<MeasureScore> MarginAbove::assess(const FaceView& view) const
{
    if (!isMeasurable(view))
        return std::nullopt;
    return scoreOf(FaceMeasure::MarginAbove, view, view.middle().y, above);
}

std::optional<MeasureScore> MarginBelow::assess(const FaceView& view) const
{
    if (!isMeasurable(view))
        return std::nullopt;
    const double room = view.picture().rows - static_cast<double>(view.middle().y);
    return scoreOf(FaceMeasure::MarginBelow, view, room, below);
}

} // namespace kiosk::vision::quality
