// Private to vision: what every channel of liveness needs.
#pragma once

#include "vision/liveness.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace kiosk::vision {

// 0 at `attack` and beyond, 1 at `live` and beyond, straight between. Every channel chooses the two
// so that 0.5 is where it would let a person pass.
[[nodiscard]] double ramp(double value, double attack, double live) noexcept;
[[nodiscard]] double percentileOf(std::vector<double> values, double share); // 0 for none
[[nodiscard]] inline double medianOf(std::vector<double> values)
{
    return percentileOf(std::move(values), 0.5);
}

// What a face measures in its picture. Everything that follows it over frames is counted in its
// unit, the distance of the eyes, so that it does not matter how near the person stands.
struct FaceFrame
{
    PointF centre;  // between eyes and mouth
    float unit = 0; // pixels, at least 8
    PointF across;  // from the image's left eye to its right one, length 1
};
// Nothing when the sight has no face, or its points are no numbers or lie on each other.
[[nodiscard]] std::optional<FaceFrame> faceFrameOf(const FaceSight& sight) noexcept;

// Keeps the newest of what is put in, so that a long wait takes no more memory than a short one.
template <typename Value>
class Newest
{
public:
    explicit Newest(std::size_t most) : m_most(most) {}
    void add(Value value)
    {
        if (m_values.size() < m_most)
            m_values.push_back(std::move(value));
        else
            m_values[m_next++ % m_most] = std::move(value);
    }
    // In no order.
    [[nodiscard]] const std::vector<Value>& values() const noexcept { return m_values; }

private:
    std::size_t m_most;
    std::size_t m_next = 0;
    std::vector<Value> m_values;
};

} // namespace kiosk::vision
