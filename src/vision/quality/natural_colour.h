// Private to vision: no cast of colour, and not gray.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class NaturalColour
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
