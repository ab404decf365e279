#include "vision/face_watch.h"

#include "vision/face_follower.h"

namespace kiosk::vision {
namespace {

class EngineSenses final : public FaceSenses
{
public:
    explicit EngineSenses(FaceEngine& engine) : m_engine(engine) {}

    Result<std::vector<DetectedFace>> detect(const Image& image) override
    {
        return m_engine.detect(image);
    }
    Result<FacePoints> points(const Image& gray, const DetectedFace& face) override
    {
        return m_engine.points(gray, face);
    }
    Result<EyeOpening> eyes(const Image& gray, const FacePoints& points) override
    {
        return m_engine.eyes(gray, points);
    }
    Result<HeadPose> pose(const Image& image, const DetectedFace& face) override
    {
        return m_engine.pose(image, face);
    }
    Result<double> texture(const Image& image, const DetectedFace& face) override
    {
        return m_engine.passiveLiveness(image, face);
    }

private:
    FaceEngine& m_engine;
};

} // namespace

struct FaceWatch::Track
{
    explicit Track(FaceEngine used) : engine(std::move(used)), senses(engine) {}
    FaceEngine engine;
    EngineSenses senses;
    FaceFollower follower;
};

FaceWatch::FaceWatch(FaceEngine engine) : m_track(std::make_unique<Track>(std::move(engine)))
{
}
FaceWatch::FaceWatch(FaceWatch&&) noexcept = default;
FaceWatch& FaceWatch::operator=(FaceWatch&&) noexcept = default;
FaceWatch::~FaceWatch() = default;

Result<FaceSight> FaceWatch::look(SharedImage frame, std::chrono::steady_clock::time_point at)
{
    return m_track->follower.look(m_track->senses, std::move(frame), at);
}

void FaceWatch::reset()
{
    m_track->follower.reset();
}

FaceEngine& FaceWatch::engine() noexcept
{
    return m_track->engine;
}

} // namespace kiosk::vision
