// Private to camera: takes frames where Qt delivers them and hands them on from a thread of its
// own, the latest one only, so that neither Qt's thread nor the window waits for the conversion.
#pragma once

#include "api/camera.h"
#include "api/latest.h"
#include "camera/raw_frame.h"

#include <thread>

class QVideoFrame;

namespace kiosk::devices {

class FramePump
{
public:
    explicit FramePump(Camera::FrameHandler onFrame);
    // No handler runs after this has returned. The handler must not wait for the calling thread.
    ~FramePump();
    FramePump(const FramePump&) = delete;
    FramePump& operator=(const FramePump&) = delete;

    // Copies the pixels and returns. On the thread that made the pump.
    void offer(const QVideoFrame& frame);
    // When the last usable frame was offered; when the pump was made, before the first.
    [[nodiscard]] std::chrono::steady_clock::time_point lastArrival() const { return m_last; }
    [[nodiscard]] bool hasDelivered() const { return m_sequence > 0; }

private:
    struct Arrived
    {
        RawFrame frame;
        std::uint64_t sequence = 0;
        std::chrono::steady_clock::time_point at;
    };
    void run();

    Camera::FrameHandler m_onFrame;
    Latest<Arrived> m_box;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    std::uint64_t m_sequence = 0;
    std::thread m_thread;
};

} // namespace kiosk::devices
