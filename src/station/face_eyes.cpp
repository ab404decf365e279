#include "station/face_eyes.h"

#include "vision/challenge.h"
#include "vision/face_watch.h"

#include <dlfcn.h>

namespace kiosk::station {
namespace {

constexpr float leastReferenceEyeDistance = 24.0F; // pixels; chip portraits are small

// OpenBLAS, where it does dlib's algebra, takes a thread for each core, and they wait by spinning:
// on two cores a comparison takes nine times as long and the preview stops for it. Not linked,
// since another library may stand in for it.
void keepAlgebraOnOneThread()
{
    using SetThreads = void (*)(int);
    void* const found = dlsym(RTLD_DEFAULT, "openblas_set_num_threads");
    if (found != nullptr)
        reinterpret_cast<SetThreads>(found)(1);
}

class RealMovement final : public MovementWatcher
{
public:
    explicit RealMovement(vision::ChallengeWatch watch) : m_watch(std::move(watch)) {}
    vision::ChallengeOutcome look(const vision::FaceSight& sight) override
    {
        return m_watch.look(sight);
    }
    double progress() const override { return m_watch.progress(); }
    std::optional<Moment> began() const override { return m_watch.began(); }

private:
    vision::ChallengeWatch m_watch;
};

class RealWatcher final : public FaceWatcher
{
public:
    explicit RealWatcher(vision::FaceEngine engine) : m_watch(std::move(engine)) {}

    Result<vision::FaceSight> look(SharedImage frame, Moment at) override
    {
        return m_watch.look(std::move(frame), at);
    }
    vision::FaceQuality assess(const vision::FaceSight& sight,
                               const vision::FaceQualityLimits& limits) override
    {
        return vision::assessFace(sight, limits);
    }
    std::unique_ptr<MovementWatcher> watchFor(vision::Challenge challenge,
                                              const vision::FaceBaseline& baseline,
                                              const std::string& digits) override
    {
        return std::make_unique<RealMovement>(vision::ChallengeWatch(challenge, baseline, digits));
    }
    void gather(const vision::FaceSight& sight) override { m_liveness.look(sight); }
    void light(std::optional<vision::ScreenColour> colour, Moment at) override
    {
        m_liveness.light(colour, at);
    }
    void challenged(const vision::ChallengeResult& result) override
    {
        m_liveness.challenged(result);
    }
    void compared(double similarity) override { m_liveness.compared(similarity); }
    vision::LivenessJudgement judge(int needed) override { return m_liveness.judge(needed); }
    void reset() override
    {
        m_watch.reset();
        m_liveness.reset();
    }
    std::vector<std::string> modelVersions() override { return m_watch.engine().modelVersions(); }

private:
    vision::FaceWatch m_watch;
    vision::LivenessWatch m_liveness;
};

class RealMatcher final : public FaceMatcher
{
public:
    RealMatcher(vision::FaceEngine engine, vision::FaceComparer comparer)
        : m_engine(std::move(engine)), m_comparer(std::move(comparer))
    {
    }
    Result<vision::FaceEmbedding> embedPortrait(const Image& portrait) override
    {
        const auto face = m_engine.theOneFace(portrait, leastReferenceEyeDistance);
        if (!face)
            return fail(ErrorCode::UnreadableImage, "no usable face in the document's portrait");
        return m_comparer.embed(portrait, *face);
    }
    Result<vision::FaceEmbedding> embed(const vision::FaceSight& sight) override
    {
        if (!sight.frame || !sight.face)
            return fail(ErrorCode::UnreadableImage, "a sight without a face");
        return m_comparer.embed(*sight.frame, *sight.face);
    }
    std::vector<std::string> modelVersions() override { return m_comparer.modelVersions(); }

private:
    vision::FaceEngine m_engine;
    vision::FaceComparer m_comparer;
};

} // namespace

FaceEyes realFaceEyes(vision::ModelStore models)
{
    FaceEyes eyes;
    eyes.makeWatcher = [models]() -> Result<std::unique_ptr<FaceWatcher>> {
        KIOSK_TRY(auto engine, vision::FaceEngine::create(models));
        return std::make_unique<RealWatcher>(std::move(engine));
    };
    eyes.makeMatcher = [models]() -> Result<std::unique_ptr<FaceMatcher>> {
        keepAlgebraOnOneThread();
        KIOSK_TRY(auto engine, vision::FaceEngine::create(models));
        KIOSK_TRY(auto comparer, vision::FaceComparer::create(models));
        return std::make_unique<RealMatcher>(std::move(engine), std::move(comparer));
    };
    return eyes;
}

} // namespace kiosk::station
