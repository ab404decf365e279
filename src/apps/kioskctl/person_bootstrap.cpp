#include "apps/kioskctl/person_bootstrap.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace kiosk::apps {
namespace {

constexpr unsigned seed = 20261122;
constexpr double tail = 0.025;

// How often each person comes, of as many draws as there are persons.
std::vector<unsigned> drawPersons(std::size_t persons, std::mt19937& random)
{
    std::vector<unsigned> times(persons, 0);
    for (std::size_t i = 0; i < persons; ++i)
        ++times[random() % persons]; // not std::uniform_…: libraries differ in it
    return times;
}

// `impostors` falling by score.
std::optional<double> thresholdOf(const std::vector<ImpostorScore>& impostors,
                                  const std::vector<unsigned>& times, double rate)
{
    const auto weightOf = [&](const ImpostorScore& impostor) {
        return static_cast<double>(times[impostor.personA]) *
               static_cast<double>(times[impostor.personB]);
    };
    double total = 0;
    for (const ImpostorScore& impostor : impostors)
        total += weightOf(impostor);
    double accepted = 0;
    for (const ImpostorScore& impostor : impostors) {
        accepted += weightOf(impostor);
        if (accepted > rate * total)
            return impostor.score;
    }
    return std::nullopt;
}

} // namespace

std::optional<Interval> bootstrapThreshold(std::vector<ImpostorScore> impostors,
                                           std::size_t persons, double rate, std::size_t draws)
{
    if (!(rate > 0) || static_cast<double>(impostors.size()) * rate < 1 - 1e-9 || draws == 0)
        return std::nullopt;
    std::sort(impostors.begin(), impostors.end(),
              [](const ImpostorScore& a, const ImpostorScore& b) { return a.score > b.score; });
    std::mt19937 random(seed);
    std::vector<double> thresholds;
    for (std::size_t i = 0; i < draws; ++i) {
        if (const auto threshold = thresholdOf(impostors, drawPersons(persons, random), rate))
            thresholds.push_back(*threshold);
    }
    if (thresholds.empty())
        return std::nullopt;
    return Interval{percentile(thresholds, tail), percentile(thresholds, 1 - tail)};
}

} // namespace kiosk::apps
