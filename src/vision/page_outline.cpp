#include "vision/page_outline.h"

#include "vision/opencv.h"
#include "vision/page_lines.h"
#include "vision/page_quads.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr int workingSide =
    480; // pixels, at least, of the longer side that lines are looked for in
constexpr std::size_t candidates = 120;
constexpr std::size_t refinedCandidates = 16;
constexpr double printedOnScore = 0.62; // of a page, against that of the portrait on it
constexpr double leastScore = 0.5;      // an empty table stays below
constexpr double leastContrast = 0.3;   // checks of a tablecloth look alike on both sides of a line
constexpr double printedOnContrast = 0.5;
constexpr double surelyScore = 0.85;
constexpr double leastPrint = 0.010; // edge points per pixel within; an empty sheet has none
constexpr double airAround = 0.0015; // of the longer side, between a corner and the border
constexpr float besideEdge = 4;      // pixels from a side where colours are compared
constexpr int places = 24;           // along a side

int shrinkFactor(cv::Size size)
{
    return std::max(1, std::max(size.width, size.height) / workingSide);
}

// By a whole factor, which is much cheaper than any other. Of a large picture every second row is
// enough.
cv::Mat shrunkPicture(const Image& picture)
{
    cv::Mat all = viewOf(picture);
    const int factor = shrinkFactor(all.size());
    const cv::Size size(all.cols / factor, all.rows / factor);
    cv::Mat part = all(cv::Rect(0, 0, size.width * factor, size.height * factor));
    if (factor % 2 == 0 && factor >= 4)
        part = cv::Mat(part.rows / 2, part.cols, part.type(), part.data, part.step * 2);
    cv::Mat small;
    cv::resize(part, small, size, 0, 0, cv::INTER_AREA);
    if (small.channels() == 1)
        cv::cvtColor(small, small, cv::COLOR_GRAY2BGR);
    return small;
}

cv::Vec3f colourAt(const cv::Mat& bgr, cv::Point2f at)
{
    const int x = std::clamp(cvRound(at.x), 0, bgr.cols - 1);
    const int y = std::clamp(cvRound(at.y), 0, bgr.rows - 1);
    return bgr.at<cv::Vec3b>(y, x);
}

// 0…1: whether what lies inside of a side differs from what lies outside, all along and the same
// way.
double contrastOfSide(const cv::Mat& smooth, cv::Point2f from, cv::Point2f to)
{
    const cv::Point2f way = to - from;
    const cv::Point2f inwards = cv::Point2f(-way.y, way.x) * (besideEdge / cv::norm(way));
    cv::Vec3f sum{};
    double sizes = 0;
    for (int i = 0; i < places; ++i) {
        const float share = 0.08F + 0.84F * static_cast<float>(i) / (places - 1);
        const cv::Point2f at = from + way * share;
        const cv::Vec3f apart = colourAt(smooth, at + inwards) - colourAt(smooth, at - inwards);
        sum += apart;
        sizes += cv::norm(apart);
    }
    const double mean = cv::norm(sum) / places;
    return sizes < 1e-3 ? 0 : cv::norm(sum) / sizes * std::min(1.0, mean / 8);
}

double contrastOf(const cv::Mat& smooth, const Quad& corners)
{
    double sum = 0;
    for (std::size_t i = 0; i < 4; ++i)
        sum += contrastOfSide(smooth, toCv(corners[i]), toCv(corners[(i + 1) % 4]));
    return sum / 4;
}

// Lets colours count, once they are known.
void weighContrast(const cv::Mat& smooth, PageQuad& quad)
{
    quad.contrast = contrastOf(smooth, quad.corners);
    quad.score *= 0.6 + 0.4 * quad.contrast;
}

// Edge points per pixel within.
double printWithin(const PageLines& edges, const Quad& corners)
{
    const Quad inner = shrunk(corners, 0.12);
    const auto count = std::ranges::count_if(
        edges.points, [&](const EdgePoint& point) { return isInside(inner, fromCv(point.at)); });
    return static_cast<double>(count) / std::max(areaOf(inner), 1.0);
}

// The best of `quads` once their colours count too.
std::vector<PageQuad> standingOut(std::vector<PageQuad> quads, const cv::Mat& smooth)
{
    for (PageQuad& quad : quads)
        weighContrast(smooth, quad);
    std::ranges::sort(quads, std::greater{}, &PageQuad::score);
    quads.resize(std::min(quads.size(), refinedCandidates));
    return quads;
}

std::optional<PageQuad> bestQuad(const cv::Mat& small, const PageLines& edges)
{
    cv::Mat smooth;
    cv::blur(small, smooth, {3, 3});
    std::vector<PageQuad> quads;
    for (const PageQuad& rough :
         standingOut(findPageQuads(edges, small.size(), candidates), smooth)) {
        auto quad = refined(edges, rough, small.size());
        if (!quad)
            continue;
        const double print = printWithin(edges, quad->corners);
        weighContrast(smooth, *quad);
        quad->score *= 0.6 + 0.4 * std::min(1.0, print / leastPrint);
        if (quad->score >= leastScore && quad->contrast >= leastContrast)
            quads.push_back(*quad);
    }
    if (quads.empty())
        return std::nullopt;
    std::ranges::sort(quads, std::greater{}, &PageQuad::score);
    PageQuad best = quads.front();
    for (const PageQuad& quad : quads) {
        if (quad.score > printedOnScore * best.score && quad.contrast > printedOnContrast &&
            isPrintedOn(best.corners, quad.corners))
            best = quad;
    }
    return best;
}

PageOutline outlineOf(const PageQuad& quad, cv::Size full)
{
    const auto factor = static_cast<float>(shrinkFactor(full));
    PageOutline outline;
    const double air = airAround * std::max(full.width, full.height);
    outline.whole = true;
    const Quad corners = fromTopLeft(quad.corners);
    for (std::size_t i = 0; i < 4; ++i) {
        PointF& corner = outline.corners[i];
        corner.x = (corners[i].x + 0.5F) * factor - 0.5F;
        corner.y = (corners[i].y + 0.5F) * factor - 0.5F;
        if (corner.x < air || corner.y < air || corner.x > full.width - 1 - air ||
            corner.y > full.height - 1 - air)
            outline.whole = false;
    }
    outline.shape = quad.shape.shape;
    outline.confidence =
        std::clamp(0.5 + 0.5 * (quad.score - leastScore) / (surelyScore - leastScore), 0.0, 1.0);
    return outline;
}

} // namespace

Result<std::optional<PageOutline>> findPage(const Image& picture)
{
    if (picture.empty())
        return fail(ErrorCode::UnreadableImage, "an empty image");
    return guarded(ErrorCode::UnreadableImage, "page", [&]() -> Result<std::optional<PageOutline>> {
        const WipedMat small(shrunkPicture(picture));
        const PageLines edges = findPageLines(small.get());
        const auto quad = bestQuad(small.get(), edges);
        if (!quad)
            return std::optional<PageOutline>{};
        return std::optional(outlineOf(*quad, {picture.width(), picture.height()}));
    });
}

} // namespace kiosk::vision
