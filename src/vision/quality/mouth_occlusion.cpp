#include "vision/quality/mouth_occlusion.h"

#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

namespace kiosk::vision::quality {
namespace {

constexpr double centre = 0.09;
constexpr double width = 0.02;

} // namespace

// Lips show: they are redder than the skin or the beard around them, and a dark line or teeth lie
// between them. Cloth and hands have neither, whatever their colour.
std::optional<MeasureScore> MouthOcclusionPrevention::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const cv::Mat1b lips = view.filled(48, 59);
    cv::Mat1b ring = view.filled(48, 59, 10);
    ring.setTo(0, view.filled(48, 59, 2));
    const cv::Vec3d inner = medianColour(view.bgr(), lips);
    const cv::Vec3d outer = medianColour(view.bgr(), ring);
    const auto redness = [](const cv::Vec3d& bgr) { return std::log((bgr[2] + 4) / (bgr[1] + 4)); };
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(view.gray(), mean, deviation, lips);
    const double structure = deviation[0] / std::max(mean[0], 8.0);
    const double red = std::max(0.0, redness(inner) - redness(outer));
    const double native = red + structure / 2;
    return MeasureScore{FaceMeasure::MouthOcclusionPrevention, native,
                        percent(sigmoid(native, centre, width))};
}

} // namespace kiosk::vision::quality
