#include "vision/page_geometry.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiosk::vision {
namespace {

constexpr double id1Proportion = id1Size.longer / id1Size.shorter;
constexpr double id3Proportion = id3Size.longer / id3Size.shorter;
// Nearer than this to a shape, relatively. Half of what lies between the two shapes is 0.055.
constexpr double shapeTolerance = 0.10;
// Of the picture's longer side: between a phone's wide lens (0.75) and a document camera (1.4).
constexpr double usualFocal = 1.1;

cv::Point2f side(const Quad& quad, std::size_t from)
{
    return toCv(quad[(from + 1) % 4]) - toCv(quad[from % 4]);
}

double cross(cv::Point2f a, cv::Point2f b)
{
    return static_cast<double>(a.x) * b.y - static_cast<double>(a.y) * b.x;
}

} // namespace

PageSize sizeOf(PageShape shape, double proportion)
{
    switch (shape) {
    case PageShape::Id1:
        return id1Size;
    case PageShape::Id2OrId3:
        return id3Size;
    case PageShape::Other:
        break;
    }
    return {id3Size.longer, id3Size.longer / std::max(proportion, 1.0)};
}

std::array<double, 4> sidesOf(const Quad& quad)
{
    std::array<double, 4> lengths{};
    for (std::size_t i = 0; i < 4; ++i)
        lengths[i] = cv::norm(side(quad, i));
    return lengths;
}

double areaOf(const Quad& quad)
{
    return 0.5 * cross(toCv(quad[2]) - toCv(quad[0]), toCv(quad[3]) - toCv(quad[1]));
}

bool isConvex(const Quad& quad)
{
    constexpr double leastSine = 0.17; // 10°
    for (std::size_t i = 0; i < 4; ++i) {
        const cv::Point2f in = side(quad, i);
        const cv::Point2f out = side(quad, (i + 1) % 4);
        if (!(cross(in, out) > leastSine * cv::norm(in) * cv::norm(out)))
            return false;
    }
    return true;
}

bool isInside(const Quad& quad, PointF point)
{
    for (std::size_t i = 0; i < 4; ++i) {
        if (cross(side(quad, i), toCv(point) - toCv(quad[i])) < 0)
            return false;
    }
    return true;
}

bool isPrintedOn(const Quad& inner, const Quad& outer)
{
    constexpr double clearlySmaller = 0.75;
    constexpr double alongside = 0.035; // sine of 2°
    if (areaOf(inner) > clearlySmaller * areaOf(outer))
        return false;
    const Quad reach = shrunk(outer, -0.03);
    if (!std::ranges::all_of(inner, [&](PointF corner) { return isInside(reach, corner); }))
        return false;
    // Perspective turns opposite sides against each other; their mean holds for what is between.
    const auto mean = [](const Quad& quad, std::size_t from) {
        const cv::Point2f a = side(quad, from);
        const cv::Point2f b = side(quad, from + 2);
        return a / static_cast<float>(cv::norm(a)) - b / static_cast<float>(cv::norm(b));
    };
    const cv::Point2f way = mean(outer, 0);
    const double size = cv::norm(way) * cv::norm(mean(inner, 0));
    const double sine = std::abs(cross(way, mean(inner, 0))) / size;
    const double cosine =
        std::abs(cross(way, mean(inner, 1))) / cv::norm(way) / cv::norm(mean(inner, 1));
    return std::min(sine, cosine) < alongside;
}

Quad rotated(const Quad& quad, int by)
{
    Quad turned = quad;
    std::rotate(turned.begin(), turned.begin() + ((by % 4) + 4) % 4, turned.end());
    return turned;
}

Quad fromTopLeft(const Quad& quad)
{
    const auto nearest =
        std::ranges::min_element(quad, {}, [](PointF point) { return point.x + point.y; });
    return rotated(quad, static_cast<int>(nearest - quad.begin()));
}

Quad shrunk(const Quad& quad, double share)
{
    cv::Point2f middle;
    for (const PointF& corner : quad)
        middle += toCv(corner) * 0.25F;
    Quad smaller;
    for (std::size_t i = 0; i < 4; ++i)
        smaller[i] = fromCv(toCv(quad[i]) + (middle - toCv(quad[i])) * static_cast<float>(share));
    return smaller;
}

double proportionOf(const Quad& quad, cv::Point2f centre, double focal)
{
    // The homography from the unit square is K·[w·r1, h·r2, t] with r1 and r2 of length 1.
    std::array<cv::Point2f, 4> corners;
    for (std::size_t i = 0; i < 4; ++i)
        corners[i] = (toCv(quad[i]) - centre) / static_cast<float>(focal);
    const std::array<cv::Point2f, 4> unit{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}};
    const cv::Matx33d h = cv::getPerspectiveTransform(unit.data(), corners.data());
    const double width = std::hypot(h(0, 0), h(1, 0), h(2, 0));
    const double height = std::hypot(h(0, 1), h(1, 1), h(2, 1));
    return width / std::max(height, 1e-9);
}

ShapeGuess guessShape(const Quad& quad, cv::Size picture)
{
    cv::Point2f middle;
    for (const PointF& corner : quad)
        middle += toCv(corner) * 0.25F;
    const cv::Point2f frameMiddle(static_cast<float>(picture.width) / 2,
                                  static_cast<float>(picture.height) / 2);
    const double focal = usualFocal * std::max(picture.width, picture.height);
    ShapeGuess best;
    best.error = std::numeric_limits<double>::max();
    for (const cv::Point2f centre : {frameMiddle, middle}) {
        double proportion = proportionOf(quad, centre, focal);
        proportion = std::max(proportion, 1 / proportion);
        for (const PageShape shape : {PageShape::Id1, PageShape::Id2OrId3}) {
            const double known = shape == PageShape::Id1 ? id1Proportion : id3Proportion;
            const double error = std::abs(std::log(proportion / known));
            if (error < best.error)
                best = {shape, proportion, error};
        }
    }
    if (best.error > shapeTolerance)
        best.shape = PageShape::Other;
    return best;
}

} // namespace kiosk::vision
