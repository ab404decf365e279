#include "vision/quality/compression.h"

#include "vision/opencv.h"
#include "vision/quality/mapping.h"

#include <opencv2/imgproc.hpp>

#include <array>

namespace kiosk::vision::quality {
namespace {

constexpr int block = 8;       // JPEG's
constexpr double centre = 3.3; // JPEG at about quality 30; cameras send 50 and more
constexpr double width = -0.35;
constexpr float farthest = 200; // pixels from the middle of the eyes: enough to find a grid

// Steps between neighbouring columns that are larger than the slope around them, by their place in
// the block: a coded block ends in such a step.
std::array<double, block> stepsAcross(const cv::Mat& gray)
{
    std::array<double, block> sums{};
    std::array<double, block> counts{};
    for (int y = 0; y < gray.rows; ++y) {
        const uchar* row = gray.ptr(y);
        for (int x = 2; x + 1 < gray.cols; ++x) {
            const int step = 2 * std::abs(row[x] - row[x - 1]);
            const int slope = std::abs(row[x - 1] - row[x - 2]) + std::abs(row[x + 1] - row[x]);
            const auto place = static_cast<std::size_t>(x % block);
            sums[place] += std::max(0, step - slope);
            ++counts[place];
        }
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] /= std::max(counts[i], 1.0);
    return sums;
}

// The grid need not begin at the picture's corner: a face may have been cut out.
double blockiness(const std::array<double, block>& steps)
{
    std::array<double, block> sorted = steps;
    std::ranges::sort(sorted);
    const double usual = (sorted[block / 2 - 1] + sorted[block / 2]) / 2;
    constexpr double noise = 0.25; // of 255: keeps a smooth picture from looking blocky
    return (sorted.back() + noise) / (usual + noise);
}

} // namespace

std::optional<MeasureScore> CompressionArtifacts::assess(const FaceView& view) const
{
    if (!view.hasPoints() || view.picture().empty())
        return std::nullopt;
    const cv::Point2f middle = view.middle();
    const float reach = std::min(1.5F * view.eyeDistance(), farthest);
    const cv::Rect around = cv::Rect(cv::Point(middle - cv::Point2f(reach, reach)),
                                     cv::Point(middle + cv::Point2f(reach, 1.5F * reach))) &
                            cv::Rect({}, view.picture().size());
    if (around.width < 4 * block || around.height < 4 * block)
        return std::nullopt;
    cv::Mat gray;
    cv::cvtColor(view.picture()(around), gray, cv::COLOR_BGR2GRAY);
    const WipedMat owner(gray);
    const WipedMat turned(gray.t());
    const double blocks =
        std::min(blockiness(stepsAcross(gray)), blockiness(stepsAcross(turned.get())));
    return MeasureScore{FaceMeasure::CompressionArtifacts, blocks,
                        percent(sigmoid(blocks, centre, width))};
}

} // namespace kiosk::vision::quality
