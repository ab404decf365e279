// Private to vision: how often the head turned aside when nobody had asked for it. A film that
// shows every movement over and over does the wanted one sooner or later, and the others besides;
// a person looks at the screen. Not a channel: people also look round, so the rule asks for it only
// where nothing else shows that the stream comes from this place and this moment.
#pragma once

#include "vision/liveness/cue.h"

namespace kiosk::vision {

class UnaskedTurns
{
public:
    void look(const FaceSight& sight);
    void challenged(const ChallengeResult& result);
    [[nodiscard]] int count() const noexcept;

private:
    bool m_aside = false;
    int m_turns = 0;
    int m_asked = 0; // turns that were done, and movements that were counted as wrong already
};

} // namespace kiosk::vision
