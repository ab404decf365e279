// Private to vision: skin that is clipped: black or burnt out.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class UnderExposurePrevention
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class OverExposurePrevention
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
