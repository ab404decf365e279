// One still of a person as the renderer wants it: head and shoulders with transparency, turned
// upright and scaled so that every face lies at the same place. A plain value.
#pragma once

#include "core/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace kiosk::devices {

struct StillPoint
{
    double x = 0;
    double y = 0;
};

// The 68 points of the iBUG mark-up; left and right are the picture's.
using StillPoints = std::array<StillPoint, 68>;

struct PersonStill
{
    static constexpr int width = 1280;
    static constexpr int height = 1024;
    static constexpr double eyeDistance = 128;  // pixels between the middles of the eyes
    static constexpr StillPoint eyes{640, 352}; // half-way between them

    std::vector<std::uint8_t> rgba; // rows from the top, four octets a pixel, colour not multiplied
    StillPoints points{};           // in pixels of `rgba`

    // Of a PNG with transparency, and where its points are. About 100 ms. Fails with
    // UnreadableImage, MalformedData (points that are no face's).
    [[nodiscard]] static Result<PersonStill> load(const std::filesystem::path& picture,
                                                  const StillPoints& points);
    // Of a portrait with whatever is behind the head: that is cut away by a soft outline of head
    // and shoulders. Fails as load() does.
    [[nodiscard]] static Result<PersonStill> fromPortrait(const std::filesystem::path& picture,
                                                          const StillPoints& points);
};

} // namespace kiosk::devices
