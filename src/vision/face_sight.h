// What one frame of the face camera showed: the value that guidance, quality, challenges and
// liveness work on. Plain; may be made by hand in tests.
#pragma once

#include "core/image.h"
#include "vision/face.h"

#include <chrono>
#include <optional>

namespace kiosk::vision {

// A pose may be given out again for so long after it was measured. What lasts no longer may be one
// measurement gone wrong.
inline constexpr std::chrono::milliseconds poseLife(120);

struct FaceSight
{
    SharedImage frame;                        // Bgr24; may be null in tests of what needs no pixels
    std::chrono::steady_clock::time_point at; // when the frame came from the camera
    int faces = 0;                            // the largest, and those at least half as high as it
    // Of the largest face; nothing of it is set when there is none.
    std::optional<DetectedFace> face; // with its five points
    FacePoints points{};
    std::optional<HeadPose> pose; // of this frame, or of one at most poseLife older
    std::optional<EyeOpening> eyes;
    std::optional<float> texture; // FaceEngine::passiveLiveness, when it was this frame's turn
    float mouth = 0;              // mouthOpening()
};

} // namespace kiosk::vision
