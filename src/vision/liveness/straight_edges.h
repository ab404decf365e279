// Private to vision: long straight edges around a face, counted from the face's centre in distances
// of the eyes.
#pragma once

#include "vision/liveness/cue.h"

#include <opencv2/core.hpp>

namespace kiosk::vision {

struct StraightEdge
{
    enum class Side : std::uint8_t { Left, Right, Top, Bottom };
    Side side = Side::Left;
    float offset = 0; // of the line from the face's centre, across it; always > 0
    float slant = 0;  // how much the offset grows by unit along the line (downwards or rightwards)
    float from = 0;   // where the edge begins and ends along the line
    float to = 0;
};

// Edges that may be a side of something that holds this face, from 1.2 to 4 eye distances away and
// at least as long as 1.5 of them.
[[nodiscard]] std::vector<StraightEdge> straightEdgesAround(const cv::Mat& picture,
                                                            const FaceFrame& face);

} // namespace kiosk::vision
