// The sources of a case held against each other. Private to the journey. Pure.
#pragma once

#include "journey/findings.h"

namespace kiosk::journey {

// Each two sources that both name the same person. With somebody acting for the holder, document
// and chip are that person's and are compared with each other only.
[[nodiscard]] std::vector<IdentityFinding> identityFindings(const State& state,
                                                            const identity::Date& today);

} // namespace kiosk::journey
