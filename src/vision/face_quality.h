// How good a picture of a face is as a portrait: one measure for each thing that can be wrong,
// named as ISO/IEC 29794-5 names it, each with its native value and a score from 0 to 100. One
// class a measure, in vision/quality/, whose README.md lists the formulas, the limits and where
// they come from. Pure functions of their input; any thread.
#pragma once

#include "vision/face_sight.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kiosk::vision {

enum class FaceMeasure : std::uint8_t {
    SingleFacePresent,
    HeadSize,         // native: height of the head by that of the picture
    InterEyeDistance, // native: pixels
    LeftwardCrop,     // native: from the image's left border to the nearer eye, in eye distances
    RightwardCrop,
    MarginAbove, // native: from the upper border to the line of the eyes, in eye distances
    MarginBelow,
    HeadPoseYaw, // native: degrees, as HeadPose
    HeadPosePitch,
    HeadPoseRoll,
    EyesOpen,                 // native: mean opening of both, as EyeOpening
    MouthClosed,              // native: mouthOpening(); a smile is no fault
    EyesVisible,              // no dark glasses, no reflections on glasses
    MouthOcclusionPrevention, // no mask or hand before the mouth
    FaceOcclusionPrevention,
    IlluminationUniformity, // both sides of the face alike
    LuminanceMean,
    LuminanceVariance,
    UnderExposurePrevention,
    OverExposurePrevention,
    DynamicRange, // native: bits of intensity in the face
    Sharpness,
    CompressionArtifacts,
    NaturalColour,
    BackgroundUniformity,
};
inline constexpr std::size_t faceMeasureCount = 25;
[[nodiscard]] std::string_view faceMeasureId(FaceMeasure measure) noexcept; // "inter_eye_distance"

struct MeasureScore
{
    FaceMeasure measure = FaceMeasure::SingleFacePresent;
    double native = 0;
    int score = 0; // 0…100, greater is better
};

// What a measure needs less than `least`, the picture cannot be used. Read from the policy.
struct FaceQualityLimits
{
    std::array<int, faceMeasureCount> least{}; // by FaceMeasure
    int overall = 0;
    // Limits that a kiosk's live picture should meet, measured on the free portraits.
    [[nodiscard]] static FaceQualityLimits standard();
};

struct FaceQuality
{
    // Of those that could be assessed, in the order of the enumeration; a measure whose input is
    // missing (pose, eyes) is not there.
    std::vector<MeasureScore> scores;
    // 0…100; 0 without a face. Two parts the weighted mean of the scores, one part the weakest.
    int overall = 0;
    // What is below its limit, the one to be told first: what has to be mended before the rest can
    // be judged (one face, size, place, pose, light, eyes, mouth, covers, sharpness, colour,
    // background), of one kind what lacks most.
    std::vector<FaceMeasure> faults;
    [[nodiscard]] bool good() const noexcept { return faults.empty() && overall > 0; }
};

// About 3 ms at 1280 × 720. Without a face only SingleFacePresent is assessed.
[[nodiscard]] FaceQuality assessFace(const FaceSight& sight, const FaceQualityLimits& limits);

} // namespace kiosk::vision
