// Private to vision: from a native value to a score, in the shapes that OFIQ uses.
#pragma once

#include "vision/face_quality.h"

#include <algorithm>
#include <cmath>

namespace kiosk::vision::quality {

// 0…1, a half at `centre`; `width` > 0 rises, < 0 falls.
[[nodiscard]] inline double sigmoid(double value, double centre, double width)
{
    return 1 / (1 + std::exp((centre - value) / width));
}

[[nodiscard]] inline int percent(double share)
{
    return static_cast<int>(std::lround(100 * std::clamp(share, 0.0, 1.0)));
}

} // namespace kiosk::vision::quality
