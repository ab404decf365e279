// Steps that are left undone, with the reason why.
#include "journey/change.h"

#include <algorithm>

namespace kiosk::journey {

void on(Change& change, const event::Skip& event)
{
    const auto reasons = skipsNow(change.state);
    if (std::find(reasons.begin(), reasons.end(), event.reason) == reasons.end())
        return;
    change.stopWork();
    change.state.problem.reset();
    change.state.skipped.push_back(event.reason);
    change.audit("step.skipped." + std::string(skipReasonId(event.reason)));
    switch (change.state.step) {
    case Step::Document:
    case Step::Face:
        return change.judgeFrom(change.state.step);
    case Step::Chip:
        return change.goToFace();
    default: // the health card's number is typed on the same page
        return;
    }
}

} // namespace kiosk::journey
