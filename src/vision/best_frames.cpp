#include "vision/best_frames.h"

#include <algorithm>

namespace kiosk::vision {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds interruption{500};
constexpr int aLittle = 2; // points of the overall score
// After a clearly better frame the next ones may be better still; yet nobody waits for ever.
constexpr milliseconds settles{300};
constexpr int mostWait = 2; // times `over`
constexpr double almost = 0.95;

} // namespace

BestFrames::BestFrames(std::size_t kept, std::size_t wanted, milliseconds over)
    : m_kept(std::max<std::size_t>(kept, 1)), m_wanted(std::max<std::size_t>(wanted, 1)),
      m_over(std::max(over, milliseconds(0)))
{
}

void BestFrames::add(const FaceSight& sight, const FaceQuality& quality)
{
    if (m_last && (sight.at - *m_last > interruption || sight.at < *m_last))
        clear();
    if (!quality.good())
        return;
    ++m_seen;
    if (!m_first)
        m_first = sight.at;
    m_last = sight.at;
    if (m_frames.empty() || quality.overall > m_frames.front().quality.overall + aLittle)
        m_bettered = sight.at;
    const auto place =
        std::ranges::upper_bound(m_frames, quality.overall, std::ranges::greater{},
                                 [](const GoodFrame& frame) { return frame.quality.overall; });
    m_frames.insert(place, GoodFrame{sight, quality});
    if (m_frames.size() > m_kept)
        m_frames.pop_back();
}

double BestFrames::progress() const noexcept
{
    if (!m_first || !m_last)
        return 0;
    const auto elapsed = *m_last - *m_first;
    const double seen = static_cast<double>(m_seen) / static_cast<double>(m_wanted);
    const double lasted = m_over.count() == 0 ? 1
                                              : std::chrono::duration<double>(elapsed) /
                                                    std::chrono::duration<double>(m_over);
    const double share = std::min({1.0, seen, lasted});
    const bool settled = !m_bettered || *m_last - *m_bettered >= std::min(settles, m_over) ||
                         elapsed >= mostWait * m_over;
    return settled ? share : std::min(share, almost);
}

const std::vector<GoodFrame>& BestFrames::frames() const noexcept
{
    return m_frames;
}

void BestFrames::clear()
{
    m_seen = 0;
    m_first.reset();
    m_last.reset();
    m_bettered.reset();
    m_frames.clear();
}

} // namespace kiosk::vision
