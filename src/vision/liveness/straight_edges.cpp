#include "vision/liveness/straight_edges.h"

#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

// All in eye distances.
constexpr float view = 4.5F;       // half of what is looked at
constexpr float pixelsByUnit = 24; // of the copy that is looked at
constexpr float shortestPiece = 0.6F;
constexpr float shortestEdge = 1.5F;
constexpr float nearest = 1.1F;
constexpr float farthest = 4.0F;
constexpr float mostSlant = 0.27F; // 15°
constexpr float sameLine = 0.12F;
constexpr float sameSlant = 0.06F;
constexpr float mostGap = 1.0F;

struct Piece
{
    bool upright = false;
    float offset = 0; // where its line crosses the axis through the face's centre
    float slant = 0;
    float from = 0;
    float to = 0;
};

std::optional<Piece> pieceOf(const cv::Vec4f& segment, cv::Point2f centre, float unit)
{
    const cv::Point2f a((segment[0] - centre.x) / unit, (segment[1] - centre.y) / unit);
    const cv::Point2f b((segment[2] - centre.x) / unit, (segment[3] - centre.y) / unit);
    const cv::Point2f along = b - a;
    Piece piece;
    piece.upright = std::abs(along.y) > std::abs(along.x);
    const float length = piece.upright ? along.y : along.x;
    const float sideways = piece.upright ? along.x : along.y;
    if (std::abs(length) < shortestPiece)
        return std::nullopt;
    piece.slant = sideways / length;
    if (std::abs(piece.slant) > mostSlant)
        return std::nullopt;
    const float start = piece.upright ? a.y : a.x;
    piece.offset = (piece.upright ? a.x : a.y) - piece.slant * start;
    piece.from = std::min(start, start + length);
    piece.to = std::max(start, start + length);
    return piece;
}

bool continues(const Piece& edge, const Piece& piece)
{
    const float at = (piece.from + piece.to) / 2;
    const float apart = edge.offset + edge.slant * at - (piece.offset + piece.slant * at);
    return edge.upright == piece.upright && std::abs(apart) < sameLine &&
           std::abs(edge.slant - piece.slant) < sameSlant && piece.from < edge.to + mostGap &&
           piece.to > edge.from - mostGap;
}

// Longest first; each takes in the shorter ones that lie on its line.
std::vector<Piece> joined(std::vector<Piece> pieces)
{
    std::ranges::sort(pieces,
                      [](const Piece& a, const Piece& b) { return a.to - a.from > b.to - b.from; });
    std::vector<Piece> edges;
    for (const Piece& piece : pieces) {
        const auto edge = std::ranges::find_if(
            edges, [&](const Piece& longer) { return continues(longer, piece); });
        if (edge == edges.end()) {
            edges.push_back(piece);
        } else {
            edge->from = std::min(edge->from, piece.from);
            edge->to = std::max(edge->to, piece.to);
        }
    }
    return edges;
}

std::optional<StraightEdge> edgeOf(const Piece& piece)
{
    if (piece.to - piece.from < shortestEdge || std::abs(piece.offset) < nearest ||
        std::abs(piece.offset) > farthest)
        return std::nullopt;
    const bool before = piece.offset < 0;
    using Side = StraightEdge::Side;
    StraightEdge edge;
    if (piece.upright)
        edge.side = before ? Side::Left : Side::Right;
    else
        edge.side = before ? Side::Top : Side::Bottom;
    edge.offset = std::abs(piece.offset);
    edge.slant = piece.slant;
    edge.from = piece.from;
    edge.to = piece.to;
    return edge;
}

} // namespace

std::vector<StraightEdge> straightEdgesAround(const cv::Mat& picture, const FaceFrame& face)
{
    const float half = view * face.unit;
    const cv::Rect area =
        cv::Rect(cv::Point(cvFloor(face.centre.x - half), cvFloor(face.centre.y - half)),
                 cv::Point(cvCeil(face.centre.x + half), cvCeil(face.centre.y + half))) &
        cv::Rect({0, 0}, picture.size());
    if (area.width < 32 || area.height < 32)
        return {};
    const double scale = std::min(1.0, static_cast<double>(pixelsByUnit / face.unit));
    cv::Mat small;
    cv::resize(picture(area), small, {}, scale, scale, cv::INTER_AREA);
    if (small.channels() == 3)
        cv::cvtColor(small, small, cv::COLOR_BGR2GRAY);
    const WipedMat wiped(small);
    std::vector<cv::Vec4f> segments;
    cv::createLineSegmentDetector(cv::LSD_REFINE_NONE, 1.0)->detect(small, segments);
    const auto factor = static_cast<float>(scale);
    const cv::Point2f centre((face.centre.x - static_cast<float>(area.x)) * factor,
                             (face.centre.y - static_cast<float>(area.y)) * factor);
    std::vector<Piece> pieces;
    for (const cv::Vec4f& segment : segments) {
        if (const auto piece = pieceOf(segment, centre, face.unit * factor))
            pieces.push_back(*piece);
    }
    std::vector<StraightEdge> edges;
    for (const Piece& piece : joined(std::move(pieces))) {
        if (const auto edge = edgeOf(piece))
            edges.push_back(*edge);
    }
    return edges;
}

} // namespace kiosk::vision
