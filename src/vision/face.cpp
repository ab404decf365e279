#include "vision/face.h"

#include <cmath>

namespace kiosk::vision {

float DetectedFace::eyeDistance() const noexcept
{
    return std::hypot(points[1].x - points[0].x, points[1].y - points[0].y);
}

float mouthOpening(const FacePoints& points) noexcept
{
    const auto between = [](const PointF& a, const PointF& b) {
        return std::hypot(b.x - a.x, b.y - a.y);
    };
    // Between the outer and the inner corners lie the centres, half way.
    const float eyes = (between(points[36], points[45]) + between(points[39], points[42])) / 2;
    return eyes > 0 ? between(points[62], points[66]) / eyes : 0;
}

} // namespace kiosk::vision
