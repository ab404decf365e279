// Private to vision: a candidate zone read by the network, the right way up. Says how much it looks
// like a zone at all; what it says is for mrz_proof to settle.
#pragma once

#include "vision/line_net.h"
#include "vision/mrz_block.h"
#include "vision/mrz_strip.h"

#include <optional>
#include <vector>

namespace kiosk::vision {

struct MrzSighting
{
    MrzBlock block; // the right way up
    ZoneReading reading;
    double quality = 0; // of the worst line, 0…1
    // So clearly text that no other direction or place need be tried.
    [[nodiscard]] bool isGood() const noexcept { return quality >= 0.9; }
};

// Ways to cut the same lines: each moves the characters against the network's own grid, so that
// their errors are not the same. The first is the one that sightings are made with.
inline constexpr int cutWays = 6;
[[nodiscard]] StripCut networkCut(int way);

[[nodiscard]] ZoneReading readBlock(LineNet& network, const GrayPyramid& picture,
                                    const MrzBlock& block, int way);

// The block read in both directions if need be; nothing when neither gives text.
[[nodiscard]] std::optional<MrzSighting> sight(LineNet& network, const GrayPyramid& picture,
                                               const MrzBlock& block);

} // namespace kiosk::vision
