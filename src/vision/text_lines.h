// Private to vision: lines of dark characters in a photograph, whatever way they run. Characters
// are connected marks of like size; a line is a chain of neighbours along the direction in which
// most marks have their nearest neighbour.
#pragma once

#include <opencv2/core.hpp>

#include <cstdint>
#include <vector>

namespace kiosk::vision {

// A dark blob that may be a character, in pixels.
struct Mark
{
    cv::Point2f centre;
    float size = 0; // the longer side of its box
};

// A line in a frame turned so that text runs along u: v = offset + slope · u between two ends.
struct TextLine
{
    float offset = 0;
    float slope = 0;
    float first = 0; // u of the first character's centre
    float last = 0;
    float size = 0; // of a capital
    float pitch = 0;
    std::vector<Mark> marks; // along u; where they lie in the picture, not in the frame
    [[nodiscard]] float at(float u) const { return offset + slope * u; }
    [[nodiscard]] float cells() const { return (last - first) / pitch + 1; }
    [[nodiscard]] float count() const { return static_cast<float>(marks.size()); }
};

struct TextDirection
{
    float radians = 0;           // by which the frame is turned
    std::vector<TextLine> lines; // from the top
};

// How dark strokes are told from their ground.
enum class InkRule : std::uint8_t {
    Global, // by one threshold for the whole picture: thin where ink is weak, but few specks
    Local,  // by the ink nearby: also in shadows and beside highlights
};

// The marks of a picture. `kernel` is about half the height of the characters looked for, in
// pixels; strokes have to be thinner.
[[nodiscard]] std::vector<Mark> findMarks(const cv::Mat& gray, int kernel, InkRule rule);

// Lines of at least `fewest` characters.
[[nodiscard]] std::vector<TextDirection> findTextLines(const std::vector<Mark>& marks,
                                                       std::size_t fewest);

} // namespace kiosk::vision
