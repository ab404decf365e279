#include "vision/quality/natural_colour.h"

#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

#include <vector>

namespace kiosk::vision::quality {
namespace {

constexpr double leastSkin = 4; // chroma that every skin has in coloured light
constexpr double centre = 26;
constexpr double width = -4;
constexpr std::size_t leastPixels = 16;

struct Chroma
{
    double a = 0;
    double b = 0;
    [[nodiscard]] double size() const { return std::hypot(a, b); }
};

std::vector<cv::Vec3d> labOf(const cv::Mat& bgr, const cv::Mat1b& mask)
{
    cv::Mat lab;
    cv::cvtColor(bgr, lab, cv::COLOR_BGR2Lab);
    std::vector<cv::Vec3d> pixels;
    for (int y = 0; y < lab.rows; ++y) {
        for (int x = 0; x < lab.cols; ++x) {
            if (mask(y, x) == 0)
                continue;
            const auto& pixel = lab.at<cv::Vec3b>(y, x);
            pixels.emplace_back(pixel[0], pixel[1] - 128.0, pixel[2] - 128.0);
        }
    }
    return pixels;
}

Chroma medianChroma(std::vector<cv::Vec3d> pixels)
{
    const auto middle = pixels.begin() + static_cast<std::ptrdiff_t>(pixels.size() / 2);
    Chroma chroma;
    std::nth_element(pixels.begin(), middle, pixels.end(),
                     [](const cv::Vec3d& a, const cv::Vec3d& b) { return a[1] < b[1]; });
    chroma.a = (*middle)[1];
    std::nth_element(pixels.begin(), middle, pixels.end(),
                     [](const cv::Vec3d& a, const cv::Vec3d& b) { return a[2] < b[2]; });
    chroma.b = (*middle)[2];
    return chroma;
}

// The white of the eyes: the lighter half of what is between the lids, of that the half with the
// least colour.
std::optional<Chroma> whiteOfEyes(const FaceView& view)
{
    cv::Mat1b mask = view.filled(36, 41);
    mask.setTo(255, view.filled(42, 47));
    const cv::Rect around = cv::boundingRect(mask);
    if (around.empty())
        return std::nullopt;
    std::vector<cv::Vec3d> pixels = labOf(view.bgr()(around), mask(around));
    if (pixels.size() < 4 * leastPixels)
        return std::nullopt;
    const auto half = [&pixels](auto&& before) {
        const auto middle = pixels.begin() + static_cast<std::ptrdiff_t>(pixels.size() / 2);
        std::nth_element(pixels.begin(), middle, pixels.end(), before);
        pixels.erase(middle, pixels.end());
    };
    half([](const cv::Vec3d& a, const cv::Vec3d& b) { return a[0] > b[0]; });
    half([](const cv::Vec3d& a, const cv::Vec3d& b) {
        return std::hypot(a[1], a[2]) < std::hypot(b[1], b[2]);
    });
    return medianChroma(std::move(pixels));
}

} // namespace

// Measured from what is white on everybody, not from what colour a skin should have.
std::optional<MeasureScore> NaturalColour::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const auto white = whiteOfEyes(view);
    const cv::Rect around = cv::boundingRect(view.skin());
    if (!white || around.empty())
        return std::nullopt;
    const Chroma skin = medianChroma(labOf(view.bgr()(around), view.skin()(around)));
    const double missing = std::max(0.0, leastSkin - skin.size());
    const double off = white->size() + missing * 2 * centre / leastSkin;
    return MeasureScore{FaceMeasure::NaturalColour, off, percent(sigmoid(off, centre, width))};
}

} // namespace kiosk::vision::quality
