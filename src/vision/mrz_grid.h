// Private to vision: lays the grid of a machine readable zone under the marks of two or three lines
// of text, in perspective, and finds out how many columns it has. Pure.
#pragma once

#include "vision/line_reading.h"
#include "vision/mrz_block.h"
#include "vision/mrz_strip.h"
#include "vision/text_lines.h"

#include <optional>
#include <span>
#include <vector>

namespace kiosk::vision {

// Lines, from the top, that are thought to be neighbours in one zone.
struct LineGroup
{
    std::vector<const TextLine*> lines;
    int above = 0; // further lines of the zone that were not seen as such
    int below = 0;
};

// `radians` is how the lines' frame is turned; `marks` are all that the picture has, among which
// those of the zone are looked for. In pixels of the picture that the marks are from. Nothing when
// they stand on no such grid.
[[nodiscard]] std::optional<MrzBlock> layGrid(const LineGroup& group, float radians,
                                              std::span<const Mark> marks);

// The same block with its grid laid under the characters as the network saw them, which says for
// sure which is the first and how many there are. `reading` was made of strips cut by `cut`.
[[nodiscard]] MrzBlock refined(const MrzBlock& block, const ZoneReading& reading,
                               const StripCut& cut);

} // namespace kiosk::vision
