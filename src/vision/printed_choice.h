// Private to vision: from several readings of each field to the fields that are given out. Where
// readings disagree, or come near to the zone without agreeing with it, the field stays empty.
// Pure.
#pragma once

#include "vision/printed_findings.h"

namespace kiosk::vision {

// Readings of one place on the page, each from another picture of it or in another language; the
// most trusted first.
struct PrintedReadings
{
    std::vector<PrintedFinding> surname;
    std::vector<PrintedFinding> givenNames;
    std::vector<PrintedFinding> usageName;
    std::vector<PrintedFinding> birth;
    std::vector<PrintedFinding> expiry;
    std::vector<PrintedFinding> number;
    std::vector<PrintedFinding> can;
};

struct PrintedChoice
{
    identity::PrintedFields fields;
    double confidence = 0; // of the weakest field that is given; 0 when none is
};

// A field is given when one reading agrees with the zone, or when two agree with each other and are
// likely; when the zone is known, such a pair must also be too far from it to be a misreading, so
// that what is given is either right or a real contradiction. The access number always needs two
// readings and no third that says otherwise.
[[nodiscard]] PrintedChoice choosePrinted(const PrintedReadings& readings,
                                          const identity::Mrz* mrz);

} // namespace kiosk::vision
