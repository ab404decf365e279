#include "vision/quality/natural_colour.h"

#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

#include <vector>

namespace kiosk::vision::quality {
namespace {

// How much colour a picture of skin has that is no gray picture's: distance from the white.
constexpr double leastSkin = 0.06;
constexpr double centre = 0.62;
constexpr double width = -0.08;
constexpr std::size_t leastPixels = 16;

// Logarithms of red and blue by green, which do not change with the light's strength: (0, 0) is
// gray.
struct Chroma
{
    double red = 0;
    double blue = 0;
    double light = 0; // green, coded
    [[nodiscard]] double size() const { return std::hypot(red, blue); }
};

std::vector<Chroma> chromasOf(const cv::Mat& bgr, const cv::Mat1b& mask)
{
    constexpr double noise = 4;
    std::vector<Chroma> chromas;
    for (int y = 0; y < bgr.rows; ++y) {
        for (int x = 0; x < bgr.cols; ++x) {
            if (mask(y, x) == 0)
                continue;
            const auto& pixel = bgr.at<cv::Vec3b>(y, x);
            const double green = pixel[1] + noise;
            chromas.push_back({std::log((pixel[2] + noise) / green),
                               std::log((pixel[0] + noise) / green), green});
        }
    }
    return chromas;
}

Chroma medianOf(std::vector<Chroma> chromas)
{
    const auto middle = chromas.begin() + static_cast<std::ptrdiff_t>(chromas.size() / 2);
    Chroma chroma;
    std::ranges::nth_element(chromas, middle, {}, &Chroma::red);
    chroma.red = middle->red;
    std::ranges::nth_element(chromas, middle, {}, &Chroma::blue);
    chroma.blue = middle->blue;
    return chroma;
}

// The white of the eyes: the lighter half of what is between the lids, of that the half with the
// least colour.
std::optional<Chroma> whiteOfEyes(const FaceView& view)
{
    cv::Mat1b mask = view.filled(36, 41);
    mask.setTo(255, view.filled(42, 47));
    std::vector<Chroma> chromas = chromasOf(view.bgr(), mask);
    if (chromas.size() < 4 * leastPixels)
        return std::nullopt;
    const auto keepHalf = [&chromas](auto&& before) {
        const auto middle = chromas.begin() + static_cast<std::ptrdiff_t>(chromas.size() / 2);
        std::ranges::nth_element(chromas, middle, before);
        chromas.erase(middle, chromas.end());
    };
    keepHalf([](const Chroma& a, const Chroma& b) { return a.light > b.light; });
    keepHalf([](const Chroma& a, const Chroma& b) { return a.size() < b.size(); });
    return medianOf(std::move(chromas));
}

} // namespace

// Measured from what is white on everybody, not from what colour a skin should have.
std::optional<MeasureScore> NaturalColour::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const auto white = whiteOfEyes(view);
    std::vector<Chroma> skins = chromasOf(view.bgr(), view.skin());
    if (!white || skins.empty())
        return std::nullopt;
    const Chroma skin = medianOf(std::move(skins));
    const double apart = std::hypot(skin.red - white->red, skin.blue - white->blue);
    const double missing = std::max(0.0, 1 - apart / leastSkin);
    const double off = white->size() + 2 * centre * missing;
    return MeasureScore{FaceMeasure::NaturalColour, off, percent(sigmoid(off, centre, width))};
}

} // namespace kiosk::vision::quality
