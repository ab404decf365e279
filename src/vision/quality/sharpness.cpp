#include "vision/quality/sharpness.h"

#include "vision/opencv.h"
#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

namespace kiosk::vision::quality {
namespace {

constexpr double centre = 0.35;
constexpr double width = 0.06;
constexpr int again = 9;          // pixels of the box that blurs once more
constexpr double noiseCounts = 2; // most of it lies below twice its mean

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

struct Differences
{
    cv::Mat here;  // between neighbours
    cv::Mat after; // and when the picture is blurred once more
};

Differences differencesOf(const cv::Mat& gray, bool along)
{
    cv::Mat blurred;
    cv::blur(gray, blurred, along ? cv::Size(again, 1) : cv::Size(1, again));
    const WipedMat owner(blurred);
    const cv::Rect first(0, 0, gray.cols - (along ? 1 : 0), gray.rows - (along ? 0 : 1));
    const cv::Rect second = first + (along ? cv::Point(1, 0) : cv::Point(0, 1));
    Differences differences;
    cv::absdiff(gray(first), gray(second), differences.here);
    cv::absdiff(blurred(first), blurred(second), differences.after);
    return differences;
}

// Where there is nothing to be sharp, neighbours differ by the camera's noise.
double noiseOf(const FaceView& view, bool along)
{
    double least = 255;
    for (const Side side : {Side::Left, Side::Right}) {
        const cv::Rect cheek = view.cheek(side);
        if (cheek.width > again && cheek.height > again)
            least = std::min(least, cv::mean(differencesOf(view.gray()(cheek), along).here)[0]);
    }
    return least < 255 ? least : 0;
}

// How much of the differences between neighbours a further blur takes away: much of a sharp
// picture's, little of one that is blurred already, whatever the contrast.
double lostByBlurring(const FaceView& view, const cv::Rect& detail, bool along)
{
    const Differences differences = differencesOf(view.gray()(detail), along);
    cv::Mat before;
    cv::subtract(differences.here, cv::Scalar(noiseCounts * noiseOf(view, along)), before);
    cv::Mat lost;
    cv::subtract(before, differences.after, lost);
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
    // Movement blurs only one direction.
    const double lost =
        std::min(lostByBlurring(view, detail, true), lostByBlurring(view, detail, false));
    return MeasureScore{FaceMeasure::Sharpness, lost, percent(sigmoid(lost, centre, width))};
}

} // namespace kiosk::vision::quality
