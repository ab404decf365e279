// Private to vision: a picture at several sizes, and lines of a machine readable zone cut out of
// it, upright and straight.
#pragma once

#include "vision/mrz_block.h"

#include <opencv2/core.hpp>

#include <vector>

namespace kiosk::vision {

// A gray picture and its halves, each made by averaging, so that a large line can be read small
// without leaving pixels out. Pixels of a person: zeroed when it goes, except those of the picture
// itself, which belongs to the caller.
class GrayPyramid
{
public:
    explicit GrayPyramid(cv::Mat gray);
    GrayPyramid(const GrayPyramid&) = delete;
    GrayPyramid& operator=(const GrayPyramid&) = delete;
    ~GrayPyramid();

    // Level 0 is the picture, each further one half as large.
    [[nodiscard]] const cv::Mat& level(int number) const;
    [[nodiscard]] int levels() const noexcept { return static_cast<int>(m_levels.size()); }
    [[nodiscard]] cv::Size size() const { return m_levels.front().size(); }

private:
    std::vector<cv::Mat> m_levels;
};

// From a pixel of level `number` to the picture.
[[nodiscard]] cv::Matx33d fromLevel(double number);

struct StripCut
{
    int height = 32;     // pixels
    double pitch = 16;   // pixels from character to character; capitals are about as high
    double margin = 1.3; // pitches before the first character and after the last
    double down = 0;     // pitches by which the cut lies lower than the line
    double stretch = 1;  // across the line
};

// Line `line` of `block`, gray. Columns in doubt are added to the margin.
[[nodiscard]] cv::Mat cutStrip(const GrayPyramid& picture, const MrzBlock& block, int line,
                               const StripCut& cut);

// The column of `block` that stands `x` pixels from the left of such a strip.
[[nodiscard]] double columnAt(const MrzBlock& block, const StripCut& cut, double x);

} // namespace kiosk::vision
