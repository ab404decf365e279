#include "vision/face_geometry.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr int alignedSide = 112;
constexpr std::array<PointF, 5> alignedTemplate{{{38.2946F, 51.6963F},
                                                 {73.5318F, 51.5014F},
                                                 {56.0252F, 71.7366F},
                                                 {41.5493F, 92.3655F},
                                                 {70.7299F, 92.2041F}}};

PointF meanOf(const std::array<PointF, 5>& points)
{
    PointF mean;
    for (const PointF& point : points) {
        mean.x += point.x / 5;
        mean.y += point.y / 5;
    }
    return mean;
}

// The similarity x' = a·x − b·y + tx, y' = b·x + a·y + ty with the least squared error.
struct Similarity
{
    float a = 0;
    float b = 0;
    float tx = 0;
    float ty = 0;
    [[nodiscard]] float scale() const { return std::hypot(a, b); }
};

Similarity fitToTemplate(const std::array<PointF, 5>& points)
{
    const PointF from = meanOf(points);
    const PointF onto = meanOf(alignedTemplate);
    float along = 0;
    float across = 0;
    float spread = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PointF p{points[i].x - from.x, points[i].y - from.y};
        const PointF q{alignedTemplate[i].x - onto.x, alignedTemplate[i].y - onto.y};
        along += p.x * q.x + p.y * q.y;
        across += p.x * q.y - p.y * q.x;
        spread += p.x * p.x + p.y * p.y;
    }
    if (spread < 1)
        return {};
    Similarity fit{along / spread, across / spread};
    fit.tx = onto.x - fit.a * from.x + fit.b * from.y;
    fit.ty = onto.y - fit.b * from.x - fit.a * from.y;
    return fit;
}

} // namespace

Square landmarkSquare(const DetectedFace& face)
{
    return {face.left + (face.width - face.height) / 2, face.top, face.height};
}

Square livenessSquare(const DetectedFace& face, cv::Size picture, float scale)
{
    const auto width = static_cast<float>(picture.width);
    const auto height = static_cast<float>(picture.height);
    const float side = std::min({std::max(face.width, face.height) * scale, width, height});
    const float left = face.left + (face.width - side) / 2;
    const float top = face.top + (face.height - side) / 2;
    return {std::clamp(left, 0.F, width - side), std::clamp(top, 0.F, height - side), side};
}

cv::Mat cropSquare(const cv::Mat& picture, const Square& square, int side)
{
    const cv::Rect wanted(cvFloor(square.left), cvFloor(square.top),
                          std::max(1, cvRound(square.side)), std::max(1, cvRound(square.side)));
    const cv::Rect inside = wanted & cv::Rect(0, 0, picture.cols, picture.rows);
    if (inside.empty())
        return {};
    cv::Mat crop = picture(inside);
    if (inside != wanted) {
        cv::copyMakeBorder(crop, crop, inside.y - wanted.y, wanted.br().y - inside.br().y,
                           inside.x - wanted.x, wanted.br().x - inside.br().x,
                           cv::BORDER_REPLICATE);
    }
    cv::Mat scaled;
    cv::resize(crop, scaled, {side, side}, 0, 0, cv::INTER_LINEAR);
    return scaled;
}

cv::Mat alignedFace(const cv::Mat& picture, const DetectedFace& face)
{
    const Similarity fit = fitToTemplate(face.points);
    if (fit.scale() <= 0)
        return {};
    const cv::Matx23f matrix(fit.a, -fit.b, fit.tx, fit.b, fit.a, fit.ty);
    cv::Mat aligned;
    cv::warpAffine(picture, aligned, matrix, {alignedSide, alignedSide}, cv::INTER_LINEAR);
    return aligned;
}

} // namespace kiosk::vision
