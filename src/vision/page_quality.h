// How good a picture of a page is: one measure a function, each with its unit; the thresholds in
// one table. Pure; any thread.
#pragma once

#include "core/image.h"
#include "vision/page_outline.h"

namespace kiosk::vision {

// What is wrong with a picture, the first thing to be mended first.
enum class PageFault : std::uint8_t {
    None,
    NoPage,
    CutOff, // a corner is outside
    TooFar, // characters of an MRZ would have too few pixels
    TooDark,
    TooBright,
    Glare, // light hides a part of the page
    Shadow,
    Tilted, // seen from the side: the far edge is much shorter
    Blurred,
    Moving, // not still from picture to picture
};
[[nodiscard]] std::string_view pageFaultId(PageFault fault) noexcept; // "cut-off"

struct PageQuality
{
    double pixelsPerMm = 0; // along the shorter scale
    double sharpness = 0;   // 0…1, of edges within the page, independent of contrast
    double brightness = 0;  // 0…1, median of the page
    double glare = 0;       // 0…1, share of the page that is burnt out
    Quad glareAt{};         // around the largest such place; all zero when there is none
    double shadow = 0;      // 0…1, darkest against brightest tenth of the paper
    double tilt = 0;        // 0…1: 1 − shorter/longer of opposite edges
    PageFault fault =
        PageFault::None; // the first that holds; never Moving: one picture cannot tell
};

// At full size: pass the picture itself, not a preview. About 10 ms at 1280×720.
[[nodiscard]] PageQuality judgePage(const Image& picture, const PageOutline& outline);

// Looks like a copy of a document instead of the document; for the agent's eyes.
struct CopyHints
{
    double colour = 0; // 0…1: chroma of the page; a photocopy has next to none
    double screen =
        0; // 0…1: energy of a regular grid finer than print (pixels of a display, moiré)
    bool blackAndWhite = false;
    bool onScreen = false;
};
[[nodiscard]] CopyHints lookForCopy(const Image& rectified);

} // namespace kiosk::vision
