// How long pages stay. Pure.
#pragma once

#include "journey/state.h"

namespace kiosk::ui {

// How many idle times a page may last: reading takes longer, phones and agents take their time.
[[nodiscard]] int patience(journey::Step step);
// Somebody may have walked away, and what they left on the screen has to go.
[[nodiscard]] bool idleMatters(const journey::State& state);
// Pages whose work may be done before anybody could read them; they stay for Options::patience.
[[nodiscard]] bool goesOnByItself(journey::Step from, journey::Step to);

} // namespace kiosk::ui
