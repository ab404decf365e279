// Private to vision: how far points that moved are from having moved as those of one plane.
#pragma once

#include "vision/face.h"

namespace kiosk::vision {

// Root mean square of what the best homography from `before` to `after` leaves over, in units of
// the distance between the outer eye corners of `before`. 0 when there is no such fit to be had.
[[nodiscard]] double offPlane(const FacePoints& before, const FacePoints& after);

} // namespace kiosk::vision
