// A video file as a camera, played again and again at its own speed. Always marked as simulated.
// GUI thread, like the handlers that it calls.
#pragma once

#include "api/camera.h"

#include <filesystem>
#include <memory>

namespace kiosk::devices {

class VideoFileCamera final : public Camera
{
public:
    explicit VideoFileCamera(std::filesystem::path file);
    ~VideoFileCamera() override;

    [[nodiscard]] CameraInfo info() const override;
    // Fails with NoCamera when there is no such file; a file that is no video is told to
    // `onFailure` as UnreadableImage.
    [[nodiscard]] Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override;
    void stop() override;

private:
    struct Session;
    std::filesystem::path m_file;
    std::unique_ptr<Session> m_session;
};

} // namespace kiosk::devices
