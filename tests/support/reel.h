// A camera that shows recorded frames one at a time: the next comes when the one before has been
// analysed. So what the service sees does not depend on the machine's speed, and can be foretold.
#pragma once

#include "api/camera.h"
#include "station/face_eyes.h"

#include <memory>
#include <mutex>
#include <vector>

namespace kiosk::test {

class Reel
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds frameTime{33};

    explicit Reel(std::vector<SharedImage> frames) : m_frames(std::move(frames)) {}

    [[nodiscard]] std::size_t size() const { return m_frames.size(); }
    [[nodiscard]] const SharedImage& frame(std::size_t index) const { return m_frames[index]; }
    // When a frame came, for a reel that began at `begin`.
    [[nodiscard]] static Moment timeOf(std::size_t index, Moment begin)
    {
        return begin + frameTime * static_cast<int>(index);
    }

    void start(devices::Camera::FrameHandler onFrame)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_handler = std::move(onFrame);
            m_next = 0;
            m_begin = std::chrono::steady_clock::now();
        }
        showNext();
    }
    void stop()
    {
        const std::scoped_lock lock(m_mutex);
        m_handler = nullptr;
    }
    // Shown again and again from the beginning, at later times.
    void showNext()
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_handler)
            return;
        m_handler({m_frames[m_next % m_frames.size()], m_next + 1, timeOf(m_next, m_begin)});
        ++m_next;
    }

private:
    std::vector<SharedImage> m_frames;
    std::mutex m_mutex;
    devices::Camera::FrameHandler m_handler;
    std::size_t m_next = 0;
    Moment m_begin;
};

class ReelCamera final : public devices::Camera
{
public:
    explicit ReelCamera(std::shared_ptr<Reel> reel) : m_reel(std::move(reel)) {}
    ~ReelCamera() override { m_reel->stop(); }
    [[nodiscard]] devices::CameraInfo info() const override
    {
        return {"reel", "Recorded frames", true};
    }
    Result<void> start(FrameHandler onFrame, FailureHandler) override
    {
        m_reel->start(std::move(onFrame));
        return {};
    }
    void stop() override { m_reel->stop(); }

private:
    std::shared_ptr<Reel> m_reel;
};

// The real watcher, which lets the next frame come once it has seen one.
class ReelWatcher final : public station::FaceWatcher
{
public:
    ReelWatcher(std::unique_ptr<FaceWatcher> real, std::shared_ptr<Reel> reel)
        : m_real(std::move(real)), m_reel(std::move(reel))
    {
    }
    Result<vision::FaceSight> look(SharedImage frame, Moment at) override
    {
        auto sight = m_real->look(std::move(frame), at);
        m_reel->showNext();
        return sight;
    }
    vision::FaceQuality assess(const vision::FaceSight& sight,
                               const vision::FaceQualityLimits& limits) override
    {
        return m_real->assess(sight, limits);
    }
    std::unique_ptr<station::MovementWatcher> watchFor(vision::Challenge challenge,
                                                       const vision::FaceBaseline& baseline,
                                                       const std::string& digits) override
    {
        return m_real->watchFor(challenge, baseline, digits);
    }
    void gather(const vision::FaceSight& sight) override { m_real->gather(sight); }
    void light(std::optional<vision::ScreenColour> colour, Moment at) override
    {
        m_real->light(colour, at);
    }
    void challenged(const vision::ChallengeResult& result) override { m_real->challenged(result); }
    void compared(double similarity) override { m_real->compared(similarity); }
    vision::LivenessJudgement judge(int needed) override { return m_real->judge(needed); }
    void reset() override { m_real->reset(); }
    std::vector<std::string> modelVersions() override { return m_real->modelVersions(); }

private:
    std::unique_ptr<FaceWatcher> m_real;
    std::shared_ptr<Reel> m_reel;
};

inline station::FaceEyes eyesOn(const std::shared_ptr<Reel>& reel, station::FaceEyes real)
{
    return {[make = real.makeWatcher, reel]() -> Result<std::unique_ptr<station::FaceWatcher>> {
                KIOSK_TRY(auto watcher, make());
                return std::make_unique<ReelWatcher>(std::move(watcher), reel);
            },
            real.makeMatcher};
}

} // namespace kiosk::test
