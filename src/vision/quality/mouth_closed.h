// Private to vision: the mouth closed, though it may smile. Native: mouthOpening().
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class MouthClosed
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
