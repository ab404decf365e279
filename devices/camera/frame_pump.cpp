#include "camera/frame_pump.h"

#include <QImage>
#include <QVideoFrame>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

constexpr auto patienceForFirst = 10s; // a camera warms up, a pipeline is built
constexpr auto patienceForNext = 2s;

// One copy of the pixels: a QVideoFrame must not be kept beyond its slot (the camera needs its
// buffers).
SharedImage toImage(const QVideoFrame& frame)
{
    const QImage picture = frame.toImage().convertToFormat(QImage::Format_BGR888);
    SecureBytes pixels;
    const qsizetype row = qsizetype(picture.width()) * 3;
    pixels.reserve(static_cast<std::size_t>(row * picture.height()));
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* line = picture.constScanLine(y);
        pixels.insert(pixels.end(), line, line + row);
    }
    auto image =
        Image::create(picture.width(), picture.height(), PixelFormat::Bgr24, std::move(pixels));
    return image ? std::make_shared<const Image>(std::move(*image)) : nullptr;
}

} // namespace

FramePump::FramePump(Camera::FrameHandler onFrame, Camera::FailureHandler onFailure)
    : m_onFrame(std::move(onFrame)), m_onFailure(std::move(onFailure))
{
    m_watchdog.setSingleShot(true);
    m_watchdog.start(patienceForFirst);
    connect(&m_watchdog, &QTimer::timeout, this,
            [this] { failWith(ErrorCode::CameraLost, "no frame in time"); });
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &FramePump::take);
}

void FramePump::failWith(ErrorCode code, std::string detail)
{
    m_watchdog.stop();
    if (!std::exchange(m_failed, true))
        m_onFailure(Error{code, std::move(detail)});
}

void FramePump::take(const QVideoFrame& frame)
{
    // An invalid frame is how a sink is told that its source has ended.
    if (m_failed || !frame.isValid())
        return;
    SharedImage image = toImage(frame);
    if (!image)
        return;
    m_watchdog.start(patienceForNext);
    m_onFrame({std::move(image), ++m_sequence, std::chrono::steady_clock::now()});
}

} // namespace kiosk::devices
