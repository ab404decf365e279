// From what was read to what is proven: readings of the same lines, each a distribution over
// characters at every position, become one machine readable zone or none. Pure, any thread.
//
// A check digit lets one misread character in ten pass, and some pairs (G and 6, L and 1, S and 8)
// always. So it never proves anything alone: it takes away the zones that cannot be, and what is
// left has to be decided by the picture. What no check digit covers (names, states, sex) is said to
// be unproven when the picture does not decide it. A character misread with full conviction where
// no check digit sees it cannot be noticed here; one that the readings left any doubt about (about
// one part in two hundred) is.
#pragma once

#include "core/result.h"
#include "identity/mrz.h"
#include "vision/line_reading.h"

#include <span>
#include <string>
#include <vector>

namespace kiosk::vision {

struct ProvenMrz
{
    identity::Mrz mrz;     // every check digit holds
    double confidence = 0; // 0…1: probability that every character under a check digit is right
    // What no check digit covers and the readings leave open: to be confirmed by the person.
    std::vector<identity::MrzField> unproven;
};

// The most probable zone of those whose check digits hold and whose dates are possible, if all
// others of these together are far less probable. One reading can be enough. Fails with
// MrzUnreliable.
[[nodiscard]] Result<ProvenMrz> proveMrz(std::span<const ZoneReading> readings);

} // namespace kiosk::vision
