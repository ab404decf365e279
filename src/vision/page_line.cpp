#include "vision/page_lines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr float nearBorder = 4;       // pixels
constexpr float leavingCounts = 0.3F; // of what a piece within the picture counts
constexpr float bridged = 3;          // pixels between points that belong together

} // namespace

float PageLine::reachIn(cv::Size picture)
{
    return std::hypot(static_cast<float>(picture.width), static_cast<float>(picture.height)) + 4;
}

PageLine::PageLine(cv::Point2f normal, float offset, cv::Size picture)
    : m_normal(normal), m_offset(offset), m_picture(picture), m_reach(reachIn(picture))
{
}

bool PageLine::leavesPicture(float place) const
{
    const cv::Point2f at = m_normal * m_offset + cv::Point2f(-m_normal.y, m_normal.x) * place;
    return at.x < nearBorder || at.y < nearBorder ||
           at.x > static_cast<float>(m_picture.width) - nearBorder ||
           at.y > static_cast<float>(m_picture.height) - nearBorder;
}

void PageLine::cover(const std::vector<EdgePoint>& points)
{
    struct Place
    {
        float at = 0;
        float weight = 0;
    };
    std::vector<Place> places;
    for (const EdgePoint& point : points)
        places.push_back({along(point.at), point.weight});
    std::ranges::sort(places, {}, &Place::at);
    const auto size = static_cast<std::size_t>(2 * m_reach) + 2;
    std::vector<char> covered(size, 0);
    std::array<float, 2> longest{};
    float begin = 0;
    float weights = 0;
    float count = 0;
    const auto endPiece = [&](float end) {
        float worth = count == 0 ? 0 : (end - begin) * weights / count;
        if (leavesPicture(begin) || leavesPicture(end))
            worth *= leavingCounts;
        longest[1] = std::max(longest[1], std::min(worth, longest[0]));
        longest[0] = std::max(longest[0], worth);
    };
    float last = 0;
    for (const auto& [place, weight] : places) {
        const bool goesOn = count > 0 && place - last <= bridged;
        if (!goesOn) {
            endPiece(last);
            begin = place;
            weights = count = 0;
        }
        for (float at = goesOn ? last : place; at <= place; ++at)
            covered[static_cast<std::size_t>(std::clamp(at + m_reach, 0.0F, 2 * m_reach))] = 1;
        weights += weight;
        ++count;
        last = place;
    }
    endPiece(last);
    m_worth = longest[0] + longest[1];
    m_covered.assign(size + 1, 0);
    for (std::size_t i = 0; i < size; ++i)
        m_covered[i + 1] = m_covered[i] + covered[i];
}

float PageLine::support(float from, float to) const
{
    if (m_covered.empty())
        return 0;
    if (from > to)
        std::swap(from, to);
    const auto first = static_cast<std::size_t>(std::clamp(from + m_reach, 0.0F, 2 * m_reach));
    const auto last = static_cast<std::size_t>(std::clamp(to + m_reach, 0.0F, 2 * m_reach)) + 1;
    return static_cast<float>(m_covered[last] - m_covered[first]) /
           static_cast<float>(last - first);
}

} // namespace kiosk::vision
