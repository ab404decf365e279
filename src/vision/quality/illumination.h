// Private to vision: both sides of the face lit alike.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class IlluminationUniformity
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
