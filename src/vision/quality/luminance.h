// Private to vision: how the values of the face are spread.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class LuminanceMean
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class LuminanceVariance
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class DynamicRange
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
