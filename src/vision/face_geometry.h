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

// What the pose network takes: the box and a quarter of it on every side.
[[nodiscard]] cv::Rect poseBox(const DetectedFace& face);
// What the eye network takes: 1.6 times as wide as the eye whose corners and lids are the six
// points from `first` on, centred on them.
[[nodiscard]] Square eyeSquare(const FacePoints& points, std::size_t first);

// `box` of `picture` scaled to `size`; outside of the picture its border is repeated. Empty when
// they have nothing in common, or when the box is larger than any face of the picture can be.
[[nodiscard]] cv::Mat cropBox(const cv::Mat& picture, const cv::Rect& box, cv::Size size);
// `square` of `picture` as `side` × `side` pixels, as cropBox().
[[nodiscard]] cv::Mat cropSquare(const cv::Mat& picture, const Square& square, int side);

// (value − 127) / 128 as the detector and the embedding were trained with, scaled to `size`.
[[nodiscard]] cv::Mat centredBlob(const cv::Mat& picture, cv::Size size, bool rgb);

// Where a comparing network wants the five points: in a square of this side.
struct FaceTemplate
{
    int side = 0;
    std::array<PointF, 5> points{};
};

// Of the ArcFace family.
[[nodiscard]] const FaceTemplate& arcFaceTemplate() noexcept;
// Of dlib's chip of 150 pixels with a padding of 0.25, from the mean shape that it aligns 68 points
// to.
[[nodiscard]] const FaceTemplate& dlibTemplate() noexcept;

// The face with its five points laid on the template by the least-squares similarity (turn, scale,
// shift). Empty when the points are too close to each other.
[[nodiscard]] cv::Mat alignedFace(const cv::Mat& picture, const DetectedFace& face,
                                  const FaceTemplate& onto);

} // namespace kiosk::vision
