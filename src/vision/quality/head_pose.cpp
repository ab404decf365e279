#include "vision/quality/head_pose.h"

#include "vision/quality/mapping.h"

#include <numbers>

namespace kiosk::vision::quality {
namespace {

// OFIQ squares the cosine of the angle itself, which is still 93 of 100 at 15°; a portrait asks for
// 5°. Three times the angle leaves 93 at 5°, half at 15° and nothing from 30° on.
constexpr double steepness = 3;
constexpr double nothingFrom = 30; // degrees

std::optional<MeasureScore> scoreOf(FaceMeasure measure, const FaceView& view,
                                    float HeadPose::*angle)
{
    if (!view.sight().pose)
        return std::nullopt;
    const double degrees = view.sight().pose.value().*angle;
    if (!(std::abs(degrees) < nothingFrom)) // also when it is not a number
        return MeasureScore{measure, degrees, 0};
    const double cosine = std::cos(steepness * degrees * std::numbers::pi / 180);
    return MeasureScore{measure, degrees, percent(cosine * cosine)};
}

} // namespace

std::optional<MeasureScore> HeadPoseYaw::assess(const FaceView& view) const
{
    return scoreOf(FaceMeasure::HeadPoseYaw, view, &HeadPose::yaw);
}

std::optional<MeasureScore> HeadPosePitch::assess(const FaceView& view) const
{
    return scoreOf(FaceMeasure::HeadPosePitch, view, &HeadPose::pitch);
}

std::optional<MeasureScore> HeadPoseRoll::assess(const FaceView& view) const
{
    return scoreOf(FaceMeasure::HeadPoseRoll, view, &HeadPose::roll);
}

} // namespace kiosk::vision::quality
