// A face in a picture, as plain values: box, points, where it looks, how open its eyes are. "Left"
// and "right" are the image's, never the person's, unless a name says so. Pictures are as the
// camera gives them, not mirrored.
#pragma once

#include "vision/quad.h"

#include <array>

namespace kiosk::vision {

// The 68 points of the iBUG mark-up: 0–16 jaw, 17–26 brows, 27–35 nose, 36–41 and 42–47 eyes,
// 48–59 outer and 60–67 inner lips.
using FacePoints = std::array<PointF, 68>;

struct DetectedFace
{
    float left = 0; // pixels; may lie outside the image by a little
    float top = 0;
    float width = 0;
    float height = 0;
    float score = 0; // 0…1, the detector's
    std::array<PointF, 5>
        points{}; // left eye, right eye, nose tip, mouth corners left and right (image's left)
    [[nodiscard]] float eyeDistance() const noexcept; // pixels
};

// Degrees; all 0 when the face looks straight into the camera with upright head.
struct HeadPose
{
    float yaw = 0;   // > 0: the nose points to the image's right, which is the person's left
    float pitch = 0; // > 0: the nose points up
    float roll = 0;  // > 0: the head leans clockwise in the image
};

// 0 closed … 1 open, of the image's left and right eye. Narrow or spectacled eyes may read as
// closed while open: compare with the same person's own baseline.
struct EyeOpening
{
    float left = 1;
    float right = 1;
};

// Distance between the inner lips (points 62 and 66) by the distance of the eyes: 0 closed, about
// 0.5 wide open.
[[nodiscard]] float mouthOpening(const FacePoints& points) noexcept;

} // namespace kiosk::vision
