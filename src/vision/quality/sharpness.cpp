#include "vision/quality/sharpness.h"

#include "vision/opencv.h"
#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

namespace kiosk::vision::quality {
namespace {

constexpr double centre = 0.35;
constexpr double width = 0.06;
constexpr int again = 9; // pixels of the box that blurs once more

// Brows to lower lip, temple to temple: where every face has fine edges, with glasses or a beard.
cv::Rect detailOf(const FaceView& view)
{
    const float side = 0.3F * FaceView::eyesApart;
    const cv::Point2f from(view.at(36).x - side,
                           std::min(view.mean(17, 21).y, view.mean(22, 26).y));
    const cv::Point2f to(view.at(45).x + side, view.at(57).y);
    return cv::Rect(cv::Point(from), cv::Point(to)) &
           cv::Rect(0, 0, FaceView::width, FaceView::height);
}

// How much of the differences between neighbours a further blur takes away: much of a sharp
// picture's, little of one that is blurred already, whatever the contrast.
double lostByBlurring(const cv::Mat& gray, bool along)
{
    cv::Mat blurred;
    cv::blur(gray, blurred, along ? cv::Size(again, 1) : cv::Size(1, again));
    const WipedMat owner(blurred);
    const cv::Rect all({}, gray.size());
    const cv::Rect first(0, 0, gray.cols - (along ? 1 : 0), gray.rows - (along ? 0 : 1));
    const cv::Rect second = (first + (along ? cv::Point(1, 0) : cv::Point(0, 1))) & all;
    cv::Mat before;
    cv::Mat after;
    cv::absdiff(gray(first), gray(second), before);
    cv::absdiff(blurred(first), blurred(second), after);
    cv::Mat lost;
    cv::subtract(before, after, lost);
    return cv::sum(lost)[0] / std::max(1.0, cv::sum(before)[0]);
}

} // namespace

std::optional<MeasureScore> Sharpness::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const cv::Rect detail = detailOf(view);
    if (detail.width < 2 * again || detail.height < 2 * again)
        return std::nullopt;
    const cv::Mat gray = view.gray()(detail);
    // Movement blurs only one direction.
    const double lost = std::min(lostByBlurring(gray, true), lostByBlurring(gray, false));
    return MeasureScore{FaceMeasure::Sharpness, lost, percent(sigmoid(lost, centre, width))};
}

} // namespace kiosk::vision::quality
