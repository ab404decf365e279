// A portrait laid on the picture of a kiosk's camera, 1280 × 720, and what the engine sees in it.
// For the tests and the table of the face's measures.
#pragma once

#include "vision/face_engine.h"
#include "vision/face_sight.h"
#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <memory>

namespace kiosk::tests {

inline constexpr int canvasWidth = 1280;
inline constexpr int canvasHeight = 720;

inline SharedImage frameOf(const cv::Mat& bgr)
{
    SecureBytes pixels;
    for (int row = 0; row < bgr.rows; ++row)
        pixels.insert(pixels.end(), bgr.ptr(row), bgr.ptr(row) + 3 * bgr.cols);
    return std::make_shared<const Image>(
        Image::create(bgr.cols, bgr.rows, PixelFormat::Bgr24, std::move(pixels)).value());
}

// Upright as it is, the middle of the eyes at `middle`, the eyes `eyesApart` pixels apart. The
// portrait's border is continued, so that its background fills the picture.
inline cv::Mat onCanvas(const Image& portrait, const vision::DetectedFace& face,
                        float eyesApart = 100, cv::Point2f middle = {640, 290})
{
    const float scale = eyesApart / face.eyeDistance();
    const float x = (face.points[0].x + face.points[1].x) / 2;
    const float y = (face.points[0].y + face.points[1].y) / 2;
    const cv::Matx23f onto(scale, 0, middle.x - scale * x, 0, scale, middle.y - scale * y);
    cv::Mat source = vision::toBgr(portrait);
    if (scale < 0.8F)
        cv::GaussianBlur(source, source, {}, 0.4 / static_cast<double>(scale));
    cv::Mat canvas;
    cv::warpAffine(source, canvas, onto, {canvasWidth, canvasHeight}, cv::INTER_CUBIC,
                   cv::BORDER_REPLICATE);
    return canvas;
}

// Everything that the engine tells of the largest face; no face when it finds none.
inline vision::FaceSight sightOf(vision::FaceEngine& engine, const cv::Mat& bgr)
{
    vision::FaceSight sight;
    sight.frame = frameOf(bgr);
    const auto faces = engine.detect(*sight.frame).value();
    if (faces.empty())
        return sight;
    sight.face = faces.front();
    for (const auto& face : faces)
        sight.faces += face.height >= faces.front().height / 2 ? 1 : 0;
    sight.points = engine.points(*sight.frame, faces.front()).value();
    sight.face->points = vision::fivePoints(sight.points);
    sight.pose = engine.pose(*sight.frame, *sight.face).value();
    sight.eyes = engine.eyes(*sight.frame, sight.points).value();
    sight.mouth = vision::mouthOpening(sight.points);
    return sight;
}

} // namespace kiosk::tests
