// Private to vision: the print of a page apart from its paper, and how far a line of it reaches.
// Pure.
#pragma once

#include "vision/printed_text.h"

#include <opencv2/core.hpp>

namespace kiosk::vision {

// Gray, ink dark, paper even and near to white. Security print is coloured and light, text is dark
// or of a strong colour; the green channel separates them best.
[[nodiscard]] cv::Mat inkOf(const cv::Mat& bgr);
// The same from brightness: another picture of the same print, for a second reading.
[[nodiscard]] cv::Mat inkByBrightness(const cv::Mat& bgr);
// The same of light print on dark paper, as the carte Vitale has it.
[[nodiscard]] cv::Mat inkOfLightPrint(const cv::Mat& bgr);

// A date and an access number are known to be complete, a name and a number are not: an OCR of a
// whole page loses the ends of words.
enum class Ends : std::uint8_t { Sure, Open };

// The place of a text with room for accents above and tails below, but without the line above; with
// open ends it goes on as long as there is ink, up to a gap as wide as the text is high or another
// word. `ink` as inkOf() gives it; `lines` is what was read of the page.
[[nodiscard]] cv::Rect roomAround(const TextBox& text, const std::vector<PrintedLine>& lines,
                                  const cv::Mat& ink, Ends ends);

} // namespace kiosk::vision
