#include "vision/mrz_block.h"

#include <cmath>
#include <numbers>

namespace kiosk::vision {
namespace {

constexpr double pitchInMm = 2.54;

cv::Matx33d shift(double columns, double pitches)
{
    return {1, 0, columns, 0, 1, pitches, 0, 0, 1};
}

PointF pointOf(const cv::Point2d& point)
{
    return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

} // namespace

double MrzBlock::bendAt(double column) const
{
    const double t = columns < 2 ? 0 : 2 * column / (columns - 1) - 1;
    double sum = 0;
    for (auto term = bend.rbegin(); term != bend.rend(); ++term)
        sum = sum * t + *term;
    return sum;
}

cv::Point2d MrzBlock::at(double column, double y) const
{
    const cv::Vec3d point = toPicture * cv::Vec3d(column, y, 1);
    return {point[0] / point[2], point[1] / point[2]};
}

double MrzBlock::pitch() const
{
    const double column = (columns - 1) / 2.0;
    const double y = lineStep * (lines - 1) / 2.0;
    const cv::Point2d step = at(column + 0.5, y) - at(column - 0.5, y);
    return std::hypot(step.x, step.y);
}

MrzBlock MrzBlock::shifted(int firstColumn, int firstLine) const
{
    MrzBlock block = *this;
    block.toPicture = toPicture * shift(firstColumn, lineStep * firstLine);
    return block;
}

MrzBlock MrzBlock::turnedOver() const
{
    MrzBlock block = *this;
    const cv::Matx33d turn(-1, 0, columns - 1, 0, -1, lineStep * (lines - 1), 0, 0, 1);
    block.toPicture = toPicture * turn;
    for (std::size_t power = 0; power < bend.size(); power += 2)
        block.bend[power] = -bend[power];
    return block;
}

int MrzBlock::rotation() const
{
    const double y = lineStep * (lines - 1) / 2.0;
    const cv::Point2d along = at(columns - 1, y) - at(0, y);
    const double degrees = std::atan2(along.y, along.x) * 180 / std::numbers::pi;
    return (720 - 90 * cvRound(degrees / 90)) % 360;
}

Quad MrzBlock::zone() const
{
    constexpr double beside = 0.5;
    constexpr double above = 0.6;
    const double right = columns - 1 + beside;
    const double bottom = lineStep * (lines - 1) + above;
    return {pointOf(at(-beside, -above)), pointOf(at(right, -above)), pointOf(at(right, bottom)),
            pointOf(at(-beside, bottom))};
}

Quad MrzBlock::page(bool isVisa) const
{
    // 9303-5, -6, -4 and -7: sides of the page in mm, and the middle of the zone above the lower
    // edge.
    struct Page
    {
        int columns;
        double width;
        double height;
    };
    constexpr std::array<Page, 3> pages{{{30, 85.6, 53.98}, {36, 105, 74}, {44, 125, 88}}};
    constexpr Page largeVisa{44, 120, 80};
    constexpr double zoneMiddle = 11.6;

    const Page* page = &pages.back();
    for (const Page& kind : pages) {
        if (std::abs(kind.columns - columns) < std::abs(page->columns - columns))
            page = &kind;
    }
    if (isVisa && page->columns == largeVisa.columns)
        page = &largeVisa;
    const double middle = (columns - 1) / 2.0;
    const double left = middle - page->width / 2 / pitchInMm;
    const double right = middle + page->width / 2 / pitchInMm;
    const double bottom = lineStep * (lines - 1) / 2.0 + zoneMiddle / pitchInMm;
    const double top = bottom - page->height / pitchInMm;
    return {pointOf(at(left, top)), pointOf(at(right, top)), pointOf(at(right, bottom)),
            pointOf(at(left, bottom))};
}

} // namespace kiosk::vision
