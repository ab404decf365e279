// What an application decides about a kiosk window.
#pragma once

#include "core/clock.h"
#include "core/random_source.h"
#include "journey/state.h"
#include "ui/access/speaker.h"
#include "ui/shell/tokens.h"

#include <QString>

#include <chrono>
#include <memory>

namespace kiosk::ui {

struct Options
{
    bool fullscreen = false;
    QString language; // asked of the journey at the start; empty leaves its own
    journey::Mode mode = journey::Mode::SelfService;
    // Without a touch for this long the person is asked whether they are still there, and then has
    // `warning` (never under 20 s, WCAG 2.2.1) to say so. Not in the assisted mode.
    std::chrono::milliseconds idle{std::chrono::seconds(90)};
    std::chrono::milliseconds warning{std::chrono::seconds(30)};
    // How long the good-bye stays before the welcome comes back by itself.
    std::chrono::milliseconds goodbye{std::chrono::seconds(12)};
    // How long a page stays at least that goes on by itself when its work is done.
    std::chrono::milliseconds patience{900};
    // How long the verdicts on a chip stay before the page goes on by itself, except in the
    // assisted mode; they stand on the review page again.
    std::chrono::milliseconds verdict{2500};
    // After how long an instruction that nothing came of is said once more; longer at each time.
    std::chrono::milliseconds reminder{8500};
    Theme theme = Theme::Light; // of the place; a person's own choice lasts for their visit
    // Chance for case ids and the shuffled keypad, and the time for ages: the system's when null.
    std::shared_ptr<core::RandomSource> random;
    std::shared_ptr<const core::Clock> clock;
    // The voice for those who asked for speech; null: the kiosk has none, and says so.
    std::shared_ptr<access::Speaker> speaker;
};

} // namespace kiosk::ui
