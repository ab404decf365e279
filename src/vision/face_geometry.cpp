#include "vision/face_geometry.h"

#include <opencv2/dnn.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

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

Similarity fitTo(const std::array<PointF, 5>& target, const std::array<PointF, 5>& points)
{
    const PointF from = meanOf(points);
    const PointF onto = meanOf(target);
    float along = 0;
    float across = 0;
    float spread = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PointF p{points[i].x - from.x, points[i].y - from.y};
        const PointF q{target[i].x - onto.x, target[i].y - onto.y};
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

// Whole pixels; nothing of what is no number or too far away to be one.
cv::Rect boxOf(float left, float top, float width, float height)
{
    constexpr float furthest = 1e6F; // pixels
    const bool isSane = std::abs(left) < furthest && std::abs(top) < furthest &&
                        std::abs(width) < furthest && std::abs(height) < furthest;
    if (!isSane)
        return {};
    return {cvFloor(left), cvFloor(top), std::max(1, cvRound(width)), std::max(1, cvRound(height))};
}

int largestBox(const cv::Mat& picture)
{
    return 4 * std::max(picture.cols, picture.rows);
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

cv::Rect poseBox(const DetectedFace& face)
{
    constexpr float margin = 0.25F;
    return boxOf(face.left - margin * face.width, face.top - margin * face.height,
                 face.width * (1 + 2 * margin), face.height * (1 + 2 * margin));
}

Square eyeSquare(const FacePoints& points, std::size_t first)
{
    constexpr float widths = 1.6F;
    PointF centre;
    for (std::size_t i = first; i < first + 6; ++i) {
        centre.x += points[i].x / 6;
        centre.y += points[i].y / 6;
    }
    const PointF& outer = points[first];
    const PointF& inner = points[first + 3];
    const float side = widths * std::hypot(inner.x - outer.x, inner.y - outer.y);
    return {centre.x - side / 2, centre.y - side / 2, side};
}

cv::Mat cropBox(const cv::Mat& picture, const cv::Rect& box, cv::Size size)
{
    const cv::Rect inside = box & cv::Rect(0, 0, picture.cols, picture.rows);
    if (inside.empty() || std::max(box.width, box.height) > largestBox(picture))
        return {};
    cv::Mat crop = picture(inside);
    if (inside != box) {
        cv::copyMakeBorder(crop, crop, inside.y - box.y, box.br().y - inside.br().y,
                           inside.x - box.x, box.br().x - inside.br().x, cv::BORDER_REPLICATE);
    }
    cv::Mat scaled;
    cv::resize(crop, scaled, size, 0, 0, cv::INTER_LINEAR);
    return scaled;
}

cv::Mat cropSquare(const cv::Mat& picture, const Square& square, int side)
{
    return cropBox(picture, boxOf(square.left, square.top, square.side, square.side), {side, side});
}

cv::Mat centredBlob(const cv::Mat& picture, cv::Size size, bool rgb)
{
    return cv::dnn::blobFromImage(picture, 1.0 / 128, size, cv::Scalar::all(127), rgb);
}

const FaceTemplate& arcFaceTemplate() noexcept
{
    static constexpr FaceTemplate arcFace{112,
                                          {{{38.2946F, 51.6963F},
                                            {73.5318F, 51.5014F},
                                            {56.0252F, 71.7366F},
                                            {41.5493F, 92.3655F},
                                            {70.7299F, 92.2041F}}}};
    return arcFace;
}

const FaceTemplate& dlibTemplate() noexcept
{
    static constexpr FaceTemplate dlib{150,
                                       {{{47.549F, 46.599F},
                                         {100.476F, 46.599F},
                                         {74.013F, 76.562F},
                                         {50.415F, 103.023F},
                                         {97.610F, 103.023F}}}};
    return dlib;
}

cv::Mat alignedFace(const cv::Mat& picture, const DetectedFace& face, const FaceTemplate& onto)
{
    const Similarity fit = fitTo(onto.points, face.points);
    if (!(fit.scale() > 0))
        return {};
    const cv::Matx23f matrix(fit.a, -fit.b, fit.tx, fit.b, fit.a, fit.ty);
    cv::Mat aligned;
    cv::warpAffine(picture, aligned, matrix, {onto.side, onto.side}, cv::INTER_LINEAR);
    return aligned;
}

} // namespace kiosk::vision
