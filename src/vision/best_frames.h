// Which of many good frames becomes the portrait: the one with the best overall quality, of equals
// the first; and the few best, for the comparison. A rule of its own, so that a recorded stream's
// portrait can be predicted. Plain object; frames that are dropped are zeroed.
#pragma once

#include "vision/face_quality.h"

#include <optional>
#include <vector>

namespace kiosk::vision {

struct GoodFrame
{
    FaceSight sight;
    FaceQuality quality;
};

class BestFrames
{
public:
    // Keeps `kept` frames. The shutter goes by itself when `wanted` good frames were seen over at
    // least `over`, none of the last of them better than the best by more than a little.
    explicit BestFrames(std::size_t kept = 5, std::size_t wanted = 12,
                        std::chrono::milliseconds over = std::chrono::milliseconds(900));

    // Bad frames count as nothing; after half a second without a good one all is begun anew.
    void add(const FaceSight& sight, const FaceQuality& quality);
    [[nodiscard]] double progress() const noexcept; // 0…1; 1: enough
    [[nodiscard]] bool enough() const noexcept { return progress() >= 1; }
    [[nodiscard]] const std::vector<GoodFrame>& frames() const noexcept; // the best first
    void clear();

private:
    std::size_t m_kept;
    std::size_t m_wanted;
    std::chrono::milliseconds m_over;
    std::size_t m_seen = 0;
    std::optional<std::chrono::steady_clock::time_point> m_first;
    std::optional<std::chrono::steady_clock::time_point> m_last;
    std::optional<std::chrono::steady_clock::time_point> m_bettered;
    std::vector<GoodFrame> m_frames;
};

} // namespace kiosk::vision
