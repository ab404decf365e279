// Where a document lies in a picture, by its edges. Pure functions of the picture; any thread.
#pragma once

#include "core/image.h"
#include "vision/quad.h"

#include <optional>

namespace kiosk::vision {

// By proportion only: a passport's page (ID-3, 125 × 88 mm) and an ID-2 card (105 × 74 mm) have the
// same; the MRZ tells them apart.
enum class PageShape : std::uint8_t {
    Id1,      // 85.60 × 53.98 mm
    Id2OrId3, // 1.42 : 1
    Other,
};

struct PageOutline
{
    Quad corners{}; // clockwise from the corner nearest to the picture's top left
    PageShape shape = PageShape::Other;
    double confidence = 0; // 0…1
    bool whole = false;    // all four corners are inside the picture, with a little air around
};

// The likeliest document of the picture; nothing when there is none (an empty table). About 8 ms at
// 1280×720, 20 ms at 12 megapixels. Fails with UnreadableImage on an empty image.
[[nodiscard]] Result<std::optional<PageOutline>> findPage(const Image& picture);

// Which page it is when a machine readable zone says where its page lies (`zonePage`, clockwise
// from the page's own top left; MrzReading::page). The edges hold where they agree with it, being
// more exact; of an open passport they may be the whole booklet's, of which this gives the data
// page; of some other paper they are forgotten. Always beginning with the page's own top left.
[[nodiscard]] PageOutline pageOfZone(const std::optional<PageOutline>& byEdges,
                                     const Quad& zonePage, int width, int height);

// The page cut out, its perspective and uneven light corrected, turned by `quarterTurns` × 90°
// clockwise, at `dotsPerInch` of its real size (300 gives 30 px a character of OCR-B). For Other
// the longer side is taken as 125 mm. Bgr24. Fails with UnreadableImage when the corners are no
// convex shape or the result would have a side over Image::maxSide.
[[nodiscard]] Result<Image> rectifyPage(const Image& picture, const Quad& corners, PageShape shape,
                                        int quarterTurns, int dotsPerInch = 300);

} // namespace kiosk::vision
