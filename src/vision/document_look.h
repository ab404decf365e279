// Private to vision: which document a page looks like, and which side of it, by printed words first
// and by colour and proportion where words leave it open. Pure.
#pragma once

#include "vision/printed_text.h"
#include "vision/visual_zone.h"

#include <opencv2/core.hpp>

namespace kiosk::vision {

// Colours of the page's paper, away from its portrait and its text.
struct PageColours
{
    double pink = 0;   // 0…1: share of the page; the French driving licence
    double green = 0;  // the carte Vitale
    double yellow = 0; // its letters
};
[[nodiscard]] PageColours coloursOf(const cv::Mat& bgr);

// `aspect` is width by height, upright. Unknown with confidence 0 where nothing speaks.
[[nodiscard]] DocumentLook lookAt(const std::vector<PrintedLine>& lines, double aspect,
                                  const PageColours& colours);

} // namespace kiosk::vision
