#include "vision/quality/luminance.h"

#include "vision/quality/mapping.h"

namespace kiosk::vision::quality {
namespace {

struct Spread
{
    double mean = 0;      // 0…1
    double deviation = 0; // by the mean
    double bits = 0;      // entropy
};

std::optional<Spread> spreadOf(const FaceView& view)
{
    if (!view.hasPixels())
        return std::nullopt;
    const auto counts = histogramOf(view.gray(), view.face());
    double all = 0;
    double sum = 0;
    double squares = 0;
    for (std::size_t value = 0; value < counts.size(); ++value) {
        const auto level = static_cast<double>(value);
        all += counts[value];
        sum += level * counts[value];
        squares += level * level * counts[value];
    }
    if (all < 1)
        return std::nullopt;
    Spread spread;
    const double mean = sum / all;
    spread.mean = mean / 255;
    spread.deviation = std::sqrt(std::max(0.0, squares / all - mean * mean)) / std::max(mean, 1.0);
    for (const int count : counts) {
        if (count > 0)
            spread.bits -= count / all * std::log2(count / all);
    }
    return spread;
}

} // namespace

// Wide bounds on purpose: a well-lit dark face has a quarter of full value, a well-lit light one
// three quarters. What the light did wrong is told by clipping, contrast and evenness, which do not
// know the skin.
std::optional<MeasureScore> LuminanceMean::assess(const FaceView& view) const
{
    const auto spread = spreadOf(view);
    if (!spread)
        return std::nullopt;
    const double score = sigmoid(spread->mean, 0.10, 0.02) * sigmoid(spread->mean, 0.90, -0.02);
    return MeasureScore{FaceMeasure::LuminanceMean, spread->mean, percent(score)};
}

// By the mean, so that the same light gives the same value at any skin tone.
std::optional<MeasureScore> LuminanceVariance::assess(const FaceView& view) const
{
    const auto spread = spreadOf(view);
    if (!spread)
        return std::nullopt;
    const double score =
        sigmoid(spread->deviation, 0.09, 0.02) * sigmoid(spread->deviation, 0.85, -0.07);
    return MeasureScore{FaceMeasure::LuminanceVariance, spread->deviation, percent(score)};
}

std::optional<MeasureScore> DynamicRange::assess(const FaceView& view) const
{
    const auto spread = spreadOf(view);
    if (!spread)
        return std::nullopt;
    return MeasureScore{FaceMeasure::DynamicRange, spread->bits, percent(spread->bits / 8)};
}

} // namespace kiosk::vision::quality
