// Private to vision: the geometry between a face in a picture and the crops that the networks take.
// Everything is scaled linearly, also where averaging would look better: thresholds were measured
// so.
#pragma once

#include "vision/face.h"

#include <opencv2/core.hpp>

namespace kiosk::vision {

// A square in pixels of the picture; may lie partly outside.
struct Square
{
    float left = 0;
    float top = 0;
    float side = 0;
};

// What the landmark network takes: as large as the box is high, centred on it.
[[nodiscard]] Square landmarkSquare(const DetectedFace& face);
// What the liveness network takes: the larger side × `scale`, made smaller and moved so that it
// lies inside the picture, because invented pixels at a border look like an attack.
[[nodiscard]] Square livenessSquare(const DetectedFace& face, cv::Size picture, float scale = 2.7F);

// `square` of `picture` as `side` × `side` pixels; outside of the picture its border is repeated.
[[nodiscard]] cv::Mat cropSquare(const cv::Mat& picture, const Square& square, int side);

// The face as 112 × 112 pixels, its five points laid on the template of the ArcFace family by the
// least-squares similarity (turn, scale, shift). Empty when the points are too close to each other.
[[nodiscard]] cv::Mat alignedFace(const cv::Mat& picture, const DetectedFace& face);

} // namespace kiosk::vision
