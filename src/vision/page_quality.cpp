#include "vision/page_quality.h"

#include "vision/opencv.h"
#include "vision/page_light.h"
#include "vision/page_measures.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kiosk::vision {
namespace {

// One character of OCR-B every 2.54 mm; its strokes are about 0.35 mm wide.
constexpr double mrzPitch = 2.54;
constexpr double mrzStroke = 0.35;

// From where on a picture is to be taken again.
struct Limits
{
    double pixelsPerMm = 10 / mrzPitch; // less: ten pixels a character are needed
    double dark = 0.22;                 // brightness, less
    double bright = 0.98;               // brightness, more
    double glare = 0.003;               // share of the page, more
    double shadow = 0.65;               // more
    double tilt = 0.25;                 // more
    double sharpness = 0.40;            // less
};
constexpr Limits limits;

constexpr int viewSide = 320; // pixels of the longer side

PageFault firstFault(const PageQuality& quality, const PageOutline& outline)
{
    if (!outline.whole)
        return PageFault::CutOff;
    if (quality.pixelsPerMm < limits.pixelsPerMm)
        return PageFault::TooFar;
    if (quality.brightness < limits.dark)
        return PageFault::TooDark;
    if (quality.brightness > limits.bright)
        return PageFault::TooBright;
    if (quality.glare > limits.glare)
        return PageFault::Glare;
    if (quality.shadow > limits.shadow)
        return PageFault::Shadow;
    if (quality.tilt > limits.tilt)
        return PageFault::Tilted;
    if (quality.sharpness < limits.sharpness)
        return PageFault::Blurred;
    return PageFault::None;
}

double brightnessOf(const cv::Mat& gray)
{
    cv::Mat values = gray.clone().reshape(1, 1);
    const auto middle = values.begin<uchar>() + static_cast<std::ptrdiff_t>(values.total() / 2);
    std::nth_element(values.begin<uchar>(), middle, values.end<uchar>());
    return *middle / 255.0;
}

double sharpnessOf(const cv::Mat& picture, const Quad& corners, double perMm)
{
    const double width = edgeWidth(picture, corners);
    return width <= 0 ? 0 : std::min(1.0, mrzStroke * perMm / width);
}

PageQuality measured(const Image& picture, const PageOutline& outline)
{
    const cv::Mat pixels = viewOf(picture);
    const PageView page = viewOfPage(pixels, outline.corners);
    PageQuality quality;
    quality.pixelsPerMm =
        pixelsPerMm(outline.corners, outline.shape,
                    guessShape(outline.corners, {picture.width(), picture.height()}).proportion);
    quality.sharpness = sharpnessOf(pixels, outline.corners, quality.pixelsPerMm);
    quality.brightness = brightnessOf(page.gray);
    const Glare glare = glareOn(page);
    quality.glare = glare.share;
    quality.glareAt = glare.at;
    const PageLight light = PageLight::of(page.gray);
    quality.shadow = 1 - static_cast<double>(light.darkest()) / std::max(light.brightest(), 1.0F);
    quality.tilt = tiltOf(outline.corners);
    return quality;
}

} // namespace

std::string_view pageFaultId(PageFault fault) noexcept
{
    switch (fault) {
    case PageFault::None:
        return "none";
    case PageFault::NoPage:
        return "no-page";
    case PageFault::CutOff:
        return "cut-off";
    case PageFault::TooFar:
        return "too-far";
    case PageFault::TooDark:
        return "too-dark";
    case PageFault::TooBright:
        return "too-bright";
    case PageFault::Glare:
        return "glare";
    case PageFault::Shadow:
        return "shadow";
    case PageFault::Tilted:
        return "tilted";
    case PageFault::Blurred:
        return "blurred";
    case PageFault::Moving:
        return "moving";
    }
    return "none";
}

PageView::~PageView()
{
    wipe(bgr);
    wipe(gray);
}

PageView viewOfPage(const cv::Mat& bgr, const Quad& corners)
{
    const auto sides = sidesOf(corners);
    const double across = std::max(sides[0] + sides[2], 2.0);
    const double tall = std::max(sides[1] + sides[3], 2.0);
    const double scale = viewSide / std::max(across, tall);
    const cv::Size size(std::max(8, cvRound(across * scale)), std::max(8, cvRound(tall * scale)));
    const auto width = static_cast<float>(size.width);
    const auto height = static_cast<float>(size.height);
    const std::array<cv::Point2f, 4> flat{{{0, 0}, {width, 0}, {width, height}, {0, height}}};
    std::array<cv::Point2f, 4> seen;
    std::ranges::transform(corners, seen.begin(), toCv);
    PageView view;
    view.toPicture = cv::getPerspectiveTransform(flat.data(), seen.data());
    cv::warpPerspective(bgr, view.bgr, view.toPicture, size,
                        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    if (view.bgr.channels() == 1)
        cv::cvtColor(view.bgr, view.bgr, cv::COLOR_GRAY2BGR);
    cv::cvtColor(view.bgr, view.gray, cv::COLOR_BGR2GRAY);
    return view;
}

double pixelsPerMm(const Quad& corners, PageShape shape, double proportion)
{
    const auto sides = sidesOf(corners);
    const PageSize page = sizeOf(shape, proportion);
    const double across = std::min(sides[0], sides[2]);
    const double tall = std::min(sides[1], sides[3]);
    return std::min(std::max(across, tall) / page.longer, std::min(across, tall) / page.shorter);
}

double tiltOf(const Quad& corners)
{
    const auto sides = sidesOf(corners);
    const auto shorter = [](double a, double b) { return std::min(a, b) / std::max({a, b, 1.0}); };
    return 1 - std::min(shorter(sides[0], sides[2]), shorter(sides[1], sides[3]));
}

PageQuality judgePage(const Image& picture, const PageOutline& outline)
{
    PageQuality none;
    none.fault = PageFault::NoPage;
    if (picture.empty() || !isConvex(outline.corners))
        return none;
    const auto judged =
        guarded(ErrorCode::UnreadableImage, "quality", [&]() -> Result<PageQuality> {
            PageQuality quality = measured(picture, outline);
            quality.fault = firstFault(quality, outline);
            return quality;
        });
    return judged.value_or(none);
}

} // namespace kiosk::vision
