// Private to vision: where the head looks. Natives: degrees, as HeadPose.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class HeadPoseYaw
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class HeadPosePitch
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class HeadPoseRoll
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
