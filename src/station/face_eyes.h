// What the face's step asks of vision: a watch over the live picture, and a matcher that compares
// what was taken, each used on a thread of its own. Tests script both; realFaceEyes() are vision's.
#pragma once

#include "vision/face_comparer.h"
#include "vision/face_quality.h"
#include "vision/liveness.h"

#include <functional>
#include <memory>

namespace kiosk::station {

// One movement that a person was asked for. See vision::ChallengeWatch.
class MovementWatcher
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    virtual ~MovementWatcher() = default;
    [[nodiscard]] virtual vision::ChallengeOutcome look(const vision::FaceSight& sight) = 0;
    [[nodiscard]] virtual double progress() const = 0;
    [[nodiscard]] virtual std::optional<Moment> began() const = 0;
};

// See vision::FaceWatch, vision::assessFace and vision::LivenessWatch.
class FaceWatcher
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    virtual ~FaceWatcher() = default;
    [[nodiscard]] virtual Result<vision::FaceSight> look(SharedImage frame, Moment at) = 0;
    [[nodiscard]] virtual vision::FaceQuality assess(const vision::FaceSight& sight,
                                                     const vision::FaceQualityLimits& limits) = 0;
    [[nodiscard]] virtual std::unique_ptr<MovementWatcher>
    watchFor(vision::Challenge challenge, const vision::FaceBaseline& baseline,
             const std::string& digits) = 0;

    // Liveness.
    virtual void gather(const vision::FaceSight& sight) = 0;
    virtual void light(std::optional<vision::ScreenColour> colour, Moment at) = 0;
    virtual void challenged(const vision::ChallengeResult& result) = 0;
    virtual void compared(double similarity) = 0;
    [[nodiscard]] virtual vision::LivenessJudgement judge(int needed) = 0;

    virtual void reset() = 0; // another person; nothing of the last one is kept
    [[nodiscard]] virtual std::vector<std::string> modelVersions() = 0;
};

// See vision::FaceComparer.
class FaceMatcher
{
public:
    virtual ~FaceMatcher() = default;
    // Of a document's portrait. Fails with UnreadableImage when there is no usable face in it.
    [[nodiscard]] virtual Result<vision::FaceEmbedding> embedPortrait(const Image& portrait) = 0;
    // Of a sight with a face.
    [[nodiscard]] virtual Result<vision::FaceEmbedding> embed(const vision::FaceSight& sight) = 0;
    [[nodiscard]] virtual std::vector<std::string> modelVersions() = 0;
};

// Both load models: not cheap. Fail with ModelMissing, ModelAltered or Internal.
struct FaceEyes
{
    std::function<Result<std::unique_ptr<FaceWatcher>>()> makeWatcher;
    std::function<Result<std::unique_ptr<FaceMatcher>>()> makeMatcher;
};

[[nodiscard]] FaceEyes realFaceEyes(vision::ModelStore models);

} // namespace kiosk::station
