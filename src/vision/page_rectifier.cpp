#include "vision/opencv.h"
#include "vision/page_geometry.h"
#include "vision/page_light.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

constexpr double mmPerInch = 25.4;
constexpr int leastDots = 25; // per inch
constexpr int mostDots = 1200;
constexpr float mostGain = 3; // darker places than that hold no more than noise

cv::Size sizeAt(const PageSize& page, bool lying, int dotsPerInch)
{
    const int longer = cvRound(page.longer / mmPerInch * dotsPerInch);
    const int shorter = cvRound(page.shorter / mmPerInch * dotsPerInch);
    return lying ? cv::Size(longer, shorter) : cv::Size(shorter, longer);
}

// The part of the picture that the page lies in, made smaller where the page is to become much
// smaller: warping takes single pixels and would lose thin strokes. The corners move with it.
cv::Mat partAround(const cv::Mat& bgr, Quad& corners, cv::Size wanted)
{
    std::vector<cv::Point2f> points;
    for (const PointF& corner : corners)
        points.push_back(toCv(corner));
    const cv::Rect part = (cv::boundingRect(points) + cv::Size(4, 4) - cv::Point(2, 2)) &
                          cv::Rect(0, 0, bgr.cols, bgr.rows);
    if (part.empty())
        return {};
    const double scale = std::sqrt(areaOf(corners) / wanted.area());
    const int factor = std::max(1, static_cast<int>(scale));
    cv::Mat small = bgr(part);
    if (factor > 1)
        cv::resize(bgr(part), small,
                   {std::max(1, part.width / factor), std::max(1, part.height / factor)}, 0, 0,
                   cv::INTER_AREA);
    const float across = static_cast<float>(small.cols) / static_cast<float>(part.width);
    const float down = static_cast<float>(small.rows) / static_cast<float>(part.height);
    for (PointF& corner : corners) {
        corner.x = (corner.x - static_cast<float>(part.x) + 0.5F) * across - 0.5F;
        corner.y = (corner.y - static_cast<float>(part.y) + 0.5F) * down - 0.5F;
    }
    return small;
}

void warp(const cv::Mat& from, const Quad& corners, cv::Mat& to)
{
    const auto right = static_cast<float>(to.cols) - 0.5F;
    const auto bottom = static_cast<float>(to.rows) - 0.5F;
    const std::array<cv::Point2f, 4> flat{
        {{-0.5F, -0.5F}, {right, -0.5F}, {right, bottom}, {-0.5F, bottom}}};
    std::array<cv::Point2f, 4> seen;
    std::ranges::transform(corners, seen.begin(), toCv);
    cv::warpPerspective(from, to, cv::getPerspectiveTransform(seen.data(), flat.data()), to.size(),
                        cv::INTER_LINEAR, cv::BORDER_REPLICATE);
}

// The same gain for all three channels, so that colours stay.
void evenLight(cv::Mat& bgr)
{
    cv::Mat gray;
    cv::cvtColor(bgr, gray, cv::COLOR_BGR2GRAY);
    const PageLight light = PageLight::of(gray);
    constexpr int side = 48;
    cv::Mat gains(side, side, CV_32F);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const float lit = light.at((static_cast<float>(x) + 0.5F) / side,
                                       (static_cast<float>(y) + 0.5F) / side);
            gains.at<float>(y, x) = std::clamp(light.brightest() / lit, 1.0F, mostGain);
        }
    }
    cv::Mat large;
    cv::resize(gains, large, bgr.size(), 0, 0, cv::INTER_LINEAR);
    for (int y = 0; y < bgr.rows; ++y) {
        auto* pixels = bgr.ptr<cv::Vec3b>(y);
        const auto* gain = large.ptr<float>(y);
        for (int x = 0; x < bgr.cols; ++x) {
            for (int channel = 0; channel < 3; ++channel)
                pixels[x][channel] =
                    static_cast<uchar>(std::min(255.0F, pixels[x][channel] * gain[x] + 0.5F));
        }
    }
}

} // namespace

Result<Image> rectifyPage(const Image& picture, const Quad& corners, PageShape shape,
                          int quarterTurns, int dotsPerInch)
{
    if (picture.empty() || !isConvex(corners))
        return fail(ErrorCode::UnreadableImage, "no page to cut out");
    if (dotsPerInch < leastDots || dotsPerInch > mostDots)
        return fail(ErrorCode::UnreadableImage, "no such resolution");
    return guarded(ErrorCode::UnreadableImage, "rectify", [&]() -> Result<Image> {
        const cv::Size frame(picture.width(), picture.height());
        // Turned clockwise, what was at the bottom left comes to the top left.
        Quad from = rotated(corners, -quarterTurns);
        const auto sides = sidesOf(from);
        const bool lying = sides[0] + sides[2] >= sides[1] + sides[3];
        const PageSize page = sizeOf(shape, guessShape(from, frame).proportion);
        const cv::Size size = sizeAt(page, lying, dotsPerInch);
        if (size.width > Image::maxSide || size.height > Image::maxSide)
            return fail(ErrorCode::UnreadableImage, "the page would become too large");
        cv::Mat part = partAround(toBgr(picture), from, size);
        if (part.empty())
            return fail(ErrorCode::UnreadableImage, "the page is not in the picture");
        SecureBytes pixels(static_cast<std::size_t>(size.area()) * 3);
        cv::Mat straight(size, CV_8UC3, pixels.data());
        warp(part, from, straight);
        evenLight(straight);
        return Image::create(size.width, size.height, PixelFormat::Bgr24, std::move(pixels));
    });
}

} // namespace kiosk::vision
