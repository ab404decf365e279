// Private to vision: finds machine readable zones in a photograph by their characters. Dark marks
// of like size are chained to lines whatever way the page lies; two or three lines that begin and
// end together are a candidate. Says where to read, not what is written.
#pragma once

#include "vision/mrz_block.h"
#include "vision/mrz_strip.h"

#include <vector>

namespace kiosk::vision {

// Ways to look, the quickest and most often successful first: at another size, with another rule
// for what is ink, with more tolerance.
inline constexpr int locatorPasses = 6;

// Candidates of one pass (0…locatorPasses − 1), the likeliest first; at most a few. They run the
// way in which most pages lie (rotation() is never 180): the other way round is as possible.
[[nodiscard]] std::vector<MrzBlock> locateMrz(const GrayPyramid& picture, int pass);

// Lines of 30 characters that stand alone, as on a driving licence.
[[nodiscard]] std::vector<MrzBlock> locateLines(const GrayPyramid& picture);

} // namespace kiosk::vision
