// Private to vision: a stream that comes again, stands still, or has no noise. A sensor never gives
// the same picture twice, and nobody moves twice in the same way; a film in a loop, a picture fed
// in place of the camera, or one that a program moves about, do. What is kept of each frame are 32
// × 18 values, in which nobody can be recognised, and one copy of the last frame's sampled pixels,
// which is zeroed.
#pragma once

#include "core/secure_bytes.h"
#include "vision/liveness/cue.h"

#include <array>
#include <cstdint>

namespace kiosk::vision {

class RepetitionCue
{
public:
    using Instant = std::chrono::steady_clock::time_point;

    void look(const FaceSight& sight); // about 0.5 ms
    [[nodiscard]] ChannelResult result() const;

private:
    static constexpr int columns = 32;
    static constexpr int rows = 18;
    using Signature = std::array<float, columns * rows>;
    struct Seen
    {
        Instant at;
        std::uint64_t digest = 0;
        float motion = 0; // grey values since about a third of a second ago
        Signature signature{};
    };
    struct Sampled
    {
        SecureBytes pixels; // a grid of green values
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] static Sampled sampled(const Image& frame);
    [[nodiscard]] static Signature signatureOf(const Sampled& samples);
    void compareWithLast(const Sampled& now, const FaceSight& sight);
    void compareWithAll(const Seen& now);
    [[nodiscard]] double shareOfOneLag() const;
    void begin();

    std::vector<Seen> m_seen; // oldest first
    Sampled m_last;
    int m_frameWidth = 0;
    int m_frameHeight = 0;
    Instant m_sameSince{};
    std::chrono::milliseconds m_longestStill{0};
    int m_exactAgain = 0; // frames that were there before, with others between
    // Of the latest frames with motion: since when each was there before; 0 when it never was.
    Newest<std::chrono::milliseconds> m_lags{40};
    double m_again = 0;              // the largest share of one lag so far
    Newest<double> m_unchanged{150}; // share of the face's pixels, frame to frame
};

} // namespace kiosk::vision
