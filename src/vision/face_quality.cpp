#include "vision/face_quality.h"

#include "vision/opencv.h"
#include "vision/quality/background.h"
#include "vision/quality/compression.h"
#include "vision/quality/crop.h"
#include "vision/quality/exposure.h"
#include "vision/quality/eyes_open.h"
#include "vision/quality/eyes_visible.h"
#include "vision/quality/face_occlusion.h"
#include "vision/quality/head_pose.h"
#include "vision/quality/illumination.h"
#include "vision/quality/luminance.h"
#include "vision/quality/mouth_closed.h"
#include "vision/quality/mouth_occlusion.h"
#include "vision/quality/natural_colour.h"
#include "vision/quality/sharpness.h"
#include "vision/quality/single_face.h"
#include "vision/quality/size.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace kiosk::vision {
namespace {

// One row a measure, in the order of the enumeration. `turn`: what a person should mend first,
// since what comes later cannot be judged before; of equals the one that lacks most.
struct Row
{
    FaceMeasure measure;
    std::string_view id;
    int least;
    int turn;
    int weight; // in the overall score
};

constexpr std::array<Row, faceMeasureCount> rows{{
    {FaceMeasure::SingleFacePresent, "single_face_present", 75, 0, 1},
    {FaceMeasure::HeadSize, "head_size", 30, 1, 1},
    {FaceMeasure::InterEyeDistance, "inter_eye_distance", 73, 1, 1},
    {FaceMeasure::LeftwardCrop, "leftward_crop", 80, 2, 1},
    {FaceMeasure::RightwardCrop, "rightward_crop", 80, 2, 1},
    {FaceMeasure::MarginAbove, "margin_above", 80, 2, 1},
    {FaceMeasure::MarginBelow, "margin_below", 80, 2, 1},
    {FaceMeasure::HeadPoseYaw, "head_pose_yaw", 65, 3, 3},
    {FaceMeasure::HeadPosePitch, "head_pose_pitch", 65, 3, 3},
    {FaceMeasure::HeadPoseRoll, "head_pose_roll", 80, 3, 2},
    {FaceMeasure::EyesOpen, "eyes_open", 40, 6, 3},
    {FaceMeasure::MouthClosed, "mouth_closed", 50, 7, 2},
    {FaceMeasure::EyesVisible, "eyes_visible", 40, 5, 2},
    {FaceMeasure::MouthOcclusionPrevention, "mouth_occlusion_prevention", 40, 8, 1},
    {FaceMeasure::FaceOcclusionPrevention, "face_occlusion_prevention", 40, 8, 1},
    {FaceMeasure::IlluminationUniformity, "illumination_uniformity", 50, 4, 2},
    {FaceMeasure::LuminanceMean, "luminance_mean", 50, 4, 1},
    {FaceMeasure::LuminanceVariance, "luminance_variance", 50, 4, 1},
    {FaceMeasure::UnderExposurePrevention, "under_exposure_prevention", 60, 4, 1},
    {FaceMeasure::OverExposurePrevention, "over_exposure_prevention", 60, 4, 1},
    {FaceMeasure::DynamicRange, "dynamic_range", 65, 4, 1},
    {FaceMeasure::Sharpness, "sharpness", 40, 9, 4},
    {FaceMeasure::CompressionArtifacts, "compression_artifacts", 40, 10, 1},
    {FaceMeasure::NaturalColour, "natural_colour", 40, 11, 1},
    {FaceMeasure::BackgroundUniformity, "background_uniformity", 35, 12, 1},
}};
constexpr int leastOverall = 45;
// How much the weakest measure counts in the overall score beside the mean of all.
constexpr double weakestCounts = 1.0 / 3;

constexpr bool rowsAreInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows[i].measure) != i)
            return false;
    }
    return true;
}
static_assert(rowsAreInOrder());

std::size_t indexOf(FaceMeasure measure)
{
    return static_cast<std::size_t>(measure);
}

template <typename... Measures>
void assessEach(const quality::FaceView& view, std::vector<MeasureScore>& scores)
{
    const auto take = [&scores](const std::optional<MeasureScore>& score) {
        if (score)
            scores.push_back(*score);
    };
    (take(Measures{}.assess(view)), ...);
}

std::vector<MeasureScore> scoresOf(const FaceSight& sight)
{
    using namespace quality;
    std::vector<MeasureScore> scores;
    const FaceView view(sight);
    assessEach<SingleFacePresent>(view, scores);
    if (!sight.face)
        return scores;
    assessEach<HeadSize, InterEyeDistance, LeftwardCrop, RightwardCrop, MarginAbove, MarginBelow,
               HeadPoseYaw, HeadPosePitch, HeadPoseRoll, EyesOpen, MouthClosed, EyesVisible,
               MouthOcclusionPrevention, FaceOcclusionPrevention, IlluminationUniformity,
               LuminanceMean, LuminanceVariance, UnderExposurePrevention, OverExposurePrevention,
               DynamicRange, Sharpness, CompressionArtifacts, NaturalColour, BackgroundUniformity>(
        view, scores);
    return scores;
}

int overallOf(const std::vector<MeasureScore>& scores)
{
    double sum = 0;
    double weights = 0;
    int weakest = 100;
    for (const MeasureScore& score : scores) {
        const int weight = rows.at(indexOf(score.measure)).weight;
        sum += weight * score.score;
        weights += weight;
        weakest = std::min(weakest, score.score);
    }
    if (weights <= 0)
        return 0;
    return static_cast<int>(
        std::lround((1 - weakestCounts) * sum / weights + weakestCounts * weakest));
}

std::vector<FaceMeasure> faultsOf(const FaceQuality& quality, const FaceQualityLimits& limits)
{
    struct Lack
    {
        FaceMeasure measure;
        int turn;
        int points;
    };
    std::vector<Lack> lacks;
    for (const MeasureScore& score : quality.scores) {
        const std::size_t index = indexOf(score.measure);
        const int points = limits.least.at(index) - score.score;
        if (points > 0)
            lacks.push_back({score.measure, rows.at(index).turn, points});
    }
    std::ranges::stable_sort(lacks, [](const Lack& a, const Lack& b) {
        return a.turn != b.turn ? a.turn < b.turn : a.points > b.points;
    });
    std::vector<FaceMeasure> faults;
    for (const Lack& lack : lacks)
        faults.push_back(lack.measure);
    // Nothing is bad, all of it together is: what lies nearest to its limit is told.
    if (faults.empty() && quality.overall < limits.overall) {
        const auto nearest = std::ranges::min_element(quality.scores, {}, [&](const auto& score) {
            return score.score - limits.least.at(indexOf(score.measure));
        });
        faults.push_back(nearest->measure);
    }
    return faults;
}

} // namespace

std::string_view faceMeasureId(FaceMeasure measure) noexcept
{
    const std::size_t index = indexOf(measure);
    return index < rows.size() ? rows[index].id : std::string_view("unknown");
}

FaceQualityLimits FaceQualityLimits::standard()
{
    FaceQualityLimits limits;
    for (const Row& row : rows)
        limits.least.at(indexOf(row.measure)) = row.least;
    limits.overall = leastOverall;
    return limits;
}

FaceQuality assessFace(const FaceSight& sight, const FaceQualityLimits& limits)
{
    FaceQuality quality;
    const auto scores =
        guarded(ErrorCode::Internal, "face quality",
                [&]() -> Result<std::vector<MeasureScore>> { return scoresOf(sight); });
    if (scores)
        quality.scores = *scores;
    else // a picture that OpenCV refuses shows no usable face
        quality.scores = {MeasureScore{FaceMeasure::SingleFacePresent, 0, 0}};
    quality.overall = sight.face && scores ? overallOf(quality.scores) : 0;
    quality.faults = faultsOf(quality, limits);
    return quality;
}

} // namespace kiosk::vision
