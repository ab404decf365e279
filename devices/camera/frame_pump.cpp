#include "camera/frame_pump.h"

#include "core/log.h"

#include <QVideoFrame>

namespace kiosk::devices {

FramePump::FramePump(Camera::FrameHandler onFrame)
    : m_onFrame(std::move(onFrame)), m_thread([this] { run(); })
{
}

FramePump::~FramePump()
{
    m_box.close();
    m_thread.join();
}

void FramePump::offer(const QVideoFrame& frame)
{
    auto raw = copyFrame(frame);
    if (!raw)
        return;
    m_last = std::chrono::steady_clock::now();
    m_box.put({std::move(*raw), ++m_sequence, m_last});
}

void FramePump::run()
{
    bool complained = false;
    while (auto arrived = m_box.take()) {
        auto image = toImage(arrived->frame);
        if (image) {
            m_onFrame(
                {std::make_shared<const Image>(std::move(*image)), arrived->sequence, arrived->at});
        } else if (!complained) {
            complained = true; // once, not thirty times a second
            core::logError("camera", "frame", image.error());
        }
    }
}

} // namespace kiosk::devices
