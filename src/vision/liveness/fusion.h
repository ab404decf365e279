// Private to vision: the rule "fusion 1". What it says, in words:
//
// 1. A channel that is hard to fool into "attack" (pattern, surround, repetition, depth,
//    continuity, a challenge answered before it could be seen) and says Attack: Attack.
// 2. Live only if all of these hold; else Unsure, and an agent looks:
//    - texture was measured and is Live, or it is Unsure and the skin followed the screen's light;
//    - no channel says Attack, and none of pattern, surround, repetition, continuity says Unsure;
//    - as many challenges are Live as are needed;
//    - when a turn of the head was among them, depth is Live;
//    - when the screen's light was tried, it is Live. That it is not seen on the skin proves no
//      attack, the office may be too bright (policy then leaves it out); but a screen, or a film
//      fed in place of the camera, never shows it;
//    - when it was not tried, the head never turned aside unasked, as in films it does.
// 3. Where no challenge is needed (a still picture), repetition, depth and light do not count: a
//    still repeats itself, does not turn, and was not there when the light was tried.
//
// The score is that of the weakest channel that counts: a chain. What is missing for Live keeps it
// below 0.5, so that Live and "score of at least 0.5 without an Attack" are the same.
#pragma once

#include "vision/liveness.h"

#include <span>

namespace kiosk::vision {

struct FusionInput
{
    std::span<const ChannelResult> channels; // every channel, in the enumeration's order
    int needed = 0;                          // challenges
    bool turned = false;                     // one of those that were done is a turn of the head
    int unaskedTurns = 0;
};

struct Fused
{
    LivenessVerdict verdict = LivenessVerdict::Unsure;
    double score = 0;
};

[[nodiscard]] Fused fuse(const FusionInput& input);

} // namespace kiosk::vision
