#include "vision/quality/mouth_occlusion.h"

#include "vision/quality/mapping.h"

#include <vector>

namespace kiosk::vision::quality {
namespace {

constexpr double reddest = 0.6; // percentile of the lips' redness, since make-up and light vary
constexpr double mostRed = 0.3; // lipstick counts no more than this
constexpr int ringFrom = 2;     // pixels of the crop around the lips
constexpr int ringTo = 10;
constexpr int lids = 6;                // pixels of the crop around the eyes
constexpr double leastContrast = 0.10; // of the eyes: less is nothing to compare with
constexpr double mostContrast = 0.45;
constexpr double centre = 0.45;
constexpr double width = 0.05;

double rednessOf(const cv::Vec3d& bgr)
{
    constexpr double noise = 4;
    return std::log((bgr[2] + noise) / (bgr[1] + noise));
}

double rednessOfLips(const FaceView& view, const cv::Mat1b& lips)
{
    std::vector<double> values;
    for (int y = 0; y < lips.rows; ++y) {
        for (int x = 0; x < lips.cols; ++x) {
            if (lips(y, x) != 0)
                values.push_back(rednessOf(view.bgr().at<cv::Vec3b>(y, x)));
        }
    }
    if (values.empty())
        return 0;
    const auto at = values.begin() +
                    static_cast<std::ptrdiff_t>(reddest * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

// Deviation by the mean.
double contrastOf(const FaceView& view, const cv::Mat1b& mask)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(view.gray(), mean, deviation, mask);
    return deviation[0] / std::max(mean[0], 8.0);
}

} // namespace

// A mouth shows: its lips are redder than the skin or the beard around them, and a dark line or
// teeth lie between them. Cloth and hands have little of both, whatever their colour. Compared with
// the contrast of the eyes, so that soft light or a poor camera does not pass for a mask.
std::optional<MeasureScore> MouthOcclusionPrevention::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const cv::Mat1b mouth = view.filled(48, 59);
    cv::Mat1b lips = mouth.clone();
    lips.setTo(0, view.filled(60, 67));
    cv::Mat1b ring = view.filled(48, 59, ringTo);
    ring.setTo(0, view.filled(48, 59, ringFrom));
    const double eyes = std::max(contrastOf(view, view.filled(36, 41, lids)),
                                 contrastOf(view, view.filled(42, 47, lids)));
    const double structure =
        contrastOf(view, mouth) / std::clamp(eyes, leastContrast, mostContrast);
    const double red = rednessOfLips(view, lips) - rednessOf(medianColour(view.bgr(), ring));
    const double native = structure + std::clamp(red, 0.0, mostRed);
    return MeasureScore{FaceMeasure::MouthOcclusionPrevention, native,
                        percent(sigmoid(native, centre, width))};
}

} // namespace kiosk::vision::quality
