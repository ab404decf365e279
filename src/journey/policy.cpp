#include "journey/policy.h"

#include <algorithm>

namespace kiosk::journey {

std::vector<std::string> faultsOf(const Policy& policy)
{
    std::vector<std::string> faults;
    const auto demand = [&faults](bool holds, const char* sentence) {
        if (!holds)
            faults.emplace_back(sentence);
    };
    demand(!policy.version.empty(), "the policy has no version");
    demand(policy.leastAge >= 0 && policy.leastAge <= 120, "the least age is not in 0…120");
    demand(policy.faceThreshold > 0 && policy.faceThreshold <= 1,
           "the face threshold is not in 0…1");
    demand(policy.faceGreyZone >= 0 && policy.faceGreyZone <= policy.faceThreshold,
           "the grey zone does not end at or below the face threshold");
    demand(policy.livenessThreshold > 0 && policy.livenessThreshold <= 1,
           "the liveness threshold is not in 0…1");
    demand(std::all_of(policy.faceQuality.begin(), policy.faceQuality.end(),
                       [](const auto& limit) {
                           return !limit.first.empty() && limit.second >= 0 && limit.second <= 100;
                       }),
           "a limit of the face's quality is not in 0…100");
    demand(policy.attemptsPerStep >= 1, "there is less than one attempt a step");
    demand(policy.offerLife.count() > 0, "an offer does not live for an hour");
    return faults;
}

} // namespace kiosk::journey
