// Private to vision: is it the same face all the way through? Somebody else who does the movements
// is an attack; a face that was gone for a moment is a question for an agent.
#pragma once

#include "vision/liveness/cue.h"

namespace kiosk::vision {

class ContinuityCue
{
public:
    void look(const FaceSight& sight);
    void compared(double similarity);
    [[nodiscard]] ChannelResult result() const;

private:
    std::vector<double> m_similarities;
    std::optional<std::chrono::steady_clock::time_point> m_lastFace;
    int m_losses = 0; // times that there was no face, or more than one, for longer than a moment
};

} // namespace kiosk::vision
