#include "ui/shell/page_times.h"

namespace kiosk::ui {

using journey::Step;

int patience(Step step)
{
    switch (step) {
    case Step::Agent:
        return 5;
    case Step::Pairing:
        return 4;
    case Step::Consent:
    case Step::ResumeCode:
    case Step::Document:
    case Step::Face:
        return 2;
    default:
        return 1;
    }
}

bool idleMatters(const journey::State& state)
{
    const bool alone = state.mode == journey::Mode::SelfService;
    return alone && state.step != Step::Welcome && state.step != Step::Sealing &&
           state.step != Step::Wiped;
}

bool goesOnByItself(Step from, Step to)
{
    return (from == Step::Document && to == Step::Chip) ||
           (from == Step::Chip && to == Step::Face) || (from == Step::Face && to == Step::Review) ||
           (from == Step::Sealing && to == Step::Registered);
}

} // namespace kiosk::ui
