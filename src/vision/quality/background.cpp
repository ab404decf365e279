#include "vision/quality/background.h"

#include "vision/opencv.h"
#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

namespace kiosk::vision::quality {
namespace {

// All by the distance of the eyes, around their middle.
constexpr float reach = 4;      // to either side
constexpr float up = 3.5F;      // above the eyes
constexpr float down = 0.9F;    // below them, above the shoulders
constexpr float head = 1.7F;    // half a head with its hair, either side
constexpr float crown = 2.3F;   // and upwards
constexpr float smallEyes = 20; // pixels, after scaling
constexpr int leastPixels = 300;
constexpr double centre = 0.055;
constexpr double width = -0.01;

cv::Mat1b surroundings(cv::Size size, cv::Point2f middle, float eyeDistance)
{
    cv::Mat1b mask(size, 255);
    const cv::Point2f from = middle - eyeDistance * cv::Point2f(head, crown);
    const cv::Point2f to = middle + eyeDistance * cv::Point2f(head, 2 * reach);
    mask(cv::Rect(cv::Point(from), cv::Point(to)) & cv::Rect({}, size)).setTo(0);
    return mask;
}

} // namespace

std::optional<MeasureScore> BackgroundUniformity::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const float eyes = view.eyeDistance();
    const cv::Rect around = cv::Rect(cv::Point(view.middle() - eyes * cv::Point2f(reach, up)),
                                     cv::Point(view.middle() + eyes * cv::Point2f(reach, down))) &
                            cv::Rect({}, view.picture().size());
    const double scale = std::min(1.0, static_cast<double>(smallEyes / eyes));
    if (around.width * scale < 8 || around.height * scale < 8)
        return std::nullopt;
    cv::Mat small;
    cv::resize(view.picture()(around), small, {}, scale, scale, cv::INTER_AREA);
    const WipedMat owner(small);
    cv::Mat gray;
    cv::cvtColor(small, gray, cv::COLOR_BGR2GRAY);
    const WipedMat grayOwner(gray);
    const auto factor = static_cast<float>(scale);
    const cv::Point2f corner(static_cast<float>(around.x), static_cast<float>(around.y));
    const cv::Mat1b mask =
        surroundings(gray.size(), (view.middle() - corner) * factor, eyes * factor);
    if (cv::countNonZero(mask) < leastPixels)
        return std::nullopt;
    cv::Mat across;
    cv::Mat downwards;
    cv::Sobel(gray, across, CV_32F, 1, 0, 3, 1.0 / (8 * 255));
    cv::Sobel(gray, downwards, CV_32F, 0, 1, 3, 1.0 / (8 * 255));
    cv::Mat slope;
    cv::magnitude(across, downwards, slope);
    const double mean = cv::mean(slope, mask)[0];
    return MeasureScore{FaceMeasure::BackgroundUniformity, mean,
                        percent(sigmoid(mean, centre, width))};
}

} // namespace kiosk::vision::quality
