// What a camera and a video file have in common: a sink that frames come to, the pump behind it,
// and a watch over the age of the last frame, because Qt says nothing when a camera is unplugged or
// hangs. Made, used and destroyed on the GUI thread.
#pragma once

#include "api/camera.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QVideoSink;

namespace kiosk::devices {

class FramePump;

class FrameSource : public QObject, public Camera
{
    Q_OBJECT
public:
    ~FrameSource() override;

    [[nodiscard]] Result<void> start(FrameHandler onFrame, FailureHandler onFailure) final;
    void stop() final;

protected:
    FrameSource();
    // Looks for the device and makes it deliver to `sink`.
    [[nodiscard]] virtual Result<void> open(QVideoSink& sink) = 0;
    // Lets the device go. Called also when open() failed half-way.
    virtual void close() = 0;
    // Stops, then tells. Later, not now, because what calls it may be about to be destroyed.
    void loseLater(Error error);

private:
    void checkAge();
    void lose(const Error& error);

    FailureHandler m_onFailure;
    std::unique_ptr<FramePump> m_pump;
    std::unique_ptr<QVideoSink> m_sink;
    QTimer m_watch;
    std::uint64_t m_run = 0; // told apart, so that a late failure does not end a new start
};

} // namespace kiosk::devices
