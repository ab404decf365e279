#include "vision/quality/head_pose.h"

#include "vision/quality/mapping.h"

#include <numbers>

namespace kiosk::vision::quality {
namespace {

// OFIQ squares the cosine of the angle itself, which is still 93 of 100 at 15°; a portrait asks for
// 5°. Three times the angle leaves 93 at 5°, half at 15° and nothing from 30° on.
constexpr double steepness = 3;
constexpr double nothingFrom = 30; // degrees

// The network reads people who smile into the camera down: 10° in the median of the free portraits.
// So much of what it reads down counts as level.
constexpr double readDown = 8; // degrees

int scoreOf(double degrees)
{
    if (!(std::abs(degrees) < nothingFrom)) // also when it is not a number
        return 0;
    const double cosine = std::cos(steepness * degrees * std::numbers::pi / 180);
    return percent(cosine * cosine);
}

} // namespace

std::optional<MeasureScore> HeadPoseYaw::assess(const FaceView& view) const
{
    const auto& pose = view.sight().pose;
    if (!pose)
        return std::nullopt;
    return MeasureScore{FaceMeasure::HeadPoseYaw, pose->yaw, scoreOf(pose->yaw)};
}

std::optional<MeasureScore> HeadPosePitch::assess(const FaceView& view) const
{
    const auto& pose = view.sight().pose;
    if (!pose)
        return std::nullopt;
    const double pitch = pose->pitch;
    const double level = pitch < 0 ? std::min(0.0, pitch + readDown) : pitch;
    return MeasureScore{FaceMeasure::HeadPosePitch, pitch, scoreOf(level)};
}

std::optional<MeasureScore> HeadPoseRoll::assess(const FaceView& view) const
{
    const auto& pose = view.sight().pose;
    if (!pose)
        return std::nullopt;
    return MeasureScore{FaceMeasure::HeadPoseRoll, pose->roll, scoreOf(pose->roll)};
}

} // namespace kiosk::vision::quality
