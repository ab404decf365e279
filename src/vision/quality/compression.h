// Private to vision: the blocks of a JPEG that was saved too small.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class CompressionArtifacts
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
