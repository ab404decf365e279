#include "camera/frame_source.h"

#include "camera/frame_pump.h"

#include <QVideoFrame>
#include <QVideoSink>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

constexpr auto watchInterval = 250ms;
constexpr auto mostAge = 2s;       // of the last frame, while frames come
constexpr auto mostPatience = 10s; // before the first: a webcam wakes up slowly

} // namespace

FrameSource::FrameSource()
{
    m_watch.setInterval(watchInterval);
    connect(&m_watch, &QTimer::timeout, this, &FrameSource::checkAge);
}

// Derived classes have called stop() in their own destructors, while close() was still theirs.
FrameSource::~FrameSource() = default;

Result<void> FrameSource::start(FrameHandler onFrame, FailureHandler onFailure)
{
    stop();
    m_onFailure = std::move(onFailure);
    m_pump = std::make_unique<FramePump>(std::move(onFrame));
    m_sink = std::make_unique<QVideoSink>();
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this,
            [this, run = m_run](const QVideoFrame& frame) {
                if (run == m_run && m_pump)
                    m_pump->offer(frame);
            });
    if (auto opened = open(*m_sink); !opened) {
        stop();
        return opened;
    }
    m_watch.start();
    return {};
}

void FrameSource::stop()
{
    ++m_run;
    m_watch.stop();
    m_onFailure = nullptr;
    if (!m_sink)
        return;
    m_sink->disconnect(this);
    close();
    m_pump.reset();
    m_sink.reset();
}

void FrameSource::loseLater(Error error)
{
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run, error = std::move(error)] {
            if (run == m_run)
                lose(error);
        },
        Qt::QueuedConnection);
}

void FrameSource::checkAge()
{
    const auto age = std::chrono::steady_clock::now() - m_pump->lastArrival();
    if (m_pump->hasDelivered() ? age > mostAge : age > mostPatience)
        lose({ErrorCode::CameraLost, "no frame"});
}

void FrameSource::lose(const Error& error)
{
    const FailureHandler tell = std::move(m_onFailure);
    stop();
    if (tell)
        tell(error);
}

} // namespace kiosk::devices
