// Still pictures as a camera: each file in turn, five frames a second, again and again. Always
// marked as simulated, since nobody laid anything down. GUI thread, like the handlers that it
// calls.
#pragma once

#include "api/camera.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace kiosk::devices {

class StillImageCamera final : public Camera
{
public:
    explicit StillImageCamera(std::vector<std::filesystem::path> files);
    ~StillImageCamera() override;

    [[nodiscard]] CameraInfo info() const override;
    // Fails with NoCamera when there is no file, UnreadableImage when one is no picture or too
    // large.
    [[nodiscard]] Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override;
    void stop() override;

private:
    struct Session;
    std::vector<std::filesystem::path> m_files;
    std::unique_ptr<Session> m_session;
};

} // namespace kiosk::devices
