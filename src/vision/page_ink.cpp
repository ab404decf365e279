#include "vision/page_ink.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace kiosk::vision {
namespace {

cv::Mat flattened(const cv::Mat& gray)
{
    cv::Mat paper;
    cv::resize(gray, paper, {}, 0.25, 0.25, cv::INTER_AREA);
    cv::morphologyEx(paper, paper, cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_ELLIPSE, {15, 15}));
    cv::GaussianBlur(paper, paper, {0, 0}, 4);
    cv::resize(paper, paper, gray.size(), 0, 0, cv::INTER_LINEAR);
    cv::Mat ink;
    cv::divide(gray, paper, ink, 250);
    return ink;
}

cv::Mat greenOf(const cv::Mat& bgr)
{
    cv::Mat green;
    cv::extractChannel(bgr, green, 1);
    return green;
}

// Is there ink in this column of the place? `ink` is flattened, so ink is dark everywhere.
bool hasInk(const cv::Mat& ink, const TextBox& box, int column)
{
    constexpr int darkest = 130;
    constexpr int leastPixels = 2;
    return cv::countNonZero(ink.col(column).rowRange(box.top, box.bottom) < darkest) >= leastPixels;
}

// An OCR of a whole page loses the ends of words. The place goes on to either side as long as there
// is ink, up to a gap as wide as the text is high.
TextBox grownToInk(const cv::Mat& ink, TextBox box, const std::vector<PrintedLine>& lines)
{
    const int height = box.height();
    int least = std::max(0, box.left - 12 * height);
    int most = std::min(ink.cols, box.right + 12 * height);
    for (const PrintedLine& line : lines) { // other words are not ends of this one
        for (const PrintedWord& word : line) {
            if (word.box.bottom <= box.top || word.box.top >= box.bottom)
                continue;
            least = word.box.right <= box.left ? std::max(least, word.box.right + 1) : least;
            most = word.box.left >= box.right ? std::min(most, word.box.left - 1) : most;
        }
    }
    const TextBox row = box;
    for (int at = row.right - 1; at < most && at - box.right <= height; ++at)
        box.right = hasInk(ink, row, at) ? at + 1 : box.right;
    for (int at = row.left; at >= least && box.left - at <= height; --at)
        box.left = hasInk(ink, row, at) ? at : box.left;
    return box;
}

} // namespace

cv::Mat inkOf(const cv::Mat& bgr)
{
    return flattened(greenOf(bgr));
}

cv::Mat inkByBrightness(const cv::Mat& bgr)
{
    cv::Mat gray;
    cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
    return flattened(gray);
}

cv::Mat inkOfLightPrint(const cv::Mat& bgr)
{
    return flattened(255 - greenOf(bgr));
}

cv::Rect roomAround(const TextBox& text, const std::vector<PrintedLine>& lines, const cv::Mat& ink,
                    Ends ends)
{
    const TextBox box = ends == Ends::Sure ? text : grownToInk(ink, text, lines);
    const int height = box.height();
    int top = box.top - height * 45 / 100;
    for (const PrintedLine& line : lines) {
        for (const PrintedWord& word : line) {
            const bool above = word.box.bottom <= box.top + height / 8 &&
                               word.box.right > box.left && word.box.left < box.right;
            if (above)
                top = std::max(top, word.box.bottom + 1);
        }
    }
    const cv::Rect room(cv::Point(box.left - height / 2, std::min(top, box.top)),
                        cv::Point(box.right + height / 2, box.bottom + height / 4));
    return room & cv::Rect({0, 0}, ink.size());
}

} // namespace kiosk::vision
