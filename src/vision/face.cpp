#include "vision/face.h"

#include <cmath>

namespace kiosk::vision {

float DetectedFace::eyeDistance() const noexcept
{
    return std::hypot(points[1].x - points[0].x, points[1].y - points[0].y);
}

} // namespace kiosk::vision
