// Private to vision: what became of one movement that was asked for. Takes every result of it, also
// those of the movements that it replaced.
#pragma once

#include "vision/liveness/cue.h"

namespace kiosk::vision {

class ChallengeCue
{
public:
    explicit ChallengeCue(LivenessChannel channel) : m_channel(channel) {}
    void challenged(const ChallengeResult& result);
    [[nodiscard]] bool done() const noexcept { return m_done; }
    [[nodiscard]] bool isTurn() const noexcept; // done, and a turn of the head
    [[nodiscard]] ChannelResult result() const;

private:
    LivenessChannel m_channel;
    Challenge m_challenge = Challenge::TurnLeft;
    bool m_tried = false;
    bool m_done = false;
    int m_wrong = 0;
    std::optional<std::chrono::milliseconds> m_reaction;
};

} // namespace kiosk::vision
