// Private to vision: how brightly each place of a page is lit, told from its paper.
#pragma once

#include <opencv2/core.hpp>

#include <array>

namespace kiosk::vision {

// A smooth surface over a page, 0…1 across and down. Smooth on purpose: a portrait is dark too.
class PageLight
{
public:
    // From a gray view of the page of any size. Dark places are taken for ink as long as there is
    // enough brighter paper around.
    [[nodiscard]] static PageLight of(const cv::Mat& gray);

    [[nodiscard]] float at(float x, float y) const; // 0…255
    [[nodiscard]] float darkest() const { return m_darkest; }
    [[nodiscard]] float brightest() const { return m_brightest; }

private:
    std::array<double, 6> m_terms{}; // of the logarithm: 1, x, y, x², xy, y²
    float m_darkest = 0;             // of the hundred places looked at
    float m_brightest = 0;
};

} // namespace kiosk::vision
