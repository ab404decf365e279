#include "vision/liveness/cue.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

bool isUsable(PointF point)
{
    constexpr float farthest = 1e5F; // pixels: beyond any picture
    return std::abs(point.x) < farthest && std::abs(point.y) < farthest;
}

PointF meanOf(const FacePoints& points, std::size_t first, std::size_t last)
{
    PointF sum;
    for (std::size_t i = first; i <= last; ++i) {
        sum.x += points[i].x;
        sum.y += points[i].y;
    }
    const auto count = static_cast<float>(last - first + 1);
    return {sum.x / count, sum.y / count};
}

} // namespace

double ramp(double value, double attack, double live) noexcept
{
    const double share = (value - attack) / (live - attack);
    return std::isnan(share) ? 0 : std::clamp(share, 0.0, 1.0);
}

double percentileOf(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto place =
        static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(place));
    return values[place];
}

std::optional<FaceFrame> faceFrameOf(const FaceSight& sight) noexcept
{
    constexpr float leastUnit = 8;
    if (!sight.face || !std::ranges::all_of(sight.points, isUsable))
        return std::nullopt;
    const PointF left = meanOf(sight.points, 36, 41);
    const PointF right = meanOf(sight.points, 42, 47);
    const PointF mouth = meanOf(sight.points, 48, 59);
    FaceFrame frame;
    frame.unit = std::hypot(right.x - left.x, right.y - left.y);
    if (!(frame.unit >= leastUnit))
        return std::nullopt;
    frame.across = {(right.x - left.x) / frame.unit, (right.y - left.y) / frame.unit};
    frame.centre = {(left.x + right.x) / 4 + mouth.x / 2, (left.y + right.y) / 4 + mouth.y / 2};
    return frame;
}

} // namespace kiosk::vision
