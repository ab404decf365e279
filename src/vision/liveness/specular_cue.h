// Private to vision: patches of flat glare, and the narrow range of light and colour that print
// has. A weak cue: patches of light also lie on a damp forehead, and good prints have a wide range.
// It is recorded, and never decides.
#pragma once

#include "vision/liveness/cue.h"

namespace kiosk::vision {

class SpecularCue
{
public:
    void look(const FaceSight& sight); // about 1 ms
    [[nodiscard]] ChannelResult result() const;

private:
    Newest<double> m_glare{60};  // share of the face that is flat white
    Newest<double> m_range{60};  // of light, 0…255
    Newest<double> m_colour{60}; // spread of chroma
};

} // namespace kiosk::vision
