// Private to vision: no dark glasses, reflections or hair before the eyes.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class EyesVisible
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
