// What the reviewing agent looks at: the policy's rules held against the case, evidence by
// evidence, the gravest first. Pure.
#pragma once

#include "journey/decision.h"
#include "station/station_port.h"

namespace kiosk::station {

[[nodiscard]] std::vector<ReviewLine> reviewLines(const journey::Findings& findings,
                                                  const journey::Policy& policy);

} // namespace kiosk::station
