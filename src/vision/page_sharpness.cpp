#include "vision/opencv.h"
#include "vision/page_measures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace kiosk::vision {
namespace {

constexpr int across = 6; // samples
constexpr int down = 4;
constexpr int sampleSide = 112;   // pixels
constexpr int reach = 6;          // pixels either side of an edge in which its dark and light lie
constexpr int leastSlope = 12;    // of 255 over two pixels; less may be noise
constexpr double clear = 0.5;     // of the steepest edges' slope: writing, not what is under it
constexpr double steepest = 0.97; // of all edges
constexpr std::size_t leastEdges = 40;
constexpr int noisyFrom = 8; // of 255, between neighbours

struct Edge
{
    int slope = 0;   // of 255 over two pixels
    float width = 0; // pixels
};

// Edges that are crossed along a row. Width is contrast through slope, so that contrast drops out.
void edgesAlongRow(const uchar* row, int size, std::vector<Edge>& edges)
{
    for (int x = reach; x + reach < size; ++x) {
        const auto slopeAt = [row](int at) { return std::abs(row[at + 1] - row[at - 1]); };
        const int slope = slopeAt(x);
        if (slope < leastSlope || slope < slopeAt(x - 1) || slope <= slopeAt(x + 1))
            continue;
        const int sign = row[x + 1] > row[x - 1] ? 1 : -1;
        int dark = sign * row[x];
        int light = sign * row[x];
        for (int i = 1; i <= reach; ++i) {
            dark = std::min(dark, sign * row[x - i]);
            light = std::max(light, sign * row[x + i]);
        }
        edges.push_back({slope, 2 * static_cast<float>(light - dark) / static_cast<float>(slope)});
    }
}

// Noise is averaged along the edges that are looked for and not across them, where it is not so
// strong that it would pass for sharp edges.
void edgesAlongRows(const cv::Mat& gray, bool noisy, std::vector<Edge>& edges)
{
    cv::Mat smooth;
    cv::GaussianBlur(gray, smooth, noisy ? cv::Size(5, 5) : cv::Size(1, 5), 0);
    const WipedMat owner(smooth);
    for (int y = 0; y < smooth.rows; ++y)
        edgesAlongRow(smooth.ptr<uchar>(y), smooth.cols, edges);
}

// Most of a page is paper, so the usual difference between neighbours is noise.
bool isNoisy(const cv::Mat& gray)
{
    std::array<int, 256> counts{};
    int all = 0;
    for (int y = 0; y < gray.rows; y += 2) {
        const auto* row = gray.ptr<uchar>(y);
        for (int x = 0; x + 2 < gray.cols; x += 2) {
            ++counts[static_cast<std::size_t>(std::abs(row[x + 2] - row[x]))];
            ++all;
        }
    }
    const auto calm = std::accumulate(counts.begin(), counts.begin() + noisyFrom, 0);
    return 2 * calm < all;
}

double usualWidth(std::vector<Edge>& edges)
{
    if (edges.size() < leastEdges)
        return 0;
    const auto steep =
        edges.begin() + static_cast<std::ptrdiff_t>(steepest * static_cast<double>(edges.size()));
    std::ranges::nth_element(edges, steep, {}, &Edge::slope);
    const double least = clear * steep->slope;
    const auto rest = std::partition(edges.begin(), edges.end(),
                                     [least](const Edge& edge) { return edge.slope >= least; });
    const auto middle = edges.begin() + (rest - edges.begin()) / 2;
    std::ranges::nth_element(edges.begin(), middle, rest, {}, &Edge::width);
    return middle->width;
}

} // namespace

double edgeWidth(const cv::Mat& picture, const Quad& corners)
{
    const Quad inner = shrunk(corners, 0.06);
    std::vector<Edge> alongRows;
    std::vector<Edge> alongColumns;
    const std::array<cv::Point2f, 4> unit{{{0, 0}, {across, 0}, {across, down}, {0, down}}};
    std::array<cv::Point2f, 4> seen;
    std::ranges::transform(inner, seen.begin(), toCv);
    const cv::Matx33d toPicture = cv::getPerspectiveTransform(unit.data(), seen.data());
    const auto sides = sidesOf(inner);
    const int side =
        std::clamp(static_cast<int>(std::ranges::min(sides) / down), 3 * reach, sampleSide);
    for (int i = 0; i < across * down; ++i) {
        const cv::Vec3d at = toPicture * cv::Vec3d(i % across + 0.5, i / across + 0.5, 1);
        const cv::Rect sample = cv::Rect(cvRound(at[0] / at[2]) - side / 2,
                                         cvRound(at[1] / at[2]) - side / 2, side, side) &
                                cv::Rect(0, 0, picture.cols, picture.rows);
        if (sample.width <= 2 * reach || sample.height <= 2 * reach)
            continue;
        cv::Mat gray;
        if (picture.channels() == 3)
            cv::cvtColor(picture(sample), gray, cv::COLOR_BGR2GRAY);
        else
            picture(sample).copyTo(gray);
        const WipedMat owner(gray);
        const WipedMat turned(gray.t());
        const bool noisy = isNoisy(gray);
        edgesAlongRows(gray, noisy, alongRows);
        edgesAlongRows(turned.get(), noisy, alongColumns);
    }
    return std::max(usualWidth(alongRows), usualWidth(alongColumns));
}

} // namespace kiosk::vision
