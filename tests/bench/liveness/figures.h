// The bench's table: how often each channel alone, and all of them together, take an attack for a
// person (APCER) or a person for an attack (BPCER); ISO/IEC 30107-3.
#pragma once

#include "liveness/session.h"
#include "presentation/species.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace kiosk::bench {

struct Trial
{
    std::string person;
    bool forTuning = false;
    tests::Species species = tests::Species::Live;
    SessionResult result;
};

class Figures
{
public:
    void add(Trial trial) { m_trials.push_back(std::move(trial)); }
    // Of the tuning half, the test half, and both; what has no trials is left out.
    [[nodiscard]] nlohmann::json toJson() const;
    void print() const; // to standard output
    [[nodiscard]] const std::vector<Trial>& trials() const { return m_trials; }

private:
    std::vector<Trial> m_trials;
};

void printTrial(const Trial& trial); // one line

} // namespace kiosk::bench
