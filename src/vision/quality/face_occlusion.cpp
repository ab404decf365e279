#include "vision/quality/face_occlusion.h"

#include "vision/quality/mapping.h"

#include <vector>

namespace kiosk::vision::quality {
namespace {

constexpr float patchSide = 0.14F; // of the distance of the eyes
constexpr double otherHue = 0.30;  // distance of log chromaticities that is no longer this skin
constexpr double otherLight = 1.3; // of the logarithm of light: deeper than shade
constexpr double centre = 0.75;
constexpr double width = 0.06;

// Places where there is bare skin on a bearded, veiled or spectacled face, too.
std::vector<cv::Point2f> placesOn(const FaceView& view)
{
    std::vector<cv::Point2f> places{(view.at(21) + view.at(22)) / 2, view.at(27), view.at(28),
                                    view.at(29), view.at(30)};
    const float nostrils = view.mean(31, 35).y;
    for (const Side side : {Side::Left, Side::Right}) {
        const bool left = side == Side::Left;
        const cv::Point2f eye = left ? view.mean(36, 41) : view.mean(42, 47);
        const float outward = (left ? -1.0F : 1.0F) * FaceView::eyesApart;
        const float low = (eye.y + nostrils) / 2 + 0.08F * FaceView::eyesApart;
        places.emplace_back(eye.x, low);
        places.emplace_back(eye.x - 0.18F * outward, low);
        places.emplace_back(eye.x + 0.18F * outward, low);
        places.emplace_back(eye.x, nostrils);
        places.emplace_back(eye.x + 0.18F * outward, nostrils);
    }
    return places;
}

// Two logarithms of chromaticity, which do not change with the light's strength, and one of light.
cv::Vec3d lookOf(const cv::Vec3d& bgr)
{
    const cv::Vec3d light(linear(bgr[0] + 3), linear(bgr[1] + 3), linear(bgr[2] + 3));
    return {std::log(light[2] / light[1]) / 2.2, std::log(light[0] / light[1]) / 2.2,
            std::log(light[1])};
}

double middleOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

std::optional<MeasureScore> FaceOcclusionPrevention::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    std::array<std::vector<double>, 3> looks;
    for (const cv::Point2f place : placesOn(view)) {
        const cv::Rect square = FaceView::squareAt(place, patchSide * FaceView::eyesApart);
        if (square.empty())
            continue;
        const cv::Vec3d look = lookOf(medianColour(view.bgr(), square));
        for (int i = 0; i < 3; ++i)
            looks[static_cast<std::size_t>(i)].push_back(look[i]);
    }
    if (looks[0].size() < 3)
        return std::nullopt;
    const std::array<double, 3> usual{middleOf(looks[0]), middleOf(looks[1]), middleOf(looks[2])};
    double alike = 0;
    for (std::size_t i = 0; i < looks[0].size(); ++i) {
        const double hue = std::hypot(looks[0][i] - usual[0], looks[1][i] - usual[1]);
        const double light = std::abs(looks[2][i] - usual[2]);
        alike += sigmoid(hue, otherHue, -0.04) * sigmoid(light, otherLight, -0.15);
    }
    const double share = alike / static_cast<double>(looks[0].size());
    return MeasureScore{FaceMeasure::FaceOcclusionPrevention, share,
                        percent(sigmoid(share, centre, width))};
}

} // namespace kiosk::vision::quality
