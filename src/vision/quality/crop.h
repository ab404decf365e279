// Private to vision: room around the face, so that a portrait can be cut out. Natives: from the
// nearer eye to the left or right border, from the line of the eyes to the upper or lower one, by
// the distance of the eyes.
#pragma once

#include "vision/face_quality.h"
#include "vision/quality/face_view.h"

namespace kiosk::vision::quality {

class LeftwardCrop
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class RightwardCrop
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class MarginAbove
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

class MarginBelow
{
public:
    [[nodiscard]] std::optional<MeasureScore> assess(const FaceView& view) const;
};

} // namespace kiosk::vision::quality
