#include "vision/liveness/challenge_cue.h"

#include <algorithm>

namespace kiosk::vision {
namespace {

using namespace std::chrono_literals;

// Nobody moves on purpose sooner after seeing what is wanted; a film that moves anyway does.
constexpr auto certainlyTooSoon = 100ms;
constexpr auto leastReaction = 200ms;
// People misread an arrow once or twice; more is guessing. Each costs a little of the score.
constexpr int mostWrong = 2;
constexpr double costOfWrong = 0.2;

} // namespace

void ChallengeCue::challenged(const ChallengeResult& result)
{
    m_tried = true;
    m_wrong = std::min(m_wrong + std::max(result.wrong, 0), 1000);
    if (!result.done)
        return;
    m_done = true;
    m_challenge = result.challenge;
    m_reaction.reset();
    // Lips move a little all the time: when somebody began to read is not known well enough.
    if (result.challenge != Challenge::ReadNumber)
        m_reaction = result.reaction;
}

bool ChallengeCue::isTurn() const noexcept
{
    return m_done && (m_challenge == Challenge::TurnLeft || m_challenge == Challenge::TurnRight);
}

ChannelResult ChallengeCue::result() const
{
    ChannelResult result{m_channel};
    if (!m_tried)
        return result;
    result.verdict = LivenessVerdict::Unsure;
    result.score = 0.25;
    if (!m_done)
        return result;
    if (m_reaction && *m_reaction < certainlyTooSoon) {
        result.verdict = LivenessVerdict::Attack;
        result.score = 0.1;
    } else if (m_reaction && *m_reaction < leastReaction) {
        result.score = 0.4;
    } else if (m_wrong > mostWrong) {
        result.score = 0.45;
    } else {
        result.verdict = LivenessVerdict::Live;
        result.score = 1 - costOfWrong * m_wrong;
    }
    return result;
}

} // namespace kiosk::vision
