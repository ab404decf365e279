// Private to vision: finds the lines of machine readable zones in a photograph by their characters.
// Dark marks of like size are chained to lines whatever way the page lies; two or three lines that
// begin and end together are a candidate. Says where to read, not what is written.
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace kiosk::vision {

// One line of characters, in pixels of the picture, in one of its two possible reading directions.
struct MrzStrip
{
    cv::Point2f begin; // centre of the first character
    cv::Point2f end;   // centre of the last one
    float height = 0;  // of a capital
    float pitch = 0;   // from character to character
    // The number of characters that fit between begin and end.
    [[nodiscard]] int cells() const;
};

struct MrzBlock
{
    std::vector<MrzStrip> strips;              // from the top, if the direction is right
    [[nodiscard]] MrzBlock turnedOver() const; // read from the other side: by 180°
    // Degrees clockwise, 0, 90, 180 or 270, by which the picture has to be turned.
    [[nodiscard]] int rotation() const;
    // Where the corners of a page of this kind are, from the standard's measures: the four corners
    // clockwise from the page's top left. An estimate that leaves perspective out.
    [[nodiscard]] std::vector<cv::Point2f> pageCorners() const;
};

// Candidates, the likeliest first; at most a few. Empty when there are none.
[[nodiscard]] std::vector<MrzBlock> locateMrz(const cv::Mat& gray);

// The strip upright, `height` pixels high of which the capitals take the share `fill`.
[[nodiscard]] cv::Mat cutStrip(const cv::Mat& gray, const MrzStrip& strip, int height, float fill);

} // namespace kiosk::vision
