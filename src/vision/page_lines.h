// Private to vision: straight edges of a small picture, as those of a page on a table. Texture
// (cloth, wood, print) is held down against edges that stand alone.
#pragma once

#include <opencv2/core.hpp>

#include <vector>

namespace kiosk::vision {

// A place where brightness or colour changes.
struct EdgePoint
{
    cv::Point2f at;
    float angle = 0;  // radians, 0…π: of the change, whichever side is the brighter
    float weight = 1; // 0…1: how strong, against what is usual in the picture
};

class PageLine
{
public:
    // `normal` has length 1; points p of the line have normal·p = offset.
    PageLine(cv::Point2f normal, float offset, cv::Size picture);

    [[nodiscard]] cv::Point2f normal() const { return m_normal; }
    [[nodiscard]] float offset() const { return m_offset; }
    // The farthest that along() goes in a picture.
    [[nodiscard]] static float reachIn(cv::Size picture);
    [[nodiscard]] cv::Size picture() const { return m_picture; }
    // One of the four borders of the picture: no edge, but a page may run out over it.
    [[nodiscard]] bool isFrame() const { return m_frame; }
    [[nodiscard]] float along(cv::Point2f point) const
    {
        return m_normal.x * point.y - m_normal.y * point.x;
    }
    // 0…1: the share between two places (see along) where there is an edge.
    [[nodiscard]] float support(float from, float to) const;
    // Pixels of its two longest pieces, by their weight: what makes it the side of something.
    // Pieces that run out of the picture, such as stripes of the table, count less.
    [[nodiscard]] float worth() const { return m_worth; }

    void cover(const std::vector<EdgePoint>& points);
    void makeFrame() { m_frame = true; }

private:
    [[nodiscard]] bool leavesPicture(float place) const;

    cv::Point2f m_normal;
    float m_offset = 0;
    cv::Size m_picture;
    float m_reach = 0;
    float m_worth = 0;
    bool m_frame = false;
    std::vector<int> m_covered; // covered pixels before each place
};

struct PageLines
{
    std::vector<EdgePoint> points;   // by their angle
    std::vector<std::size_t> begins; // of each step of it
    std::vector<PageLine> lines;     // the worthiest of every direction, then the four borders
};

// `bgr` has three channels and about 500…700 pixels along its longer side.
[[nodiscard]] PageLines findPageLines(const cv::Mat& bgr);

// The line through the points near the way from `from` to `to` that looks the same way as `line`;
// `line` itself when there are too few.
[[nodiscard]] PageLine fittedBetween(const PageLines& edges, const PageLine& line, cv::Point2f from,
                                     cv::Point2f to);

} // namespace kiosk::vision
