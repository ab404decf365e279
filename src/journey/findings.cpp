#include "journey/findings.h"

namespace kiosk::journey {

Findings findingsOf(const State& state, const identity::Date& today)
{
    Findings findings;
    findings.day = today;
    findings.mode = state.mode;
    findings.department = state.department;
    findings.reason = state.reason;
    findings.skipped = state.skipped;
    return findings;
}

} // namespace kiosk::journey
