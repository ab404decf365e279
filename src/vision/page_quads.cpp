#include "vision/page_quads.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace kiosk::vision {
namespace {

constexpr float leastParallel = 0.82F; // cosine between opposite sides: 35°
constexpr float mostParallel = 0.64F;  // cosine between neighbours: 50°
constexpr double leastArea = 0.02;     // of the picture
constexpr float leastSide = 0.09F;     // of the picture's longer side
constexpr double leastSupport = 0.2;   // of any side
constexpr double leastMean = 0.45;     // of all sides
constexpr double frameSupport = 0.38;  // what a border counts: less than any real edge
constexpr double leastProportion = 1.12;
constexpr double mostProportion = 2.3;
constexpr float corner = 0.06F;  // share of a side that a round corner takes
constexpr float overrun = 0.25F; // share of a side beyond its corner, where no edge should go on
constexpr double cutOffFactor =
    0.92; // another paper runs out of the picture more often than a page
constexpr double overrunCost = 0.35;

struct LinePair
{
    std::size_t a = 0;
    std::size_t b = 0;
};

std::optional<cv::Point2f> crossing(const PageLine& a, const PageLine& b)
{
    const cv::Point2f n = a.normal();
    const cv::Point2f m = b.normal();
    const float across = n.x * m.y - n.y * m.x;
    if (std::abs(across) < 0.3F)
        return std::nullopt;
    return cv::Point2f((a.offset() * m.y - b.offset() * n.y) / across,
                       (n.x * b.offset() - m.x * a.offset()) / across);
}

std::vector<LinePair> oppositePairs(const std::vector<PageLine>& lines, cv::Size picture)
{
    const cv::Point2f middle(static_cast<float>(picture.width) / 2,
                             static_cast<float>(picture.height) / 2);
    const float least = leastSide * static_cast<float>(std::max(picture.width, picture.height));
    std::vector<LinePair> pairs;
    for (std::size_t a = 0; a < lines.size(); ++a) {
        for (std::size_t b = a + 1; b < lines.size(); ++b) {
            if (lines[a].isFrame() && lines[b].isFrame())
                continue;
            const float cosine = lines[a].normal().dot(lines[b].normal());
            if (std::abs(cosine) < leastParallel)
                continue;
            const float placeA = lines[a].offset() - lines[a].normal().dot(middle);
            const float placeB = lines[b].offset() - lines[b].normal().dot(middle);
            if (std::abs(placeA - (cosine > 0 ? placeB : -placeB)) >= least)
                pairs.push_back({a, b});
        }
    }
    return pairs;
}

class Judge
{
public:
    Judge(const std::vector<PageLine>& lines, cv::Size picture)
        : m_lines(lines), m_width(static_cast<float>(picture.width)),
          m_height(static_cast<float>(picture.height)), m_picture(picture)
    {
    }

    [[nodiscard]] std::optional<PageQuad> judge(const LinePair& pair, const LinePair& other) const;

private:
    struct Side
    {
        double support = 0; // of what is within the picture
        double seen = 0;    // share that is within the picture
        double overrun = 0;
    };
    [[nodiscard]] Side judgeSide(const PageLine& line, cv::Point2f from, cv::Point2f to) const;
    [[nodiscard]] bool isWithin(cv::Point2f point) const
    {
        return point.x >= 0 && point.y >= 0 && point.x < m_width && point.y < m_height;
    }
    // The part of the way that lies in the picture, as shares of it; empty when first > second.
    [[nodiscard]] std::pair<float, float> clipped(cv::Point2f from, cv::Point2f to) const;

    const std::vector<PageLine>& m_lines;
    float m_width;
    float m_height;
    cv::Size m_picture;
};

std::pair<float, float> Judge::clipped(cv::Point2f from, cv::Point2f to) const
{
    float first = 0;
    float last = 1;
    const auto clip = [&](float start, float step, float size) {
        if (std::abs(step) < 1e-6F) {
            if (start < 0 || start > size)
                last = -1;
            return;
        }
        const float a = -start / step;
        const float b = (size - start) / step;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    };
    clip(from.x, to.x - from.x, m_width - 1);
    clip(from.y, to.y - from.y, m_height - 1);
    return {first, last};
}

Judge::Side Judge::judgeSide(const PageLine& line, cv::Point2f from, cv::Point2f to) const
{
    Side side;
    if (line.isFrame()) {
        side.support = frameSupport;
        side.seen = 1;
        return side;
    }
    const auto [first, last] = clipped(from, to);
    if (last - first < 0.2F)
        return side;
    side.seen = last - first;
    const float start = line.along(from);
    const float step = line.along(to) - start;
    side.support = line.support(start + step * std::max(first, corner),
                                start + step * std::min(last, 1 - corner));
    // An edge that goes on beyond the corner is some other thing's: a stripe, another paper.
    if (isWithin(from - (to - from) * overrun))
        side.overrun += line.support(start - step * overrun, start - step * 0.04F) / 2;
    if (isWithin(to + (to - from) * overrun))
        side.overrun += line.support(start + step * 1.04F, start + step * (1 + overrun)) / 2;
    return side;
}

double proportionFactor(const ShapeGuess& shape)
{
    const double off = shape.error / 0.06;
    return 0.72 + 0.28 * std::exp(-off * off);
}

std::optional<PageQuad> Judge::judge(const LinePair& pair, const LinePair& other) const
{
    const std::array<std::size_t, 4> around{pair.a, other.a, pair.b, other.b};
    if (std::abs(m_lines[pair.a].normal().dot(m_lines[other.a].normal())) > mostParallel)
        return std::nullopt;
    PageQuad quad;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto point = crossing(m_lines[around[(i + 3) % 4]], m_lines[around[i]]);
        if (!point || point->x < -0.5F * m_width || point->x > 1.5F * m_width ||
            point->y < -0.5F * m_height || point->y > 1.5F * m_height)
            return std::nullopt;
        quad.corners[i] = fromCv(*point);
    }
    quad.lines = around;
    if (areaOf(quad.corners) < 0) {
        std::swap(quad.corners[1], quad.corners[3]);
        quad.lines = {around[3], around[2], around[1], around[0]};
    }
    const double share = areaOf(quad.corners) / (static_cast<double>(m_width) * m_height);
    if (share < leastArea || share > 1.5 || !isConvex(quad.corners))
        return std::nullopt;
    const auto lengths = sidesOf(quad.corners);
    if (std::ranges::min(lengths) < leastSide * std::max(m_width, m_height))
        return std::nullopt;
    double sum = 0;
    double least = 1;
    double beyond = 0;
    int real = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const Side side = judgeSide(m_lines[quad.lines[i]], toCv(quad.corners[i]),
                                    toCv(quad.corners[(i + 1) % 4]));
        // What is not seen counts half.
        const double support = side.support * (0.5 + 0.5 * side.seen);
        if (support < leastSupport)
            return std::nullopt;
        sum += support;
        least = std::min(least, support);
        beyond += side.overrun;
        real += m_lines[quad.lines[i]].isFrame() ? 0 : 1;
    }
    if (sum / 4 < leastMean || real < 2)
        return std::nullopt;
    quad.shape = guessShape(quad.corners, m_picture);
    if (quad.shape.proportion < leastProportion || quad.shape.proportion > mostProportion)
        return std::nullopt;
    quad.support = 0.65 * sum / 4 + 0.35 * least;
    quad.cutOff =
        std::ranges::any_of(quad.corners, [&](PointF point) { return !isWithin(toCv(point)); });
    quad.score = (quad.cutOff ? cutOffFactor : 1) * quad.support * proportionFactor(quad.shape) *
                 (1 - overrunCost * beyond / 4) * std::pow(std::min(share, 0.5), 0.08);
    return quad;
}

bool areAlike(const Quad& a, const Quad& b)
{
    const double near = 0.03 * std::sqrt(std::max(areaOf(a), 1.0));
    for (int turn = 0; turn < 4; ++turn) {
        const Quad turned = rotated(b, turn);
        bool all = true;
        for (std::size_t i = 0; i < 4 && all; ++i)
            all = cv::norm(toCv(a[i]) - toCv(turned[i])) < near;
        if (all)
            return true;
    }
    return false;
}

} // namespace

std::optional<PageQuad> refined(const PageLines& edges, const PageQuad& quad, cv::Size picture)
{
    std::vector<PageLine> sides;
    for (std::size_t i = 0; i < 4; ++i)
        sides.push_back(fittedBetween(edges, edges.lines[quad.lines[i]], toCv(quad.corners[i]),
                                      toCv(quad.corners[(i + 1) % 4])));
    auto better = Judge(sides, picture).judge({0, 2}, {1, 3});
    if (better)
        better->lines = quad.lines;
    return better;
}

std::vector<PageQuad> findPageQuads(const PageLines& edges, cv::Size picture, std::size_t most)
{
    const Judge judge(edges.lines, picture);
    const std::vector<LinePair> pairs = oppositePairs(edges.lines, picture);
    std::vector<PageQuad> quads;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = i + 1; j < pairs.size(); ++j) {
            if (auto quad = judge.judge(pairs[i], pairs[j]))
                quads.push_back(*quad);
        }
    }
    std::ranges::sort(quads, std::greater{}, &PageQuad::score);
    std::vector<PageQuad> best;
    for (const PageQuad& quad : quads) {
        if (best.size() == most)
            break;
        if (std::ranges::none_of(
                best, [&](const PageQuad& other) { return areAlike(quad.corners, other.corners); }))
            best.push_back(quad);
    }
    return best;
}

} // namespace kiosk::vision
