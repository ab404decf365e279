// A person before a face camera, as a script: how they are seen now and what they do. Stands for
// camera and vision in tests of the face's step. Frames are pushed one at a time by the test's
// thread or come every few milliseconds.
#pragma once

#include "api/camera.h"
#include "station/face_eyes.h"

#include <QTimer>

#include <mutex>

namespace kiosk::test {

// What the next sights are.
struct FaceScene
{
    int faces = 1;
    int person = 1; // who it is
    int overall = 80;
    std::vector<vision::FaceMeasure> faults = {};
    double native = 0; // of the first fault
    float left = 440;  // of the face in a picture of 1280 × 720
    vision::HeadPose pose = {};
};

class ScriptedFace
{
public:
    // --- the script; on the test's thread ---

    FaceScene scene;
    vision::ChallengeOutcome outcome = vision::ChallengeOutcome::Waiting; // of any movement
    vision::LivenessJudgement judgement{
        vision::LivenessVerdict::Live,
        0.9,
        {{vision::LivenessChannel::Texture, vision::LivenessVerdict::Live, 0.9}},
        0.9,
        20};
    bool simulated = false;
    std::function<SharedImage(std::uint64_t)> picture; // instead of the scene's
    std::optional<ErrorCode> cameraProblem;
    std::optional<ErrorCode> watcherProblem;
    std::optional<ErrorCode> matcherProblem;
    std::optional<ErrorCode> lookProblem;

    // --- what was done with it ---

    std::vector<vision::Challenge> asked;
    std::vector<std::optional<vision::ScreenColour>> lights;
    std::vector<vision::ChallengeResult> results;
    std::vector<double> similarities;
    std::vector<int> judgedWith;
    std::vector<devices::PersonPrompt> prompts; // on the GUI thread
    int matchersMade = 0;
    int gathered = 0;
    int resets = 0;

    std::mutex mutex; // only where threads are
    template <typename Change>
    void change(Change change)
    {
        const std::scoped_lock lock(mutex);
        change(*this);
    }
};

using SharedFace = std::shared_ptr<ScriptedFace>;

inline SharedImage facePicture(int person)
{
    constexpr std::size_t size = 64 * 36 * 3;
    return std::make_shared<const Image>(
        Image::create(64, 36, PixelFormat::Bgr24,
                      SecureBytes(size, static_cast<std::uint8_t>(person)))
            .value());
}

class ScriptedMovement final : public station::MovementWatcher
{
public:
    explicit ScriptedMovement(SharedFace face) : m_face(std::move(face)) {}
    vision::ChallengeOutcome look(const vision::FaceSight& sight) override
    {
        const std::scoped_lock lock(m_face->mutex);
        if (sight.faces != 1)
            return vision::ChallengeOutcome::Waiting;
        if (!m_began)
            m_began = sight.at;
        m_progress = 0.6;
        // One answer for each movement.
        return std::exchange(m_face->outcome, vision::ChallengeOutcome::Waiting);
    }
    double progress() const override { return m_progress; }
    std::optional<Moment> began() const override { return m_began; }

private:
    SharedFace m_face;
    double m_progress = 0;
    std::optional<Moment> m_began;
};

class ScriptedWatcher final : public station::FaceWatcher
{
public:
    explicit ScriptedWatcher(SharedFace face) : m_face(std::move(face)) {}

    Result<vision::FaceSight> look(SharedImage frame, Moment at) override
    {
        const std::scoped_lock lock(m_face->mutex);
        if (m_face->lookProblem)
            return fail(*m_face->lookProblem);
        const FaceScene& scene = m_face->scene;
        m_seen = scene;
        vision::FaceSight sight;
        sight.frame = std::move(frame);
        sight.at = at;
        sight.faces = scene.faces;
        if (scene.faces > 0) {
            vision::DetectedFace found;
            found.left = scene.left;
            found.top = 160;
            found.width = 300;
            found.height = 380;
            found.score = static_cast<float>(scene.person);
            sight.face = found;
            sight.pose = scene.pose;
            sight.eyes = vision::EyeOpening{};
        }
        return sight;
    }
    vision::FaceQuality assess(const vision::FaceSight& sight,
                               const vision::FaceQualityLimits&) override
    {
        vision::FaceQuality quality;
        if (sight.faces == 0)
            return quality;
        quality.overall = m_seen.overall;
        quality.faults = m_seen.faults;
        for (const vision::FaceMeasure fault : m_seen.faults)
            quality.scores.push_back({fault, m_seen.native, 10});
        if (sight.faces > 1)
            quality.faults.insert(quality.faults.begin(), vision::FaceMeasure::SingleFacePresent);
        return quality;
    }
    std::unique_ptr<station::MovementWatcher>
    watchFor(vision::Challenge challenge, const vision::FaceBaseline&, const std::string&) override
    {
        const std::scoped_lock lock(m_face->mutex);
        m_face->asked.push_back(challenge);
        return std::make_unique<ScriptedMovement>(m_face);
    }
    void gather(const vision::FaceSight&) override
    {
        const std::scoped_lock lock(m_face->mutex);
        ++m_face->gathered;
    }
    void light(std::optional<vision::ScreenColour> colour, Moment) override
    {
        const std::scoped_lock lock(m_face->mutex);
        m_face->lights.push_back(colour);
    }
    void challenged(const vision::ChallengeResult& result) override
    {
        const std::scoped_lock lock(m_face->mutex);
        m_face->results.push_back(result);
    }
    void compared(double similarity) override
    {
        const std::scoped_lock lock(m_face->mutex);
        m_face->similarities.push_back(similarity);
    }
    vision::LivenessJudgement judge(int needed) override
    {
        const std::scoped_lock lock(m_face->mutex);
        m_face->judgedWith.push_back(needed);
        return m_face->judgement;
    }
    void reset() override
    {
        const std::scoped_lock lock(m_face->mutex);
        ++m_face->resets;
        m_face->gathered = 0;
    }
    std::vector<std::string> modelVersions() override { return {"watcher 1"}; }

private:
    SharedFace m_face;
    FaceScene m_seen;
};

// Each person is a direction of their own; a reference's person is its first pixel.
class ScriptedMatcher final : public station::FaceMatcher
{
public:
    Result<vision::FaceEmbedding> embedPortrait(const Image& portrait) override
    {
        if (portrait.pixels()[0] == 0)
            return fail(ErrorCode::UnreadableImage);
        return embeddingOf(portrait.pixels()[0]);
    }
    Result<vision::FaceEmbedding> embed(const vision::FaceSight& sight) override
    {
        return embeddingOf(static_cast<std::size_t>(sight.face->score));
    }
    std::vector<std::string> modelVersions() override { return {"matcher 1"}; }

    static vision::FaceEmbedding embeddingOf(std::size_t person)
    {
        vision::FaceEmbedding embedding;
        embedding.values.assign(8, 0.0F);
        embedding.values[person % 8] = 1.0F;
        return embedding;
    }
};

// A picture every few milliseconds, in whose own time fifty have passed.
class FaceCamera final : public devices::Camera
{
public:
    explicit FaceCamera(SharedFace face) : m_face(std::move(face))
    {
        m_timer.setInterval(2);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_at = std::max(m_at, std::chrono::steady_clock::now()) + std::chrono::milliseconds(50);
            int person = 0;
            {
                const std::scoped_lock lock(m_face->mutex);
                person = m_face->scene.person;
            }
            m_onFrame({m_face->picture ? m_face->picture(m_sequence) : facePicture(person),
                       ++m_sequence, m_at});
        });
    }
    [[nodiscard]] devices::CameraInfo info() const override
    {
        return {"booth", "A scripted person", m_face->simulated};
    }
    Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override
    {
        if (m_face->cameraProblem)
            return fail(*m_face->cameraProblem);
        m_onFrame = std::move(onFrame);
        m_onFailure = std::move(onFailure);
        m_timer.start();
        return {};
    }
    void stop() override { m_timer.stop(); }
    void prompt(const devices::PersonPrompt& prompt) override { m_face->prompts.push_back(prompt); }
    void unplug()
    {
        m_timer.stop();
        m_onFailure({ErrorCode::CameraLost, {}});
    }

private:
    SharedFace m_face;
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_at;
    std::uint64_t m_sequence = 0;
    FrameHandler m_onFrame;
    FailureHandler m_onFailure;
};

inline station::FaceEyes eyesOn(const SharedFace& face)
{
    return {[face]() -> Result<std::unique_ptr<station::FaceWatcher>> {
                if (face->watcherProblem)
                    return fail(*face->watcherProblem);
                return std::make_unique<ScriptedWatcher>(face);
            },
            [face]() -> Result<std::unique_ptr<station::FaceMatcher>> {
                if (face->matcherProblem)
                    return fail(*face->matcherProblem);
                face->change([](ScriptedFace& now) { ++now.matchersMade; });
                return std::make_unique<ScriptedMatcher>();
            }};
}

} // namespace kiosk::test
