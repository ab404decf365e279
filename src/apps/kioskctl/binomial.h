// The little of the binomial distribution that intervals of rates need.
#pragma once

#include <cstddef>

namespace kiosk::apps {

// Where the beta distribution of `a` and `b` (both over 0) has `probability` below it.
[[nodiscard]] double betaQuantile(double a, double b, double probability);

// The least number of successes in `trials`, each of probability `success`, that is not exceeded
// with at least `probability`.
[[nodiscard]] std::size_t binomialQuantile(std::size_t trials, double success, double probability);

} // namespace kiosk::apps
