// From what was read to what is proven: several readings of the same lines, each possibly wrong,
// become one machine readable zone or none. Pure, any thread.
//
// A check digit lets one misread character in ten pass, and some pairs (G and 6, L and 1, S and 8)
// always. So check digits only choose between characters that were really read; what none covers
// (names, states, sex) counts only when the readings agree.
#pragma once

#include "core/result.h"
#include "identity/mrz.h"
#include "vision/line_reading.h"

#include <span>
#include <string>
#include <vector>

namespace kiosk::vision {

// Lines as read once: A–Z, 0–9 and '<', of any length.
using ReadLines = std::vector<std::string>;

// The zone that the readings prove. Every check digit holds, dates are possible dates, and no other
// choice among the characters read would do as well. Letters read where the field has digits are
// turned to the digits that look like them, and the other way round; a run of fillers is brought to
// the length that the format needs. Fails with MrzUnreliable: fewer than two usable readings, or no
// proof, or more than one.
[[nodiscard]] Result<identity::Mrz> proveMrz(std::span<const ReadLines> readings);

struct ProvenMrz
{
    identity::Mrz mrz;     // every check digit holds
    double confidence = 0; // 0…1: probability that every character under a check digit is right
    // What no check digit covers and the readings leave open: to be confirmed by the person.
    std::vector<identity::MrzField> unproven;
};

// The same from distributions over characters (line_reading.h): the most probable zone of those
// whose check digits hold, dates are possible and states exist, if it is clearly more probable than
// the next. One reading can be enough. Fails with MrzUnreliable.
[[nodiscard]] Result<ProvenMrz> proveMrz(std::span<const ZoneReading> readings);

} // namespace kiosk::vision
