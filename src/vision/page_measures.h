// Private to vision: the measures behind judgePage(), one a function.
#pragma once

#include "vision/page_geometry.h"

#include <opencv2/core.hpp>

namespace kiosk::vision {

// The page made straight and small, for measures that need no detail. Zeroed when it goes.
struct PageView
{
    PageView() = default;
    PageView(PageView&&) noexcept = default;
    PageView& operator=(PageView&&) = delete;
    ~PageView();

    cv::Mat bgr;
    cv::Mat gray;
    cv::Matx33d toPicture; // from its pixels
};
[[nodiscard]] PageView viewOfPage(const cv::Mat& bgr, const Quad& corners);

// Along the shorter scale, for a page of this shape.
[[nodiscard]] double pixelsPerMm(const Quad& corners, PageShape shape, double proportion);
// 1 − shorter/longer of opposite sides, the larger of the two.
[[nodiscard]] double tiltOf(const Quad& corners);

// Width in pixels of the change from dark to light at the clearest edges of the page, in the
// direction in which it is wider (movement blurs only one). About 1.6 when nothing is blurred; 0
// when there are no edges. At full size, in samples all over the page.
[[nodiscard]] double edgeWidth(const cv::Mat& picture, const Quad& corners);

struct Glare
{
    double share = 0; // of the page
    Quad at{};        // in the picture, around the largest
};
// Places that are burnt out while the paper around them is not: white paper does not count.
[[nodiscard]] Glare glareOn(const PageView& page);

} // namespace kiosk::vision
