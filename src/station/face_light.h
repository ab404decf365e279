// The colours that the kiosk's own screen shows around the picture for a moment: skin follows them,
// a film of skin does not. Soft ones in random order, no saturated red, and never more than two
// changes a second (WCAG 2.3.1). Plain object.
#pragma once

#include "vision/challenge.h"
#include "vision/liveness.h"

namespace kiosk::station {

class FaceLight
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds each{640};

    // Begins at `now`.
    FaceLight(const vision::ChallengePlan::Below& below, Moment now);
    // Nothing once the last colour has had its time.
    [[nodiscard]] std::optional<vision::ScreenColour> at(Moment now) const;
    [[nodiscard]] double progress(Moment now) const;

private:
    std::vector<vision::ScreenColour> m_colours;
    Moment m_begin;
};

} // namespace kiosk::station
