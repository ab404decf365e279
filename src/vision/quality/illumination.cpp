#include "vision/quality/illumination.h"

#include "vision/quality/mapping.h"

#include <vector>

namespace kiosk::vision::quality {
namespace {

constexpr float patchSide = 0.16F; // of the distance of the eyes
constexpr double sameSkin = 0.25;  // distance of log chromaticities; farther is something else
constexpr double centre = 0.33;
constexpr double width = 0.08;

// Places of one side of the face: under the eye outside and inside, cheek, lower cheek, above the
// brow.
std::array<cv::Point2f, 5> placesOf(const FaceView& view, Side side)
{
    const bool left = side == Side::Left;
    const cv::Point2f eye = left ? view.mean(36, 41) : view.mean(42, 47);
    const cv::Point2f brow = left ? view.at(19) : view.at(24);
    const cv::Point2f corner = left ? view.at(48) : view.at(54);
    const cv::Point2f jaw = left ? view.at(4) : view.at(12);
    const float unit = (left ? -1.0F : 1.0F) * FaceView::eyesApart;
    const float cheek = (eye.y + view.mean(48, 59).y) / 2;
    return {cv::Point2f(eye.x + 0.15F * unit, eye.y + 0.28F * FaceView::eyesApart),
            cv::Point2f(eye.x - 0.12F * unit, eye.y + 0.28F * FaceView::eyesApart),
            cv::Point2f(eye.x, cheek), (corner + jaw) / 2,
            brow - cv::Point2f(0, 0.16F * FaceView::eyesApart)};
}

double hueDistance(const cv::Vec3d& one, const cv::Vec3d& other)
{
    const auto ratio = [](const cv::Vec3d& bgr, int channel) {
        return std::log((bgr[channel] + 3) / (bgr[1] + 3));
    };
    return std::hypot(ratio(one, 0) - ratio(other, 0), ratio(one, 2) - ratio(other, 2));
}

// Of an even number of values the one of the two middle ones that is nearer to nothing.
double medianNearZero(std::vector<double> values)
{
    std::ranges::sort(values);
    const double upper = values[values.size() / 2];
    const double lower = values[(values.size() - 1) / 2];
    return std::abs(lower) < std::abs(upper) ? lower : upper;
}

} // namespace

// The ratio of two sides of one face is the same at any skin tone. Pairs of places of which one is
// covered do not count, so that a hand is not taken for a shadow; when no pair is alike in colour,
// the light is what differs.
std::optional<MeasureScore> IlluminationUniformity::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const auto left = placesOf(view, Side::Left);
    const auto right = placesOf(view, Side::Right);
    std::vector<double> all; // logarithms, left by right
    std::vector<double> alike;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const cv::Rect here = FaceView::squareAt(left[i], patchSide * FaceView::eyesApart);
        const cv::Rect there = FaceView::squareAt(right[i], patchSide * FaceView::eyesApart);
        if (here.empty() || there.empty())
            continue;
        all.push_back(std::log(linear(medianOf(view.gray(), here) + 2) /
                               linear(medianOf(view.gray(), there) + 2)));
        if (hueDistance(medianColour(view.bgr(), here), medianColour(view.bgr(), there)) < sameSkin)
            alike.push_back(all.back());
    }
    if (all.empty())
        return std::nullopt;
    const double ratio = std::exp(-std::abs(medianNearZero(alike.empty() ? all : alike)));
    return MeasureScore{FaceMeasure::IlluminationUniformity, ratio,
                        percent(sigmoid(ratio, centre, width))};
}

} // namespace kiosk::vision::quality
