#include "station/face_light.h"

#include <algorithm>
#include <array>

namespace kiosk::station {
namespace {

constexpr std::size_t shown = 4;
constexpr std::array<vision::ScreenColour, 6> soft{{{255, 214, 150},
                                                    {150, 205, 255},
                                                    {176, 255, 186},
                                                    {214, 182, 255},
                                                    {255, 196, 206},
                                                    {160, 246, 246}}};

} // namespace

FaceLight::FaceLight(const vision::ChallengePlan::Below& below, Moment now) : m_begin(now)
{
    std::vector<vision::ScreenColour> left(soft.begin(), soft.end());
    while (m_colours.size() < shown) {
        const auto taken = left.begin() + below(static_cast<std::uint32_t>(left.size()));
        m_colours.push_back(*taken);
        left.erase(taken);
    }
}

std::optional<vision::ScreenColour> FaceLight::at(Moment now) const
{
    const auto index = static_cast<std::size_t>(std::max(now - m_begin, {}) / each);
    return index < m_colours.size() ? std::optional(m_colours[index]) : std::nullopt;
}

double FaceLight::progress(Moment now) const
{
    const auto whole = each * static_cast<int>(m_colours.size());
    const std::chrono::duration<double> passed = now - m_begin;
    return std::clamp(passed / std::chrono::duration<double>(whole), 0.0, 1.0);
}

} // namespace kiosk::station
