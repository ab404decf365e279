// Private to vision: finds where the characters of a line stand, from how much each column of a
// strip looks like the centre of one. Characters have a fixed pitch that may change slowly along
// the line (perspective), and the line may be cut too long or too short. Pure, any thread.
#pragma once

#include <span>
#include <vector>

namespace kiosk::vision {

struct ColumnGrid
{
    std::vector<float> at; // place of each character, in columns; may lie outside the strip
    float pitch = 0;       // columns from character to character
    // Log-odds that the line has exactly these characters: for every one a centre, between them
    // none, and none before the first and after the last.
    float score = 0;
};

// The best grid for each number of characters. `odds`: for each column the log-odds that a
// character has its centre there. `pitch`: about how many columns apart characters stand, ±15 %.
// Grids for which there are too few columns are empty.
[[nodiscard]] std::vector<ColumnGrid> fitGrids(std::span<const float> odds,
                                               std::span<const int> counts, float pitch);

// `values` between columns and beyond their ends, where they are `outside`.
[[nodiscard]] float valueAt(std::span<const float> values, float column, float outside);

} // namespace kiosk::vision
