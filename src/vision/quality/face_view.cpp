#include "vision/quality/face_view.h"

#include "vision/opencv.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace kiosk::vision::quality {
namespace {

constexpr float eyesFromTop = 140; // pixels of the crop
constexpr float leastEyeDistance = 4;
constexpr float farOut = 2000; // pixels of the crop: drawn with, but never seen
constexpr float farthest = 3;  // picture sides that a point may lie outside
constexpr float cheekSide = 0.3F;

cv::Point2f toCv(PointF point)
{
    return {point.x, point.y};
}

bool isNear(PointF point, float reach)
{
    return std::isfinite(point.x) && std::isfinite(point.y) && std::abs(point.x) <= reach &&
           std::abs(point.y) <= reach;
}

cv::Point2f meanOf(const FacePoints& points, std::size_t first, std::size_t last)
{
    cv::Point2f sum;
    for (std::size_t i = first; i <= last; ++i)
        sum += toCv(points[i]);
    return sum / static_cast<float>(last - first + 1);
}

double medianOf(const std::array<int, 256>& counts)
{
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    int seen = 0;
    for (std::size_t value = 0; value < counts.size() && all > 0; ++value) {
        seen += counts[value];
        if (2 * seen >= all)
            return static_cast<double>(value);
    }
    return 0;
}

} // namespace

FaceView::FaceView(const FaceSight& sight) : m_sight(sight)
{
    if (sight.frame && !sight.frame->empty())
        m_picture = toBgr(*sight.frame);
    takePoints();
    if (m_hasPoints && !m_picture.empty()) {
        takePixels();
        drawMasks();
    }
}

FaceView::~FaceView()
{
    wipe(m_bgr);
    wipe(m_gray);
    if (m_sight.frame && m_picture.data != m_sight.frame->pixels().data())
        wipe(m_picture);
}

void FaceView::takePoints()
{
    const int side = m_picture.empty() ? Image::maxSide : std::max(m_picture.cols, m_picture.rows);
    const float reach = farthest * static_cast<float>(side);
    const auto& points = m_sight.points;
    if (!std::ranges::all_of(points, [reach](PointF point) { return isNear(point, reach); }))
        return;
    const cv::Point2f apart = eye(Side::Right) - eye(Side::Left);
    const float distance = std::hypot(apart.x, apart.y);
    if (distance < leastEyeDistance)
        return;
    m_eyeDistance = distance;
    m_hasPoints = true;
}

void FaceView::takePixels()
{
    const cv::Point2f across = (eye(Side::Right) - eye(Side::Left)) / m_eyeDistance;
    const float scale = eyesApart / m_eyeDistance;
    const cv::Point2f centre = middle();
    // From the picture to the crop: turned, scaled, the middle of the eyes to its place.
    cv::Matx23f toCrop(across.x * scale, across.y * scale, 0, -across.y * scale, across.x * scale,
                       0);
    toCrop(0, 2) = width / 2.0F - toCrop(0, 0) * centre.x - toCrop(0, 1) * centre.y;
    toCrop(1, 2) = eyesFromTop - toCrop(1, 0) * centre.x - toCrop(1, 1) * centre.y;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const cv::Point2f point = toCv(m_sight.points[i]);
        const float x = toCrop(0, 0) * point.x + toCrop(0, 1) * point.y + toCrop(0, 2);
        const float y = toCrop(1, 0) * point.x + toCrop(1, 1) * point.y + toCrop(1, 2);
        m_points[i] = {std::clamp(x, -farOut, farOut), std::clamp(y, -farOut, farOut)};
    }
    // A picture that is made much smaller is averaged first: skipped pixels would look like noise.
    const int reach = cvCeil(static_cast<float>(height) / scale);
    const cv::Rect around =
        cv::Rect(cvRound(centre.x) - reach, cvRound(centre.y) - reach, 2 * reach, 2 * reach) &
        cv::Rect({}, m_picture.size());
    cv::Mat source = m_picture;
    if (scale < 0.7F && around.width > 1 && around.height > 1) {
        cv::resize(m_picture(around), source, {}, scale, scale, cv::INTER_AREA);
        const float back = 1 / scale;
        toCrop(0, 2) += toCrop(0, 0) * static_cast<float>(around.x) +
                        toCrop(0, 1) * static_cast<float>(around.y);
        toCrop(1, 2) += toCrop(1, 0) * static_cast<float>(around.x) +
                        toCrop(1, 1) * static_cast<float>(around.y);
        for (int row = 0; row < 2; ++row) {
            toCrop(row, 0) *= back;
            toCrop(row, 1) *= back;
        }
    }
    cv::warpAffine(source, m_bgr, toCrop, {width, height}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    if (source.data != m_picture.data)
        wipe(source);
    cv::cvtColor(m_bgr, m_gray, cv::COLOR_BGR2GRAY);
}

void FaceView::drawMasks()
{
    const auto hullOf = [](const std::vector<cv::Point2f>& points) {
        std::vector<cv::Point2f> hull;
        cv::convexHull(points, hull);
        std::vector<cv::Point> whole;
        for (const cv::Point2f& point : hull)
            whole.emplace_back(cvRound(point.x), cvRound(point.y));
        return whole;
    };
    std::vector<cv::Point2f> around(m_points.begin(), m_points.begin() + 27);
    m_face = cv::Mat1b(height, width, uchar{0});
    cv::fillConvexPoly(m_face, hullOf(around), 255);

    // From the brows down to the nostrils, as broad as the outer corners of the eyes and a little.
    std::vector<cv::Point2f> middlePart(m_points.begin() + 17, m_points.begin() + 27);
    const cv::Point2f outward(0.08F * eyesApart, 0);
    const float low = (mean(31, 35).y + mean(48, 54).y) / 2;
    middlePart.push_back(at(36) - outward);
    middlePart.push_back(at(45) + outward);
    middlePart.emplace_back((at(36) - outward / 2).x, low);
    middlePart.emplace_back((at(45) + outward / 2).x, low);
    m_skin = cv::Mat1b(height, width, uchar{0});
    cv::fillConvexPoly(m_skin, hullOf(middlePart), 255);
    cv::bitwise_and(m_skin, m_face, m_skin);
    constexpr int grow = 7;
    for (const auto& [first, last] : {std::pair{36, 41}, {42, 47}, {17, 21}, {22, 26}, {31, 35}})
        m_skin.setTo(0,
                     filled(static_cast<std::size_t>(first), static_cast<std::size_t>(last), grow));
}

cv::Size FaceView::pictureSize() const
{
    return m_picture.size();
}

cv::Point2f FaceView::eye(Side side) const
{
    return side == Side::Left ? meanOf(m_sight.points, 36, 41) : meanOf(m_sight.points, 42, 47);
}

cv::Point2f FaceView::middle() const
{
    return (eye(Side::Left) + eye(Side::Right)) / 2;
}

cv::Point2f FaceView::chin() const
{
    return toCv(m_sight.points[8]);
}

cv::Point2f FaceView::mean(std::size_t first, std::size_t last) const
{
    cv::Point2f sum;
    for (std::size_t i = first; i <= last; ++i)
        sum += m_points[i];
    return sum / static_cast<float>(last - first + 1);
}

cv::Mat1b FaceView::filled(std::size_t first, std::size_t last, int grow) const
{
    std::vector<cv::Point> points;
    for (std::size_t i = first; i <= last; ++i)
        points.emplace_back(cvRound(m_points[i].x), cvRound(m_points[i].y));
    std::vector<cv::Point> hull;
    cv::convexHull(points, hull);
    cv::Mat1b mask(height, width, uchar{0});
    cv::fillConvexPoly(mask, hull, 255);
    if (grow > 0)
        cv::polylines(mask, hull, true, 255, 2 * grow);
    return mask;
}

cv::Rect FaceView::squareAt(cv::Point2f centre, float side)
{
    const int whole = std::max(1, cvRound(side));
    return cv::Rect(cvRound(centre.x) - whole / 2, cvRound(centre.y) - whole / 2, whole, whole) &
           cv::Rect(0, 0, width, height);
}

cv::Rect FaceView::cheek(Side side) const
{
    const bool left = side == Side::Left;
    const cv::Point2f eyeAt = left ? mean(36, 41) : mean(42, 47);
    const float mouth = mean(48, 59).y;
    return squareAt({eyeAt.x, (eyeAt.y + mouth) / 2}, cheekSide * eyesApart);
}

double linear(double coded)
{
    return std::pow(coded / 255, 2.2);
}

std::array<int, 256> histogramOf(const cv::Mat1b& gray, const cv::Mat1b& mask)
{
    std::array<int, 256> counts{};
    for (int y = 0; y < gray.rows; ++y) {
        const uchar* values = gray.ptr(y);
        const uchar* wanted = mask.ptr(y);
        for (int x = 0; x < gray.cols; ++x)
            counts[values[x]] += wanted[x] != 0 ? 1 : 0;
    }
    return counts;
}

double medianOf(const cv::Mat1b& gray, const cv::Mat1b& mask)
{
    return medianOf(histogramOf(gray, mask));
}

double medianOf(const cv::Mat1b& gray, const cv::Rect& rect)
{
    if (rect.empty())
        return 0;
    return medianOf(gray(rect), cv::Mat1b(rect.size(), 255));
}

cv::Vec3d medianColour(const cv::Mat& bgr, const cv::Mat1b& mask)
{
    std::array<std::array<int, 256>, 3> counts{};
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* values = bgr.ptr<cv::Vec3b>(y);
        const uchar* wanted = mask.ptr(y);
        for (int x = 0; x < bgr.cols; ++x) {
            for (int channel = 0; wanted[x] != 0 && channel < 3; ++channel)
                ++counts[static_cast<std::size_t>(channel)][values[x][channel]];
        }
    }
    return {medianOf(counts[0]), medianOf(counts[1]), medianOf(counts[2])};
}

cv::Vec3d medianColour(const cv::Mat& bgr, const cv::Rect& rect)
{
    if (rect.empty())
        return {};
    return medianColour(bgr(rect), cv::Mat1b(rect.size(), 255));
}

} // namespace kiosk::vision::quality
