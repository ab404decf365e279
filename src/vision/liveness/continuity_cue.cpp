#include "vision/liveness/continuity_cue.h"

#include <algorithm>

namespace kiosk::vision {
namespace {

using namespace std::chrono_literals;

// Cosine similarities. One in a hundred pairs of strangers reaches 0.24, one in a thousand 0.33; a
// turned face of the same person stays above 0.4.
constexpr double another = 0.15;
constexpr double doubtful = 0.30;
constexpr double same = 0.45;
constexpr auto moment = 1200ms; // a wide turn or a hand before the face takes that long
constexpr int mostLosses = 2;
constexpr std::size_t mostComparisons = 200;

} // namespace

void ContinuityCue::look(const FaceSight& sight)
{
    if (!sight.face || sight.faces > 1)
        return;
    if (m_lastFace && sight.at - *m_lastFace > moment)
        ++m_losses;
    m_lastFace = sight.at;
}

void ContinuityCue::compared(double similarity)
{
    if (similarity >= -1 && similarity <= 1 && m_similarities.size() < mostComparisons)
        m_similarities.push_back(similarity);
}

ChannelResult ContinuityCue::result() const
{
    ChannelResult result{LivenessChannel::Continuity};
    if (m_similarities.empty())
        return result;
    const double lowest = *std::ranges::min_element(m_similarities);
    const auto below = std::ranges::count_if(m_similarities, [](double s) { return s < doubtful; });
    // One blurred frame among good ones is no other person.
    const bool isAnother =
        lowest < another || (below > 0 && below * 2 >= std::ssize(m_similarities));
    result.score = ramp(lowest, another, same);
    if (isAnother) {
        result.verdict = LivenessVerdict::Attack;
        result.score = 0;
    } else if (below > 0 || m_losses > mostLosses) {
        result.verdict = LivenessVerdict::Unsure;
        result.score = std::min(result.score, 0.45);
    } else {
        result.verdict = LivenessVerdict::Live;
        result.score = std::max(result.score, 0.5);
    }
    return result;
}

} // namespace kiosk::vision
