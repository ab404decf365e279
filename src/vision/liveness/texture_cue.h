// Private to vision: the passive network's score, as the median over many frames (or, of a still
// picture, over crops). It sees prints well and replays badly, so it can withhold "live" but never
// decides alone that something is an attack.
#pragma once

#include "vision/liveness/cue.h"

namespace kiosk::vision {

class TextureCue
{
public:
    void look(const FaceSight& sight);
    [[nodiscard]] ChannelResult result() const;
    [[nodiscard]] double median() const;

private:
    Newest<double> m_scores{400};
};

} // namespace kiosk::vision
