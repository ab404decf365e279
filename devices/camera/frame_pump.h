// Inside the room only: turns what arrives at a QVideoSink into CameraFrames, and notices when
// nothing does. Lives on the GUI thread; the handlers are called there.
#pragma once

#include "api/camera.h"

#include <QObject>
#include <QTimer>
#include <QVideoSink>

namespace kiosk::devices {

class FramePump : public QObject
{
    Q_OBJECT
public:
    FramePump(Camera::FrameHandler onFrame, Camera::FailureHandler onFailure);

    [[nodiscard]] QVideoSink* sink() { return &m_sink; }
    // Ends the pump with a failure of the source. Only the first one is told.
    void failWith(ErrorCode code, std::string detail);

private:
    void take(const QVideoFrame& frame);

    Camera::FrameHandler m_onFrame;
    Camera::FailureHandler m_onFailure;
    QVideoSink m_sink;
    QTimer m_watchdog;
    std::uint64_t m_sequence = 0;
    bool m_failed = false;
};

} // namespace kiosk::devices
