#include "vision/liveness/plane_fit.h"

#include <opencv2/core.hpp>

#include <cmath>

namespace kiosk::vision {
namespace {

// Shift and scale that bring points around 0 with mean distance √2, without which the equations
// are ill-conditioned (Hartley, "In defense of the eight-point algorithm").
cv::Matx33d conditioning(const FacePoints& points)
{
    double x = 0;
    double y = 0;
    for (const PointF& point : points) {
        x += static_cast<double>(point.x);
        y += static_cast<double>(point.y);
    }
    const auto count = static_cast<double>(points.size());
    x /= count;
    y /= count;
    double distance = 0;
    for (const PointF& point : points)
        distance += std::hypot(static_cast<double>(point.x) - x, static_cast<double>(point.y) - y);
    const double scale = std::sqrt(2.0) * count / std::max(distance, 1e-6);
    return {scale, 0, -scale * x, 0, scale, -scale * y, 0, 0, 1};
}

cv::Vec3d homogeneous(PointF point)
{
    return {static_cast<double>(point.x), static_cast<double>(point.y), 1};
}

cv::Matx33d homography(const FacePoints& before, const FacePoints& after)
{
    const cv::Matx33d conditionBefore = conditioning(before);
    const cv::Matx33d conditionAfter = conditioning(after);
    cv::Matx<double, 9, 9> normal = cv::Matx<double, 9, 9>::zeros();
    for (std::size_t i = 0; i < before.size(); ++i) {
        const cv::Vec3d p = conditionBefore * homogeneous(before[i]);
        const cv::Vec3d q = conditionAfter * homogeneous(after[i]);
        const double x = p[0];
        const double y = p[1];
        const cv::Matx<double, 1, 9> first(-x, -y, -1, 0, 0, 0, q[0] * x, q[0] * y, q[0]);
        const cv::Matx<double, 1, 9> second(0, 0, 0, -x, -y, -1, q[1] * x, q[1] * y, q[1]);
        normal += first.t() * first + second.t() * second;
    }
    cv::Mat values;
    cv::Mat vectors;
    cv::eigen(normal, values, vectors);
    const double* h = vectors.ptr<double>(8);
    const cv::Matx33d conditioned(h);
    return conditionAfter.inv() * conditioned * conditionBefore;
}

} // namespace

double offPlane(const FacePoints& before, const FacePoints& after)
{
    const double width =
        std::hypot(static_cast<double>(before[45].x) - static_cast<double>(before[36].x),
                   static_cast<double>(before[45].y) - static_cast<double>(before[36].y));
    if (!(width >= 1))
        return 0;
    const cv::Matx33d plane = homography(before, after);
    double sum = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const cv::Vec3d moved = plane * homogeneous(before[i]);
        if (std::abs(moved[2]) < 1e-9)
            return 0;
        const double x = moved[0] / moved[2] - static_cast<double>(after[i].x);
        const double y = moved[1] / moved[2] - static_cast<double>(after[i].y);
        sum += x * x + y * y;
    }
    const double result = std::sqrt(sum / static_cast<double>(before.size())) / width;
    return std::isfinite(result) ? result : 0;
}

} // namespace kiosk::vision
