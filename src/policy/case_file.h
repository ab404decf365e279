// Findings as JSON: cases that policies are explained and tried with. No personal data goes in or
// comes out. Pure functions, any thread.
#pragma once

#include "core/result.h"
#include "journey/decision.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::policy {

// What a kiosk keeps of a case that came to a decision.
struct RecordedCase
{
    journey::Findings findings;
    journey::Decision decision; // as it was made, by its own policy
};

// Unknown members are refused: a misspelt fact must not pass as an absent one. Fails with
// MalformedData, naming the member.
[[nodiscard]] Result<RecordedCase> parseCase(std::string_view json);
[[nodiscard]] std::string writeCase(const RecordedCase& recorded);

// `policy` for that case: the devices of a trial are simulated, which is no reason against a case
// that was taken in one.
[[nodiscard]] journey::Policy asRecorded(journey::Policy policy, const RecordedCase& recorded);

// How another policy would have judged.
struct Trial
{
    std::size_t cases = 0;
    struct Change
    {
        std::size_t index = 0; // of the case
        journey::Decision before;
        journey::Decision after;
    };
    std::vector<Change> changes; // verdict or reasons differ
};
[[nodiscard]] Trial tryPolicy(const std::vector<RecordedCase>& cases,
                              const journey::Policy& policy);

} // namespace kiosk::policy
