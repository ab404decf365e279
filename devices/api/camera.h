// A source of pictures: a camera, a video file, or still pictures shown one after another.
// Implemented by devices/camera (Qt Multimedia) and devices/scanner (files). Owned by the station;
// start() and stop() are called on the thread that made it. The handlers may be called on any
// thread, one at a time.
#pragma once

#include "core/image.h"
#include "core/result.h"

#include <array>
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

// What the person before the camera sees and is asked for at this moment.
struct PersonPrompt
{
    enum class Movement : std::uint8_t { None, TurnLeft, TurnRight, Nod, Blink, ReadNumber };
    Movement movement = Movement::None; // left and right are the person's
    std::string digits;                 // of ReadNumber
    // The light of the kiosk's own screen on the face, 0…255; white when nothing is tried.
    std::array<std::uint8_t, 3> screenRgb{255, 255, 255};
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
    // A person reads it from the screen; only a simulated one has to be told. On the thread of
    // start().
    virtual void prompt(const PersonPrompt&) {}
};

} // namespace kiosk::devices
