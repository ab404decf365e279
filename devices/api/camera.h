// A source of pictures: a camera, a video file, or still pictures shown one after another.
// Implemented by devices/camera (Qt Multimedia) and devices/scanner (files). Owned by the station;
// start() and stop() are called on the thread that made it. The handlers may be called on any
// thread, one at a time.
#pragma once

#include "core/image.h"
#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace kiosk::devices {

struct CameraInfo
{
    std::string id;
    std::string description;
    bool simulated =
        false; // not a camera: a file, a virtual device. Said in the window and the package
};

struct CameraFrame
{
    SharedImage image; // Bgr24, upright as the camera gives it, not mirrored
    std::uint64_t sequence = 0;
    std::chrono::steady_clock::time_point arrived;
};

class Camera
{
public:
    using FrameHandler = std::function<void(CameraFrame)>;
    using FailureHandler = std::function<void(Error)>;

    virtual ~Camera() = default;
    [[nodiscard]] virtual CameraInfo info() const = 0;

    // Begins to deliver frames. Fails with NoCamera or UnreadableImage (a file that is none).
    // Later troubles go to `onFailure` (CameraLost when no frame came for two seconds); the camera
    // has stopped then and may be started again. Never delivers a test pattern.
    [[nodiscard]] virtual Result<void> start(FrameHandler onFrame, FailureHandler onFailure) = 0;
    // No handler runs after stop() has returned.
    virtual void stop() = 0;
};

} // namespace kiosk::devices
