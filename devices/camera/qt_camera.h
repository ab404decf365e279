// A camera of the machine. Never delivers Qt's test pattern: without a camera it does not start.
#pragma once

#include "camera/frame_source.h"

class QCamera;
class QMediaCaptureSession;

namespace kiosk::devices {

class QtCamera final : public FrameSource
{
    Q_OBJECT
public:
    // An empty `id` means the system's first choice at each start.
    explicit QtCamera(std::string id);
    ~QtCamera() override;

    // Of the camera in use, or of the one that a start would take now.
    [[nodiscard]] CameraInfo info() const override;

private:
    [[nodiscard]] Result<void> open(QVideoSink& sink) override;
    void close() override;

    std::string m_id;
    CameraInfo m_inUse;
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QCamera> m_camera;
};

} // namespace kiosk::devices
