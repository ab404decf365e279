// Points and four-cornered shapes in a picture. Plain values.
#pragma once

#include <array>

namespace kiosk::vision {

struct PointF
{
    float x = 0; // pixels from the left of the image
    float y = 0; // pixels from the top
};

// Clockwise, in the picture's sense, from the shape's own top left.
using Quad = std::array<PointF, 4>;

} // namespace kiosk::vision
