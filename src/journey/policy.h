// What is accepted, by version. Declarative: numbers and switches, no code. Values only; read from
// a file by the station.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace kiosk::journey {

struct Policy
{
    std::string version = "2026-11-1";
    int leastAge = 16;              // whole years on the day of the enrolment
    double faceThreshold = 0.409;   // cosine; FMR 1e-4 on LFW pairs (see the model card)
    double faceGreyZone = 0.334;    // below the threshold but above this: an agent compares
    double livenessThreshold = 0.5; // of the passive score
    // Two movements are asked for; without them no face counts as live. Off only where a picture
    // cannot move: tests of older films.
    bool activeLiveness = true;
    bool screenLight = true; // the screen's colours are tried on the face, slowly
    // What a live portrait needs, 0…100: of all measures together ("overall") and of single ones,
    // by vision::faceMeasureId. Measures that are not named have the standard limits.
    std::map<std::string, int> faceQuality = {};
    int attemptsPerStep = 3;       // failed tries on a step, then an agent is offered first
    bool requireChipProof = false; // an agent judges a chip that cannot prove to be no copy
    bool trial = false;            // simulated devices are accepted, and every package says so
    std::chrono::hours offerLife{30 * 24};

    friend bool operator==(const Policy&, const Policy&) = default;
};

// What is wrong with a policy that was read from outside, one sentence a fault, for the technician.
// Empty when it can be used.
[[nodiscard]] std::vector<std::string> faultsOf(const Policy& policy);

} // namespace kiosk::journey
