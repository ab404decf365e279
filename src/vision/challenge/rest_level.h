// Private to vision: the level that a measure rests on. It follows slowly when the person sits
// otherwise than when the baseline was taken, hardly during a movement, and never far.
#pragma once

#include <chrono>
#include <optional>

namespace kiosk::vision {

class RestLevel
{
public:
    // `quiet`: what is nearer to the level than this is rest, not movement.
    RestLevel(float baseline, float quiet, float mostDrift);
    // How far `value` is above the level.
    float above(float value, std::chrono::steady_clock::time_point at);

private:
    float m_baseline;
    float m_quiet;
    float m_mostDrift;
    float m_level;
    std::optional<std::chrono::steady_clock::time_point> m_last;
};

} // namespace kiosk::vision
