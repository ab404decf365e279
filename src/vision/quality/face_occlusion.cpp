#include "vision/quality/face_occlusion.h"

#include "vision/opencv.h"
#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

#include <vector>

namespace kiosk::vision::quality {
namespace {

constexpr int every = 4; // pixels of the crop between samples, each the mean of as many
// Distances of log chromaticities from the usual one, as a share of what that is from gray: a
// highlight is part of the way to gray, cloth all of it, and shade the other way.
constexpr double otherHue = 0.7;
constexpr double leastHue = 0.28;
constexpr double mostHue = 0.45;
constexpr double inShade = 2; // times as far
// Of the logarithm of light.
constexpr double darker = -2;   // deeper than shade
constexpr double lighter = 1.6; // more than a highlight
constexpr std::size_t leastSamples = 20;
constexpr double centre = 0.72;
constexpr double width = 0.06;

// Two logarithms of chromaticity, which do not change with the light's strength, and one of light.
cv::Vec3d lookOf(const cv::Vec3b& bgr)
{
    constexpr double noise = 3;
    const cv::Vec3d coded(std::log(bgr[0] + noise), std::log(bgr[1] + noise),
                          std::log(bgr[2] + noise));
    return {coded[2] - coded[1], coded[0] - coded[1], 2.2 * coded[1]};
}

std::vector<cv::Vec3d> samplesOf(const FaceView& view)
{
    cv::Mat coarse;
    cv::resize(view.bgr(), coarse, {FaceView::width / every, FaceView::height / every}, 0, 0,
               cv::INTER_AREA);
    const WipedMat owner(coarse);
    std::vector<cv::Vec3d> samples;
    for (int y = 0; y < coarse.rows; ++y) {
        for (int x = 0; x < coarse.cols; ++x) {
            if (view.skin()(every * y + every / 2, every * x + every / 2) != 0)
                samples.push_back(lookOf(coarse.at<cv::Vec3b>(y, x)));
        }
    }
    return samples;
}

double medianOf(const std::vector<cv::Vec3d>& samples, int part)
{
    std::vector<double> values;
    for (const cv::Vec3d& sample : samples)
        values.push_back(sample[part]);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// 0…1: how likely `sample` is the same skin as `usual`.
double alikeness(const cv::Vec3d& sample, const cv::Vec3d& usual)
{
    const cv::Vec3d off = sample - usual;
    const bool shaded = off[0] * usual[0] + off[1] * usual[1] > 0;
    const double reach = std::clamp(otherHue * std::hypot(usual[0], usual[1]), leastHue, mostHue) *
                         (shaded ? inShade : 1);
    return sigmoid(std::hypot(off[0], off[1]), reach, -0.04) * sigmoid(off[2], darker, 0.2) *
           sigmoid(off[2], lighter, -0.2);
}

} // namespace

// The share of the middle of the face that looks like most of it: there is bare skin on a bearded,
// veiled or spectacled face, too, and its own tone is the measure.
std::optional<MeasureScore> FaceOcclusionPrevention::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const std::vector<cv::Vec3d> samples = samplesOf(view);
    if (samples.size() < leastSamples)
        return std::nullopt;
    const cv::Vec3d usual(medianOf(samples, 0), medianOf(samples, 1), medianOf(samples, 2));
    double alike = 0;
    for (const cv::Vec3d& sample : samples)
        alike += alikeness(sample, usual);
    const double share = alike / static_cast<double>(samples.size());
    return MeasureScore{FaceMeasure::FaceOcclusionPrevention, share,
                        percent(sigmoid(share, centre, width))};
}

} // namespace kiosk::vision::quality
