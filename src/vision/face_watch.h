// Follows the face in a live picture: detection and points on every frame, the dearer measures in
// turn, so that at least fifteen frames a second are analysed on one core. Fed frame by frame on
// one worker thread; the time comes with the frames.
#pragma once

#include "vision/face_engine.h"
#include "vision/face_sight.h"

namespace kiosk::vision {

class FaceWatch
{
public:
    explicit FaceWatch(FaceEngine engine);
    FaceWatch(FaceWatch&&) noexcept;
    FaceWatch& operator=(FaceWatch&&) noexcept;
    ~FaceWatch();

    // `at` never goes back; frames may change their size. No face is no failure. Fails with
    // UnreadableImage or Internal, as FaceEngine does.
    [[nodiscard]] Result<FaceSight> look(SharedImage frame,
                                         std::chrono::steady_clock::time_point at);
    void reset(); // another person, or the camera was away
    [[nodiscard]] FaceEngine& engine() noexcept;

private:
    struct Track;
    std::unique_ptr<Track> m_track;
};

} // namespace kiosk::vision
