// Private to vision: which four lines of a picture are the sides of a page.
#pragma once

#include "vision/page_geometry.h"
#include "vision/page_lines.h"

#include <optional>
#include <vector>

namespace kiosk::vision {

struct PageQuad
{
    std::array<std::size_t, 4> lines{}; // in PageLines::lines: from corner 0 to 1, 1 to 2, …
    Quad corners{};
    ShapeGuess shape;
    bool cutOff = false; // a corner lies outside the picture
    double support = 0;  // 0…1: how much of the sides are edges
    double contrast = 0; // 0…1: how much it differs in colour from what is around it; by the caller
    double score = 0;    // for comparison within one picture
};

// The same page with each side laid anew through its own edge points only, and judged again.
[[nodiscard]] std::optional<PageQuad> refined(const PageLines& edges, const PageQuad& quad,
                                              cv::Size picture);

// Candidates, the best first, at most `most`; those that nearly cover another one are left out.
[[nodiscard]] std::vector<PageQuad> findPageQuads(const PageLines& edges, cv::Size picture,
                                                  std::size_t most);

} // namespace kiosk::vision
