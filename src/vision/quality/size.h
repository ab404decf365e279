// Private to vision: whether the person sits at the right distance.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class HeadSize
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class InterEyeDistance
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
