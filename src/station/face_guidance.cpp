#include "station/face_guidance.h"

#include <algorithm>

namespace kiosk::station {

using vision::Challenge;
using vision::FaceMeasure;

namespace {

double nativeOf(FaceMeasure measure, const vision::FaceQuality& quality)
{
    const auto found = std::find_if(
        quality.scores.begin(), quality.scores.end(),
        [measure](const vision::MeasureScore& score) { return score.measure == measure; });
    return found == quality.scores.end() ? 0 : found->native;
}

// ISO/IEC 29794-5 wants a head of 0.45 of the picture's height.
constexpr double idealHeadSize = 0.45;

bool isTooFar(const vision::FaceQuality& quality)
{
    return std::any_of(quality.faults.begin(), quality.faults.end(), [&](FaceMeasure fault) {
        return fault == FaceMeasure::InterEyeDistance ||
               (fault == FaceMeasure::HeadSize && nativeOf(fault, quality) < idealHeadSize);
    });
}

// Bright skin on a bright picture is light from the front; else it comes from behind.
Guidance forLuminance(const vision::FaceQuality& quality)
{
    constexpr double middle = 0.5;
    return nativeOf(FaceMeasure::LuminanceMean, quality) > middle ? Guidance::LessLight
                                                                  : Guidance::MoreLight;
}

} // namespace

Guidance guidanceFor(FaceMeasure fault, const vision::FaceQuality& quality) noexcept
{
    switch (fault) {
    case FaceMeasure::SingleFacePresent:
        return Guidance::StayAlone;
    case FaceMeasure::HeadSize:
        return nativeOf(fault, quality) < idealHeadSize ? Guidance::ComeCloser : Guidance::MoveBack;
    case FaceMeasure::InterEyeDistance:
        return Guidance::ComeCloser;
    case FaceMeasure::LeftwardCrop:
    case FaceMeasure::RightwardCrop:
        return Guidance::MoveSideways;
    case FaceMeasure::MarginAbove:
        return Guidance::MoveDown;
    case FaceMeasure::MarginBelow:
        return Guidance::MoveUp;
    case FaceMeasure::HeadPoseYaw:
        return Guidance::LookStraight;
    case FaceMeasure::HeadPosePitch:
        return nativeOf(fault, quality) > 0 ? Guidance::LowerChin : Guidance::RaiseChin;
    case FaceMeasure::HeadPoseRoll:
        return Guidance::HeadUpright;
    case FaceMeasure::EyesOpen:
        return Guidance::OpenEyes;
    case FaceMeasure::MouthClosed:
        return Guidance::CloseMouth;
    case FaceMeasure::EyesVisible:
        return Guidance::TakeOffGlasses;
    case FaceMeasure::MouthOcclusionPrevention:
    case FaceMeasure::FaceOcclusionPrevention:
        return Guidance::UncoverFace;
    case FaceMeasure::IlluminationUniformity:
        return Guidance::EvenLight;
    case FaceMeasure::LuminanceMean:
        return forLuminance(quality);
    case FaceMeasure::LuminanceVariance:
    case FaceMeasure::UnderExposurePrevention:
    case FaceMeasure::DynamicRange:
    case FaceMeasure::NaturalColour:
        return Guidance::MoreLight;
    case FaceMeasure::OverExposurePrevention:
        return Guidance::LessLight;
    case FaceMeasure::BackgroundUniformity:
        return Guidance::PlainerBackground;
    case FaceMeasure::Sharpness:
    case FaceMeasure::CompressionArtifacts:
        break;
    }
    return Guidance::HoldStill;
}

Guidance guidanceFor(const vision::FaceSight& sight, const vision::FaceQuality& quality) noexcept
{
    if (!sight.face)
        return Guidance::LookAtCamera;
    if (sight.faces > 1)
        return Guidance::StayAlone;
    if (!quality.faults.empty())
        return guidanceFor(quality.faults.front(), quality);
    return quality.good() ? Guidance::HoldStill : Guidance::LookAtCamera;
}

ErrorCode errorFor(const vision::FaceSight& sight, const vision::FaceQuality& quality) noexcept
{
    if (!sight.face)
        return ErrorCode::NoFace;
    if (sight.faces > 1)
        return ErrorCode::SeveralFaces;
    return isTooFar(quality) ? ErrorCode::FaceTooSmall : ErrorCode::FaceQualityLow;
}

FaceTask::Kind taskFor(Challenge challenge) noexcept
{
    switch (challenge) {
    case Challenge::TurnLeft:
        return FaceTask::Kind::TurnLeft;
    case Challenge::TurnRight:
        return FaceTask::Kind::TurnRight;
    case Challenge::Nod:
        return FaceTask::Kind::Nod;
    case Challenge::Blink:
        return FaceTask::Kind::Blink;
    case Challenge::ReadNumber:
        break;
    }
    return FaceTask::Kind::ReadNumber;
}

devices::PersonPrompt promptFor(const FaceTask& task)
{
    using Movement = devices::PersonPrompt::Movement;
    devices::PersonPrompt prompt;
    prompt.digits = task.digits.toStdString();
    if (task.light)
        prompt.screenRgb = *task.light;
    switch (task.kind) {
    case FaceTask::Kind::TurnLeft:
        prompt.movement = Movement::TurnLeft;
        break;
    case FaceTask::Kind::TurnRight:
        prompt.movement = Movement::TurnRight;
        break;
    case FaceTask::Kind::Nod:
        prompt.movement = Movement::Nod;
        break;
    case FaceTask::Kind::Blink:
        prompt.movement = Movement::Blink;
        break;
    case FaceTask::Kind::ReadNumber:
        prompt.movement = Movement::ReadNumber;
        break;
    case FaceTask::Kind::Position:
    case FaceTask::Kind::HoldStill:
    case FaceTask::Kind::Light:
    case FaceTask::Kind::Comparing:
        break;
    }
    return prompt;
}

FaceOutline outlineFor(const vision::FaceSight& sight, bool good, double progress)
{
    FaceOutline outline;
    if (!sight.face || !sight.frame || sight.frame->empty())
        return outline;
    const double width = sight.frame->width();
    const double height = sight.frame->height();
    const vision::DetectedFace& face = *sight.face;
    outline.found = true;
    outline.good = good;
    outline.progress = progress;
    outline.box = {static_cast<double>(face.left) / width, static_cast<double>(face.top) / height,
                   static_cast<double>(face.width) / width,
                   static_cast<double>(face.height) / height};
    return outline;
}

void SteadyWord::suggest(Guidance word, Moment now)
{
    if (word != m_word && now - m_since >= stands)
        say(word, now);
}

void SteadyWord::say(Guidance word, Moment now)
{
    if (word != m_word)
        m_since = now;
    m_word = word;
}

} // namespace kiosk::station
