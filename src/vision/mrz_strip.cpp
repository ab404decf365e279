#include "vision/mrz_strip.h"

#include "core/secure_bytes.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr int leastSide = 300; // pixels of the longer side of the smallest level
constexpr int widest = 4000;   // pixels of a strip

} // namespace

GrayPyramid::GrayPyramid(cv::Mat gray)
{
    m_levels.push_back(std::move(gray));
    while (std::max(m_levels.back().cols, m_levels.back().rows) >= 2 * leastSide &&
           std::min(m_levels.back().cols, m_levels.back().rows) >= 2) {
        const cv::Mat& last = m_levels.back();
        // A whole half, so that the sizes of pixels are exactly 1 : 2.
        const cv::Mat even = last(cv::Rect(0, 0, last.cols & ~1, last.rows & ~1));
        cv::Mat half;
        cv::resize(even, half, {even.cols / 2, even.rows / 2}, 0, 0, cv::INTER_AREA);
        m_levels.push_back(std::move(half));
    }
}

GrayPyramid::~GrayPyramid()
{
    for (std::size_t i = 1; i < m_levels.size(); ++i)
        core::secureZero(m_levels[i].data, m_levels[i].total());
}

const cv::Mat& GrayPyramid::level(int number) const
{
    return m_levels[static_cast<std::size_t>(std::clamp(number, 0, levels() - 1))];
}

cv::Matx33d fromLevel(double number)
{
    const double scale = std::exp2(number);
    const double shift = (scale - 1) / 2; // centres of pixels stand at whole numbers
    return {scale, 0, shift, 0, scale, shift, 0, 0, 1};
}

cv::Mat cutStrip(const GrayPyramid& picture, const MrzBlock& block, int line, const StripCut& cut)
{
    const double pitch = block.pitch();
    const double margin = cut.margin + block.slack;
    const int width = cvRound((block.columns - 1 + 2 * margin) * cut.pitch);
    if (!(pitch > 0.5) || width < 1 || width > widest)
        return {};
    const int number =
        std::clamp(cvFloor(std::log2(pitch / cut.pitch) + 0.3), 0, picture.levels() - 1);
    const cv::Matx33d toLevel = fromLevel(number).inv() * block.toPicture;

    cv::Mat map(cut.height, width, CV_32FC2);
    const double middle = (cut.height - 1) / 2.0;
    for (int x = 0; x < width; ++x) {
        const double column = columnAt(block, cut, x);
        const double centre = MrzBlock::lineStep * line + cut.down +
                              block.bendAt(std::clamp<double>(column, -1, block.columns));
        for (int y = 0; y < cut.height; ++y) {
            const double down = centre + (y - middle) / (cut.pitch * cut.stretch);
            const cv::Vec3d at = toLevel * cv::Vec3d(column, down, 1);
            map.at<cv::Vec2f>(y, x) = {static_cast<float>(at[0] / at[2]),
                                       static_cast<float>(at[1] / at[2])};
        }
    }
    cv::Mat strip;
    cv::remap(picture.level(number), strip, map, {}, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    return strip;
}

double columnAt(const MrzBlock& block, const StripCut& cut, double x)
{
    return (x + 0.5) / cut.pitch - (cut.margin + block.slack);
}

} // namespace kiosk::vision
