// Private to vision: what four corners in a picture say about a flat page. Plain arithmetic.
#pragma once

#include "vision/page_outline.h"

#include <opencv2/core.hpp>

#include <array>

namespace kiosk::vision {

// Sides of a page in mm; the longer first.
struct PageSize
{
    double longer = 0;
    double shorter = 0;
};
inline constexpr PageSize id1Size{85.60, 53.98};
inline constexpr PageSize id3Size{125, 88};
// Of the real page. For Id2OrId3 a passport's, the larger of the two; a page of another shape has a
// longer side of 125 mm and the other by `proportion`.
[[nodiscard]] PageSize sizeOf(PageShape shape, double proportion);

[[nodiscard]] inline cv::Point2f toCv(PointF point)
{
    return {point.x, point.y};
}
[[nodiscard]] inline PointF fromCv(cv::Point2f point)
{
    return {point.x, point.y};
}

// Lengths of the sides: top, right, bottom, left.
[[nodiscard]] std::array<double, 4> sidesOf(const Quad& quad);
[[nodiscard]] double areaOf(const Quad& quad); // square pixels; positive when clockwise
// All corners turn the same way, clockwise, and none is nearly straight.
[[nodiscard]] bool isConvex(const Quad& quad);
[[nodiscard]] bool isInside(const Quad& quad, PointF point);
// `inner` lies within `outer`, is clearly smaller, and its sides run along the other's: a portrait
// or a frame that is printed on a page, other than a card that lies on some paper.
[[nodiscard]] bool isPrintedOn(const Quad& inner, const Quad& outer);
// The same corners beginning elsewhere: what was corner `by` comes first.
[[nodiscard]] Quad rotated(const Quad& quad, int by);
// Beginning with the corner nearest to the picture's top left.
[[nodiscard]] Quad fromTopLeft(const Quad& quad);
// Each corner moved towards the middle by `share` of its way.
[[nodiscard]] Quad shrunk(const Quad& quad, double share);

// Width : height of the flat rectangle that looks like `quad` (sides 0 and 2 are its width), seen
// by a camera with its axis through `centre` and a focal length of `focal` pixels.
[[nodiscard]] double proportionOf(const Quad& quad, cv::Point2f centre, double focal);

struct ShapeGuess
{
    PageShape shape = PageShape::Other;
    double proportion = 1; // longer : shorter side of the flat page
    double error = 1;      // how far, relatively, from the named shape, or from the nearest one
};
// Pictures that were cut have their axis elsewhere than in their middle. So two axes are tried,
// through the picture's middle and through the page's, and the one that gives a known shape holds.
[[nodiscard]] ShapeGuess guessShape(const Quad& quad, cv::Size picture);

} // namespace kiosk::vision
