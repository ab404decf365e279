#include "camera/qt_camera.h"

#include "camera/camera_factory.h"
#include "camera/virtual_device.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoSink>

#include <algorithm>
#include <cstdlib>

namespace kiosk::devices {
namespace {

constexpr int wantedPixels = 1280 * 720;
constexpr float leastRate = 15; // frames a second

// The last entry that matches: a camera may be listed twice, and the stale first entry hangs.
QCameraDevice find(const std::string& id)
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    const QString wanted = QMediaDevices::defaultVideoInput().description();
    QCameraDevice found;
    for (const QCameraDevice& device : devices) {
        if (id.empty() ? device.description() == wanted : device.id().toStdString() == id)
            found = device;
    }
    return found;
}

CameraInfo infoOf(const QCameraDevice& device)
{
    CameraInfo info{device.id().toStdString(), device.description().toStdString(), false};
    info.simulated = soundsSimulated(info.description) || isVirtualDevice(info.id);
    return info;
}

// About 1280 × 720: enough for a face at arm's length, and conversion keeps up on small machines.
QCameraFormat bestFormat(const QCameraDevice& device)
{
    const auto distance = [](const QCameraFormat& format) {
        const QSize size = format.resolution();
        return std::abs(size.width() * size.height() - wantedPixels);
    };
    QCameraFormat best;
    for (const QCameraFormat& format : device.videoFormats()) {
        if (format.maxFrameRate() >= leastRate &&
            (best.isNull() || distance(format) < distance(best)))
            best = format;
    }
    return best;
}

} // namespace

QtCamera::QtCamera(std::string id) : m_id(std::move(id))
{
}

QtCamera::~QtCamera()
{
    stop();
}

CameraInfo QtCamera::info() const
{
    if (m_camera)
        return m_inUse;
    const QCameraDevice device = find(m_id);
    return device.isNull() ? CameraInfo{m_id, {}, false} : infoOf(device);
}

Result<void> QtCamera::open(QVideoSink& sink)
{
    // A QCamera made without a device delivers a test pattern as if it were one.
    const QCameraDevice device = find(m_id);
    if (device.isNull())
        return fail(ErrorCode::NoCamera);
    m_inUse = infoOf(device);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_camera = std::make_unique<QCamera>(device);
    if (const QCameraFormat format = bestFormat(device); !format.isNull())
        m_camera->setCameraFormat(format);
    connect(m_camera.get(), &QCamera::errorOccurred, this, [this](QCamera::Error error) {
        loseLater({ErrorCode::CameraLost, "Qt " + std::to_string(error)});
    });
    // The sink first: the other way round crashes.
    m_session->setVideoSink(&sink);
    m_session->setCamera(m_camera.get());
    m_camera->start();
    return {};
}

void QtCamera::close()
{
    // QCamera::stop() alone keeps capturing.
    if (m_session)
        m_session->setCamera(nullptr);
    m_camera.reset();
    m_session.reset();
}

} // namespace kiosk::devices
