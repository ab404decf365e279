// Private to vision: does the skin follow the colours of the kiosk's own screen? Compared are the
// colour of cheeks and forehead against that of the picture's edges, and the colours shown, at the
// delay that fits best. Paper follows as skin does, and where the office is bright nothing is to be
// seen: so it never says Attack; but what shines by itself, or is fed in place of the camera,
// cannot follow.
#pragma once

#include "vision/liveness/cue.h"

#include <array>

namespace kiosk::vision {

class LightCue
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    void look(const FaceSight& sight);
    void light(std::optional<ScreenColour> colour, Instant at);
    [[nodiscard]] ChannelResult result() const;

private:
    using Chroma = std::array<double, 2>; // logarithm of red by green and of blue by green
    struct Sample
    {
        Instant at;
        Chroma skin{}; // less the surroundings'
    };
    struct Shown
    {
        Instant at;
        Chroma colour{};
    };
    [[nodiscard]] bool isBeingTried(Instant at) const;
    [[nodiscard]] Chroma shownAt(Instant at) const;
    [[nodiscard]] double correlation(std::chrono::milliseconds delay) const;
    [[nodiscard]] bool isEnough() const;

    Newest<Sample> m_samples{600};
    std::vector<Shown> m_shown;
    std::optional<Instant> m_ended;
};

} // namespace kiosk::vision
