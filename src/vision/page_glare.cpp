#include "vision/page_measures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>

namespace kiosk::vision {
namespace {

constexpr int burntOut = 246;        // of 255, in every channel, noise averaged out
constexpr double leastBlob = 0.0015; // of the page
constexpr double mostBlob = 0.35;    // of the page; then it is the whole picture that is too bright
constexpr double leastAbove = 7;     // of 255: burnt out against the paper around
constexpr double leastFading = 3;    // of 255, from beside the place to further away
constexpr int haloWidth = 9;         // pixels of the view; light fades, white print ends at once

// What three quarters of the masked places stay below: paper, where there is writing on it.
double paperIn(const cv::Mat& gray, const cv::Mat& mask)
{
    std::array<int, 256> counts{};
    int all = 0;
    for (int y = 0; y < gray.rows; ++y) {
        for (int x = 0; x < gray.cols; ++x) {
            if (mask.at<uchar>(y, x) != 0) {
                ++counts[gray.at<uchar>(y, x)];
                ++all;
            }
        }
    }
    int seen = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        seen += counts[value];
        if (4 * seen > 3 * all)
            return static_cast<double>(value);
    }
    return 255;
}

// Light fades from the middle of a glare outwards, so what is next to the burnt out place is
// brighter than what is further away.
bool fades(const PageView& page, const cv::Mat& blob, const cv::Mat& burnt)
{
    const auto ring = [&](int inner, int outer) -> cv::Mat {
        cv::Mat large;
        cv::Mat small;
        cv::dilate(blob, large, cv::getStructuringElement(cv::MORPH_ELLIPSE, {outer, outer}));
        cv::dilate(blob, small, cv::getStructuringElement(cv::MORPH_ELLIPSE, {inner, inner}));
        return large & ~small & ~burnt;
    };
    const double near = paperIn(page.gray, ring(1, haloWidth));
    const double far = paperIn(page.gray, ring(2 * haloWidth + 1, 4 * haloWidth + 1));
    return far + leastAbove < 255 && near > far + leastFading;
}

Quad inPicture(const PageView& page, const cv::Rect& box)
{
    const auto left = static_cast<double>(box.x);
    const auto top = static_cast<double>(box.y);
    const std::array<cv::Vec3d, 4> corners{{{left, top, 1},
                                            {left + box.width, top, 1},
                                            {left + box.width, top + box.height, 1},
                                            {left, top + box.height, 1}}};
    Quad quad;
    for (std::size_t i = 0; i < 4; ++i) {
        const cv::Vec3d at = page.toPicture * corners[i];
        quad[i] = {static_cast<float>(at[0] / at[2]), static_cast<float>(at[1] / at[2])};
    }
    return quad;
}

} // namespace

Glare glareOn(const PageView& page)
{
    cv::Mat smooth;
    cv::GaussianBlur(page.bgr, smooth, {5, 5}, 0);
    cv::Mat burnt;
    cv::inRange(smooth, cv::Scalar::all(burntOut), cv::Scalar::all(255), burnt);
    cv::morphologyEx(burnt, burnt, cv::MORPH_OPEN, cv::Mat::ones(3, 3, CV_8U));
    cv::morphologyEx(burnt, burnt, cv::MORPH_CLOSE, cv::Mat::ones(5, 5, CV_8U));
    cv::Mat labels;
    cv::Mat boxes;
    cv::Mat centres;
    const int count = cv::connectedComponentsWithStats(burnt, labels, boxes, centres);
    const double all = static_cast<double>(page.gray.total());
    Glare glare;
    int largest = 0;
    for (int i = 1; i < count; ++i) {
        const int size = boxes.at<int>(i, cv::CC_STAT_AREA);
        if (size < leastBlob * all || size > mostBlob * all || !fades(page, labels == i, burnt))
            continue;
        glare.share += size / all;
        if (size > largest) {
            largest = size;
            glare.at = inPicture(
                page, {boxes.at<int>(i, cv::CC_STAT_LEFT), boxes.at<int>(i, cv::CC_STAT_TOP),
                       boxes.at<int>(i, cv::CC_STAT_WIDTH), boxes.at<int>(i, cv::CC_STAT_HEIGHT)});
        }
    }
    return glare;
}

} // namespace kiosk::vision
