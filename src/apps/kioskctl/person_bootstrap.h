// How well a threshold is known when many pairs share few persons: pairs of one person are not
// independent trials, so whole persons are drawn again and again, with replacement, and the
// threshold is found anew each time.
#pragma once

#include "apps/kioskctl/error_rates.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::apps {

struct ImpostorScore
{
    double score = 0;
    std::size_t personA = 0; // two different persons
    std::size_t personB = 0;
};

// 95 % of the thresholds at which at most `rate` of the impostors are accepted. The same draws
// every time. Nothing when there are fewer than 1 / rate impostors.
[[nodiscard]] std::optional<Interval> bootstrapThreshold(std::vector<ImpostorScore> impostors,
                                                         std::size_t persons, double rate,
                                                         std::size_t draws = 1000);

} // namespace kiosk::apps
