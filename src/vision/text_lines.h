// Private to vision: lines of dark characters in a photograph, whatever way they run. Characters
// are connected marks of like size; a line is a chain of neighbours along the direction in which
// most marks have their nearest neighbour.
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace kiosk::vision {

// A line in a frame turned so that text runs along u: v = offset + slope · u between two ends.
struct TextLine
{
    float offset = 0;
    float slope = 0;
    float first = 0; // u of the first character's centre
    float last = 0;
    float size = 0; // of a capital
    float pitch = 0;
    std::size_t count = 0; // marks that were found
    [[nodiscard]] float at(float u) const { return offset + slope * u; }
    [[nodiscard]] float cells() const { return (last - first) / pitch + 1; }
};

struct TextDirection
{
    float radians = 0;           // by which the frame is turned
    std::vector<TextLine> lines; // from the top
};

// Lines of at least 15 characters. `kernel` is about half the height of the characters looked for,
// in pixels; strokes have to be thinner.
[[nodiscard]] std::vector<TextDirection> findTextLines(const cv::Mat& gray, int kernel);

} // namespace kiosk::vision
