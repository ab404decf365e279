#include "vision/page_geometry.h"

#include <algorithm>

namespace kiosk::vision {
namespace {

// Of the longer side: the zone tells where its page ends only by the standard's measures.
constexpr double agrees = 0.09;
constexpr double airAround = 0.0015; // of the picture's longer side

double apart(PointF a, PointF b)
{
    return cv::norm(toCv(a) - toCv(b));
}

Quad inOrderOf(const Quad& known, const Quad& quad)
{
    const auto distance = [&](int turn) {
        const Quad turned = rotated(quad, turn);
        double sum = 0;
        for (std::size_t i = 0; i < 4; ++i)
            sum += apart(known[i], turned[i]);
        return sum;
    };
    int best = 0;
    for (int turn = 1; turn < 4; ++turn) {
        if (distance(turn) < distance(best))
            best = turn;
    }
    return rotated(quad, best);
}

PointF nearestOn(PointF from, PointF to, PointF point)
{
    const cv::Point2f way = toCv(to) - toCv(from);
    const float share = (toCv(point) - toCv(from)).dot(way) / std::max(way.dot(way), 1.0F);
    return fromCv(toCv(from) + way * std::clamp(share, 0.0F, 1.0F));
}

// The data page of a booklet: its lower edge and the ends of its sides are the booklet's.
std::optional<Quad> lowerPage(const Quad& booklet, const Quad& page, double tolerance)
{
    for (int turn = 0; turn < 4; ++turn) {
        const Quad turned = rotated(booklet, turn);
        const Quad lower{nearestOn(turned[0], turned[3], page[0]),
                         nearestOn(turned[1], turned[2], page[1]), turned[2], turned[3]};
        bool all = true;
        for (std::size_t i = 0; i < 4; ++i)
            all = all && apart(lower[i], page[i]) < tolerance;
        if (all)
            return lower;
    }
    return std::nullopt;
}

} // namespace

PageOutline pageOfZone(const std::optional<PageOutline>& byEdges, const Quad& zonePage, int width,
                       int height)
{
    const double tolerance = agrees * std::ranges::max(sidesOf(zonePage));
    PageOutline page;
    page.corners = zonePage;
    page.confidence = byEdges ? byEdges->confidence : 0.5;
    if (byEdges) {
        const Quad edges = inOrderOf(zonePage, byEdges->corners);
        bool same = true;
        for (std::size_t i = 0; i < 4; ++i)
            same = same && apart(edges[i], zonePage[i]) < tolerance;
        page.corners = same ? edges : lowerPage(edges, zonePage, tolerance).value_or(zonePage);
    }
    page.shape = guessShape(page.corners, {width, height}).shape;
    const double air = airAround * std::max(width, height);
    page.whole = std::ranges::all_of(page.corners, [&](PointF corner) {
        return corner.x >= air && corner.y >= air && corner.x <= width - 1 - air &&
               corner.y <= height - 1 - air;
    });
    return page;
}

} // namespace kiosk::vision
