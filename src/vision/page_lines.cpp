#include "vision/page_lines.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <span>

namespace kiosk::vision {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr int surroundings = 21;    // pixels, over which texture is averaged
constexpr double aboveTexture = 2;  // how much an edge has to stand out of what is around it
constexpr double leastGradient = 5; // of 255 a pixel, and more in a noisy picture
constexpr int angleBins = 90;       // 2° each
constexpr int angleSpread = 3;      // bins that a point votes for, either side
constexpr float offsetBin = 2;      // pixels
constexpr std::size_t mostLines = 44;
constexpr std::size_t mostPeaks = 150;
constexpr std::ptrdiff_t mostOfOneDirection = 12;
constexpr float oneDirection = 0.985F;  // cosine of 10°
constexpr float fullWeight = 5;         // times the usual strength
constexpr float nearLine = 2.5F;        // pixels: a page is never quite flat
constexpr float alike = 8 * pi / 180;   // a point's gradient and the line's normal
constexpr float leastVotes = 0.02F;     // of the picture's diagonal
constexpr std::size_t leastFitted = 12; // points

int binOf(float angle)
{
    return static_cast<int>(angle * (angleBins / pi)) % angleBins;
}

float angleBetween(float a, float b)
{
    const float apart = std::abs(a - b);
    return std::min(apart, pi - apart);
}

struct Gradients
{
    cv::Mat dx; // of the channel that changes most
    cv::Mat dy;
    cv::Mat strength; // 8 bit
};

Gradients gradientsOf(const cv::Mat& bgr)
{
    cv::Mat smooth;
    cv::GaussianBlur(bgr, smooth, {3, 3}, 0);
    cv::Mat dx;
    cv::Mat dy;
    cv::Sobel(smooth, dx, CV_16S, 1, 0);
    cv::Sobel(smooth, dy, CV_16S, 0, 1);
    Gradients all{cv::Mat(bgr.size(), CV_16S), cv::Mat(bgr.size(), CV_16S),
                  cv::Mat(bgr.size(), CV_8U)};
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* across = dx.ptr<cv::Vec3s>(y);
        const auto* down = dy.ptr<cv::Vec3s>(y);
        for (int x = 0; x < bgr.cols; ++x) {
            int strongest = 0;
            int most = -1;
            for (int channel = 0; channel < 3; ++channel) {
                const int size = std::abs(across[x][channel]) + std::abs(down[x][channel]);
                if (size > most) {
                    most = size;
                    strongest = channel;
                }
            }
            const short gx = across[x][strongest];
            const short gy = down[x][strongest];
            all.dx.at<short>(y, x) = gx;
            all.dy.at<short>(y, x) = gy;
            // Sobel's weights add up to 8 for a slope of one a pixel.
            const float size = std::sqrt(static_cast<float>(gx * gx + gy * gy)) / 4;
            all.strength.at<uchar>(y, x) = cv::saturate_cast<uchar>(size);
        }
    }
    return all;
}

// What most of the picture has: noise, and print that is too fine to be seen.
double usualStrength(const cv::Mat& strength)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < strength.rows; y += 2) {
        for (int x = 0; x < strength.cols; x += 2)
            ++counts[strength.at<uchar>(y, x)];
    }
    const int half = strength.rows / 2 * (strength.cols / 2) / 2;
    int seen = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        seen += counts[value];
        if (seen > half)
            return static_cast<double>(value);
    }
    return 0;
}

std::vector<EdgePoint> edgePoints(const Gradients& gradients)
{
    cv::Mat around;
    cv::boxFilter(gradients.strength, around, CV_8U, {surroundings, surroundings});
    const double least = leastGradient + usualStrength(gradients.strength);
    const auto full = static_cast<float>(fullWeight * least);
    std::vector<EdgePoint> points;
    for (int y = 1; y + 1 < around.rows; ++y) {
        const auto* here = gradients.strength.ptr<uchar>(y);
        const auto* texture = around.ptr<uchar>(y);
        for (int x = 1; x + 1 < around.cols; ++x) {
            if (here[x] < least || here[x] < aboveTexture * texture[x])
                continue;
            const int gx = gradients.dx.at<short>(y, x);
            const int gy = gradients.dy.at<short>(y, x);
            // The strongest along the gradient, with the place between pixels by a parabola.
            const int stepX = 2 * std::abs(gx) > std::abs(gy) ? (gx > 0 ? 1 : -1) : 0;
            const int stepY = 2 * std::abs(gy) > std::abs(gx) ? (gy > 0 ? 1 : -1) : 0;
            const int before = gradients.strength.at<uchar>(y - stepY, x - stepX);
            const int after = gradients.strength.at<uchar>(y + stepY, x + stepX);
            if (here[x] < before || here[x] <= after)
                continue;
            const int bend = 2 * here[x] - before - after;
            const float shift =
                bend == 0 ? 0
                          : 0.5F * static_cast<float>(after - before) / static_cast<float>(bend);
            float angle = cv::fastAtan2(static_cast<float>(gy), static_cast<float>(gx)) * pi / 180;
            angle = std::clamp(angle >= pi ? angle - pi : angle, 0.0F, pi - 1e-4F);
            points.push_back({{static_cast<float>(x) + shift * static_cast<float>(stepX),
                               static_cast<float>(y) + shift * static_cast<float>(stepY)},
                              angle,
                              std::clamp(here[x] / full, 0.2F, 1.0F)});
        }
    }
    std::ranges::sort(points, {}, [](const EdgePoint& point) { return binOf(point.angle); });
    return points;
}

// The points of one angle; they are sorted by it.
std::span<const EdgePoint> pointsOf(const PageLines& edges, int bin)
{
    const auto i = static_cast<std::size_t>((bin + angleBins) % angleBins);
    return {edges.points.data() + edges.begins[i], edges.begins[i + 1] - edges.begins[i]};
}

std::vector<std::size_t> beginsOf(const std::vector<EdgePoint>& points)
{
    std::vector<std::size_t> begins;
    for (int bin = 0; bin <= angleBins; ++bin) {
        const auto first = std::ranges::lower_bound(
            points, bin, {}, [](const EdgePoint& point) { return binOf(point.angle); });
        begins.push_back(static_cast<std::size_t>(first - points.begin()));
    }
    return begins;
}

struct Peak
{
    float angle = 0;
    float offset = 0;
    float votes = 0;
};

// Hough's transform; each point votes only for lines that it could lie on by its gradient.
std::vector<Peak> likelyLines(const PageLines& edges, float reach)
{
    const int offsets = static_cast<int>(2 * reach / offsetBin) + 3;
    cv::Mat votes = cv::Mat::zeros(angleBins, offsets, CV_32F);
    for (int bin = 0; bin < angleBins; ++bin) {
        const float angle = (static_cast<float>(bin) + 0.5F) * pi / angleBins;
        const cv::Point2f normal(std::cos(angle), std::sin(angle));
        auto* row = votes.ptr<float>(bin);
        for (int other = bin - angleSpread; other <= bin + angleSpread; ++other) {
            for (const EdgePoint& point : pointsOf(edges, other)) {
                const float place = (normal.dot(point.at) + reach) / offsetBin + 1;
                const int cell = static_cast<int>(place);
                const float rest = place - static_cast<float>(cell);
                row[cell] += point.weight * (1 - rest);
                row[cell + 1] += point.weight * rest;
            }
        }
    }
    cv::Mat most;
    cv::dilate(votes, most, cv::Mat::ones(5, 5, CV_8U));
    std::vector<Peak> peaks;
    const float least = leastVotes * reach;
    for (int bin = 0; bin < angleBins; ++bin) {
        const auto* row = votes.ptr<float>(bin);
        const auto* highest = most.ptr<float>(bin);
        for (int cell = 1; cell + 1 < offsets; ++cell) {
            if (row[cell] >= least && row[cell] >= highest[cell])
                peaks.push_back({(static_cast<float>(bin) + 0.5F) * pi / angleBins,
                                 static_cast<float>(cell - 1) * offsetBin - reach, row[cell]});
        }
    }
    std::ranges::sort(peaks, std::greater{}, &Peak::votes);
    peaks.resize(std::min(peaks.size(), mostPeaks));
    return peaks;
}

// Least squares of the distances; the normal looks the way of `normal`.
std::pair<cv::Point2f, float> fitted(std::span<const EdgePoint> points, cv::Point2f normal)
{
    cv::Point2d middle;
    for (const EdgePoint& point : points)
        middle += cv::Point2d(point.at);
    middle = middle / static_cast<double>(points.size());
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (const EdgePoint& point : points) {
        const cv::Point2d apart = cv::Point2d(point.at) - middle;
        xx += apart.x * apart.x;
        xy += apart.x * apart.y;
        yy += apart.y * apart.y;
    }
    const double along = 0.5 * std::atan2(2 * xy, xx - yy);
    cv::Point2f across(static_cast<float>(-std::sin(along)), static_cast<float>(std::cos(along)));
    if (across.dot(normal) < 0)
        across = -across;
    return {across, across.dot(cv::Point2f(middle))};
}

template <typename Keep>
std::vector<EdgePoint> pointsNear(const PageLines& edges, cv::Point2f normal, float offset,
                                  Keep&& keep)
{
    float angle = std::atan2(normal.y, normal.x);
    if (angle < 0)
        angle += pi;
    angle = std::min(angle, pi - 1e-4F);
    const int middle = binOf(angle);
    const int spread = static_cast<int>(alike / (pi / angleBins)) + 1;
    std::vector<EdgePoint> near;
    for (int bin = middle - spread; bin <= middle + spread; ++bin) {
        for (const EdgePoint& point : pointsOf(edges, bin)) {
            if (std::abs(normal.dot(point.at) - offset) <= nearLine &&
                angleBetween(point.angle, angle) <= alike && keep(point.at))
                near.push_back(point);
        }
    }
    return near;
}

bool isSame(const PageLine& a, const PageLine& b, cv::Point2f middle)
{
    const float cosine = a.normal().dot(b.normal());
    const float placeA = a.offset() - a.normal().dot(middle);
    const float placeB = b.offset() - b.normal().dot(middle);
    return std::abs(cosine) > 0.9994F && // 2°
           std::abs(placeA - (cosine > 0 ? placeB : -placeB)) < 3;
}

// Wood and written lines give many lines of one direction. So that they do not crowd out the sides
// of a page, no direction gets more than its part.
void keepWorthiest(std::vector<PageLine>& lines)
{
    std::ranges::sort(lines, std::greater{}, &PageLine::worth);
    std::vector<PageLine> kept;
    for (PageLine& line : lines) {
        const auto alikes = std::ranges::count_if(kept, [&](const PageLine& other) {
            return std::abs(line.normal().dot(other.normal())) > oneDirection;
        });
        if (alikes < mostOfOneDirection && kept.size() < mostLines)
            kept.push_back(std::move(line));
    }
    lines = std::move(kept);
}

} // namespace

PageLines findPageLines(const cv::Mat& bgr)
{
    PageLines found;
    found.points = edgePoints(gradientsOf(bgr));
    found.begins = beginsOf(found.points);
    const auto width = static_cast<float>(bgr.cols);
    const auto height = static_cast<float>(bgr.rows);
    const cv::Point2f middle(width / 2, height / 2);
    for (const Peak& peak : likelyLines(found, PageLine::reachIn(bgr.size()))) {
        cv::Point2f normal(std::cos(peak.angle), std::sin(peak.angle));
        float offset = peak.offset;
        std::vector<EdgePoint> near;
        for (int round = 0; round < 2; ++round) {
            near = pointsNear(found, normal, offset, [](cv::Point2f) { return true; });
            if (near.size() < leastFitted)
                break;
            std::tie(normal, offset) = fitted(near, normal);
        }
        if (near.size() < leastFitted)
            continue;
        PageLine line(normal, offset, bgr.size());
        line.cover(near);
        const bool known = std::ranges::any_of(
            found.lines, [&](const PageLine& other) { return isSame(line, other, middle); });
        if (!known)
            found.lines.push_back(std::move(line));
    }
    keepWorthiest(found.lines);
    const std::array<PageLine, 4> frame{
        PageLine({0, 1}, 0, bgr.size()), PageLine({-1, 0}, -width + 1, bgr.size()),
        PageLine({0, -1}, -height + 1, bgr.size()), PageLine({1, 0}, 0, bgr.size())};
    for (PageLine line : frame) {
        line.makeFrame();
        found.lines.push_back(std::move(line));
    }
    return found;
}

PageLine fittedBetween(const PageLines& edges, const PageLine& line, cv::Point2f from,
                       cv::Point2f to)
{
    if (line.isFrame())
        return line;
    const float first = std::min(line.along(from), line.along(to));
    const float last = std::max(line.along(from), line.along(to));
    const float corner = 0.07F * (last - first); // it may be round
    auto near = pointsNear(edges, line.normal(), line.offset(), [&](cv::Point2f point) {
        const float place = line.along(point);
        return place > first + corner && place < last - corner;
    });
    if (near.size() < leastFitted)
        return line;
    const auto [normal, offset] = fitted(near, line.normal());
    near = pointsNear(edges, normal, offset, [](cv::Point2f) { return true; });
    PageLine better(normal, offset, line.picture());
    better.cover(near);
    return better;
}

} // namespace kiosk::vision
