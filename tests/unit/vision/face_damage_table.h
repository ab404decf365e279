// Every way in which the tests spoil a face, with the measure that must fall and be told.
#pragma once

#include "face_damage.h"
#include "vision/face_quality.h"

#include <QStringList>

namespace kiosk::tests {

using vision::assessFace;
using vision::FaceMeasure;
using vision::FaceQuality;
using vision::FaceQualityLimits;
using vision::FaceSight;
using vision::HeadPose;

struct Damage
{
    const char* name;
    FaceMeasure measure;
    std::vector<double> steps; // from good to bad
    std::function<FaceSight(const Scene&, double)> spoil;
    // The same words are said for these, and which of them comes first is a person's own.
    std::vector<FaceMeasure> alsoTold{};
};

inline const cv::Point2f inTheMiddle(640, 290);
inline const cv::Scalar dark(12, 11, 10);
inline const cv::Scalar blue(210, 170, 120);
inline const cv::Scalar white(235, 235, 235);

inline std::vector<Damage> geometryDamages()
{
    return {
        {"several faces", FaceMeasure::SingleFacePresent, {1, 2, 3, 4, 5, 6}, withFaces},
        {"head too large",
         FaceMeasure::HeadSize,
         {1.05, 1.2, 1.35, 1.5, 1.65, 1.8},
         [](const Scene& scene, double scale) {
             return moved(scene, scale, {640, 320});
         }},
        {"too far",
         FaceMeasure::InterEyeDistance,
         {1, 0.85, 0.7, 0.6, 0.5, 0.4},
         [](const Scene& scene, double scale) { return moved(scene, scale, inTheMiddle); }},
        {"at the left border",
         FaceMeasure::LeftwardCrop,
         {500, 180, 160, 140, 120, 90},
         [](const Scene& scene, double x) {
             return moved(scene, 1, {static_cast<float>(x), 290});
         }},
        {"at the right border",
         FaceMeasure::RightwardCrop,
         {500, 180, 160, 140, 120, 90},
         [](const Scene& scene, double x) {
             return moved(scene, 1, {1280 - static_cast<float>(x), 290});
         }},
        {"at the upper border",
         FaceMeasure::MarginAbove,
         {300, 190, 170, 150, 130, 100},
         [](const Scene& scene, double y) {
             return moved(scene, 1, {640, static_cast<float>(y)});
         }},
        {"at the lower border",
         FaceMeasure::MarginBelow,
         {300, 230, 210, 190, 170, 140},
         [](const Scene& scene, double y) {
             return moved(scene, 1, {640, 720 - static_cast<float>(y)});
         }},
        {"turned right",
         FaceMeasure::HeadPoseYaw,
         {0, 8, 14, 18, 24, 32},
         [](const Scene& scene, double by) { return withPose(scene, &HeadPose::yaw, by); }},
        {"turned left",
         FaceMeasure::HeadPoseYaw,
         {0, -8, -14, -18, -24, -32},
         [](const Scene& scene, double by) { return withPose(scene, &HeadPose::yaw, by); }},
        {"nose up",
         FaceMeasure::HeadPosePitch,
         {0, 8, 14, 18, 24, 32},
         [](const Scene& scene, double by) { return withPose(scene, &HeadPose::pitch, by); }},
        {"nose down",
         FaceMeasure::HeadPosePitch,
         {-8, -14, -22, -26, -30, -40},
         [](const Scene& scene, double by) { return withPose(scene, &HeadPose::pitch, by); }},
        {"leaning",
         FaceMeasure::HeadPoseRoll,
         {0, 5, 10, 15, 20, 30},
         [](const Scene& scene, double by) { return withPose(scene, &HeadPose::roll, by); }},
        {"eyes closing", FaceMeasure::EyesOpen, {1, 0.8, 0.6, 0.35, 0.2, 0.05}, withEyes},
        {"mouth opening", FaceMeasure::MouthClosed, {0.1, 0.2, 0.3, 0.36, 0.42, 0.5}, withMouth},
    };
}

inline std::vector<Damage> coverDamages()
{
    const auto cover = [](const cv::Scalar& colour, auto maskOf) {
        return [colour, maskOf](const Scene& scene, double much) {
            return scene.seen(painted(scene.frame, maskOf(scene), colour, much));
        };
    };
    return {
        {"dark glasses",
         FaceMeasure::EyesVisible,
         {0, 0.3, 0.5, 0.65, 0.8, 0.95},
         cover(dark, lenses)},
        {"reflecting glasses",
         FaceMeasure::EyesVisible,
         {0, 0.12, 0.2, 0.28, 0.36, 0.44},
         [](const Scene& scene, double size) {
             return scene.seen(
                 painted(scene.frame, reflections(scene, size), cv::Scalar::all(255), 1));
         }},
        {"white before the mouth",
         FaceMeasure::MouthOcclusionPrevention,
         {0, 0.4, 0.6, 0.75, 0.9, 1},
         cover(white, overMouth)},
        {"dark before the mouth",
         FaceMeasure::MouthOcclusionPrevention,
         {0, 0.4, 0.6, 0.75, 0.9, 1},
         cover(dark, overMouth)},
        {"blue before the mouth",
         FaceMeasure::MouthOcclusionPrevention,
         {0, 0.4, 0.6, 0.75, 0.9, 1},
         cover(blue, overMouth)},
        {"something before one cheek",
         FaceMeasure::FaceOcclusionPrevention,
         {0, 0.2, 0.3, 0.38, 0.46, 0.54},
         [](const Scene& scene, double radius) {
             const cv::Point2f cheek = (scene.mean(36, 41) + scene.at(48)) / 2;
             return scene.seen(painted(scene.frame, disc(scene, cheek, radius), blue, 1));
         }},
        {"something before the nose",
         FaceMeasure::FaceOcclusionPrevention,
         {0, 0.2, 0.27, 0.34, 0.41, 0.48},
         [](const Scene& scene, double radius) {
             return scene.seen(painted(scene.frame, disc(scene, scene.at(29), radius), dark, 1));
         }},
    };
}

inline std::vector<Damage> pixelDamages()
{
    const auto through = [](auto curveOf) {
        return [curveOf](const Scene& scene, double much) {
            return scene.seen(
                mapped(scene.frame, [&](double value) { return curveOf(value, much); }));
        };
    };
    const auto with = [](auto change) {
        return [change](const Scene& scene, double much) {
            return scene.seen(change(scene.frame, much));
        };
    };
    return {
        {"light from one side",
         FaceMeasure::IlluminationUniformity,
         {1, 0.5, 0.3, 0.2, 0.1, 0.05},
         [](const Scene& scene, double darkest) {
             return scene.seen(litFromOneSide(scene, darkest));
         }},
        {"gain down",
         FaceMeasure::LuminanceMean,
         {1, 0.7, 0.4, 0.25, 0.18, 0.13},
         through([](double value, double gain) { return value * gain; }),
         {FaceMeasure::UnderExposurePrevention}},
        {"fog",
         FaceMeasure::LuminanceVariance,
         {1, 0.6, 0.4, 0.25, 0.15, 0.1},
         through([](double value, double contrast) { return 140 + contrast * (value - 140); })},
        {"blacks crushed",
         FaceMeasure::UnderExposurePrevention,
         {0, 60, 100, 130, 150, 175},
         through([](double value, double offset) { return value - offset; })},
        {"gain up",
         FaceMeasure::OverExposurePrevention,
         {1, 1.1, 1.25, 1.4, 1.6, 2},
         through([](double value, double gain) { return value * gain; })},
        {"few levels", FaceMeasure::DynamicRange, {256, 48, 24, 12, 8, 5}, with(posterised)},
        {"blurred", FaceMeasure::Sharpness, {0, 1.5, 2.5, 3.5, 5, 7}, with(blurred)},
        {"moved", FaceMeasure::Sharpness, {1, 5, 9, 13, 17, 23}, with(movedDuringExposure)},
        {"saved too small",
         FaceMeasure::CompressionArtifacts,
         {95, 50, 30, 24, 16, 8},
         with(throughJpeg)},
        {"yellow light", FaceMeasure::NaturalColour, {0, 0.3, 0.6, 0.9, 1.2, 1.6}, with(tinted)},
        {"blue light",
         FaceMeasure::NaturalColour,
         {0.3, 0.7, 1.1, 1.5, 1.9, 2.3},
         with([](const cv::Mat& frame, double much) {
             cv::Mat result;
             cv::multiply(frame, cv::Scalar(std::exp2(much / 3), 1, std::exp2(-much)), result);
             return result;
         })},
        {"gray", FaceMeasure::NaturalColour, {1, 0.12, 0.09, 0.06, 0.03, 0}, with(withColour)},
        {"shelves behind",
         FaceMeasure::BackgroundUniformity,
         {0, 0.2, 0.4, 0.6, 0.8, 1},
         [](const Scene& scene, double much) { return scene.seen(cluttered(scene, much)); }},
    };
}

inline std::vector<Damage> allDamages()
{
    std::vector<Damage> all = geometryDamages();
    for (auto& part : {coverDamages(), pixelDamages()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

inline int scoreOf(const FaceQuality& quality, FaceMeasure measure)
{
    const auto found = std::ranges::find(quality.scores, measure, &vision::MeasureScore::measure);
    return found == quality.scores.end() ? -1 : found->score;
}

inline double nativeOf(const FaceQuality& quality, FaceMeasure measure)
{
    const auto found = std::ranges::find(quality.scores, measure, &vision::MeasureScore::measure);
    return found == quality.scores.end() ? std::nan("") : found->native;
}

inline QString faultsOf(const FaceQuality& quality)
{
    QStringList names;
    for (const FaceMeasure fault : quality.faults)
        names << QString::fromUtf8(vision::faceMeasureId(fault).data()) +
                     QStringLiteral("=%1").arg(scoreOf(quality, fault));
    return names.join(' ');
}

// What is wrong with how the scores go down, or nothing.
inline QString complaint(const Scene& scene, const Damage& damage)
{
    const auto limits = FaceQualityLimits::standard();
    QStringList natives;
    int last = 101;
    FaceQuality quality;
    QString wrong;
    for (std::size_t i = 0; i < damage.steps.size(); ++i) {
        quality = assessFace(damage.spoil(scene, damage.steps[i]), limits);
        const int score = scoreOf(quality, damage.measure);
        natives << QStringLiteral("%1 (%2)")
                       .arg(nativeOf(quality, damage.measure), 0, 'f', 3)
                       .arg(score);
        if (i == 0 && !quality.faults.empty())
            wrong += QStringLiteral("bad from the start: ") + faultsOf(quality) + "; ";
        const bool atAnEnd = (score >= 90 && last >= 90) || (score <= 5 && last <= 5);
        if (score < 0 || (score >= last && !atAnEnd))
            wrong += QStringLiteral("not lower at step %1; ").arg(i);
        last = score;
    }
    const bool told = !quality.faults.empty() &&
                      (quality.faults.front() == damage.measure ||
                       std::ranges::count(damage.alsoTold, quality.faults.front()) > 0);
    if (!told)
        wrong += QStringLiteral("told at last: %1; ").arg(faultsOf(quality));
    return wrong.isEmpty() ? QString() : wrong + natives.join(", ");
}

} // namespace kiosk::tests
