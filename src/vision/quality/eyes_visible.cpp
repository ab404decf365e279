#include "vision/quality/eyes_visible.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

constexpr float lidTo =
    6; // pixels of the crop from the lower lid: what lies there is still the eye
constexpr float bandHeight = 10; // and so far down a lens covers skin
constexpr double lightest = 0.8; // percentile of it: the shade of a frame is no tinted lens
constexpr double whitest = 0.9;  // percentile between the lids: the white of the eye or the lid
constexpr double eyeGain = 3;    // an eye that is screwed up has a fifth of the cheek's light
constexpr std::size_t burntFrom = 245; // a lamp or a window in a lens
constexpr double burntCounts = 12;     // a twelfth of the eye burnt out hides it
constexpr double centre = 0.46;
constexpr double width = 0.04;

double percentileOf(const std::array<int, 256>& counts, double share)
{
    double all = 0;
    for (const int count : counts)
        all += count;
    double seen = 0;
    for (std::size_t value = 0; value < counts.size() && all > 0; ++value) {
        seen += counts[value];
        if (seen >= share * all)
            return static_cast<double>(value);
    }
    return 0;
}

double burntShare(const std::array<int, 256>& counts)
{
    double all = 0;
    double burnt = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        all += counts[value];
        burnt += value >= burntFrom ? counts[value] : 0;
    }
    return all < 1 ? 1 : burnt / all;
}

// The light of the eye and of the skin under it by that of the cheek, at most 1: how much a lens
// lets through; less what is burnt out.
double visibleShare(const FaceView& view, Side side)
{
    const std::size_t first = side == Side::Left ? 36 : 42;
    float low = 0;
    for (std::size_t i = first; i < first + 6; ++i)
        low = std::max(low, view.at(i).y);
    const cv::Rect under = cv::Rect(cv::Point2f(view.at(first).x, low + lidTo),
                                    cv::Point2f(view.at(first + 3).x, low + lidTo + bandHeight)) &
                           cv::Rect(0, 0, FaceView::width, FaceView::height);
    const cv::Rect cheekAt = view.cheek(side);
    if (under.empty() || cheekAt.empty())
        return 0;
    const double cheek = linear(std::max(medianOf(view.gray(), cheekAt), 8.0));
    const auto lid = histogramOf(view.gray()(under), cv::Mat1b(under.size(), 255));
    const auto eye = histogramOf(view.gray(), view.filled(first, first + 5));
    const auto around = histogramOf(view.gray(), view.filled(first, first + 5, 10));
    const double through = std::min({1.0, linear(percentileOf(lid, lightest)) / cheek,
                                     eyeGain * linear(percentileOf(eye, whitest)) / cheek});
    return through * std::max(0.0, 1 - burntCounts * burntShare(around));
}

} // namespace

std::optional<MeasureScore> EyesVisible::assess(const FaceView& view) const
{
    if (!view.hasPixels())
        return std::nullopt;
    const double share = std::min(visibleShare(view, Side::Left), visibleShare(view, Side::Right));
    return MeasureScore{FaceMeasure::EyesVisible, share, percent(sigmoid(share, centre, width))};
}

} // namespace kiosk::vision::quality
