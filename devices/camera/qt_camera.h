// A camera through Qt Multimedia. GUI thread, like the handlers that it calls.
#pragma once

#include "api/camera.h"

#include <memory>
#include <vector>

namespace kiosk::devices {

class QtCamera final : public Camera
{
public:
    // `id` as listed; empty means the system's default camera.
    explicit QtCamera(std::string id);
    ~QtCamera() override;

    [[nodiscard]] static std::vector<CameraInfo> list();
    [[nodiscard]] CameraInfo info() const override;
    [[nodiscard]] Result<void> start(FrameHandler onFrame, FailureHandler onFailure) override;
    void stop() override;

private:
    struct Session;
    std::string m_id;
    std::unique_ptr<Session> m_session;
};

} // namespace kiosk::devices
