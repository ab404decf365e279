#include "camera/qt_camera.h"

#include "camera/frame_pump.h"

#include <QCamera>
#include <QCameraDevice>
#include <QMediaCaptureSession>
#include <QMediaDevices>

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk::devices {
namespace {

// A camera that a program pretends to be. By name, since the system does not tell.
bool soundsVirtual(const QString& description)
{
    constexpr std::array signs{"fake", "virtual", "loopback", "obs ", "dummy", "test"};
    return std::ranges::any_of(signs, [&description](const char* sign) {
        return (description + ' ').contains(QLatin1String(sign), Qt::CaseInsensitive);
    });
}

CameraInfo infoOf(const QCameraDevice& device)
{
    return {device.id().toStdString(), device.description().toStdString(),
            soundsVirtual(device.description())};
}

// A camera may be listed twice after it was plugged in again, and the older entry hangs: the last
// one counts.
std::optional<QCameraDevice> find(const std::string& id)
{
    const QList<QCameraDevice> all = QMediaDevices::videoInputs();
    if (all.isEmpty())
        return {};
    const QByteArray wanted =
        id.empty() ? QMediaDevices::defaultVideoInput().id() : QByteArray::fromStdString(id);
    const auto found = std::find_if(all.crbegin(), all.crend(), [&wanted](const auto& device) {
        return device.id() == wanted;
    });
    return found == all.crend() ? std::nullopt : std::optional(*found);
}

} // namespace

struct QtCamera::Session
{
    FramePump pump;
    QMediaCaptureSession capture;
    QCamera camera;

    Session(const QCameraDevice& device, FrameHandler onFrame, FailureHandler onFailure)
        : pump(std::move(onFrame), std::move(onFailure)), camera(device)
    {
        capture.setVideoSink(pump.sink()); // before setCamera(), else Qt 6.4 crashes
        capture.setCamera(&camera);
        QObject::connect(&camera, &QCamera::errorOccurred, &pump, [this] {
            pump.failWith(ErrorCode::CameraLost, camera.errorString().toStdString());
        });
        camera.start();
    }

    // QCamera::stop() alone goes on capturing in Qt 6.4.
    ~Session() { capture.setCamera(nullptr); }
};

QtCamera::QtCamera(std::string id) : m_id(std::move(id))
{
}

QtCamera::~QtCamera()
{
    stop();
}

std::vector<CameraInfo> QtCamera::list()
{
    std::vector<CameraInfo> cameras;
    const QList<QCameraDevice> all = QMediaDevices::videoInputs();
    for (const QCameraDevice& device : all) {
        const CameraInfo info = infoOf(device);
        if (std::ranges::find(cameras, info.id, &CameraInfo::id) == cameras.end())
            cameras.push_back(info);
    }
    return cameras;
}

CameraInfo QtCamera::info() const
{
    const auto device = find(m_id);
    return device ? infoOf(*device) : CameraInfo{m_id, {}, false};
}

Result<void> QtCamera::start(FrameHandler onFrame, FailureHandler onFailure)
{
    stop();
    // Without a camera, QCamera would deliver a test pattern.
    const auto device = find(m_id);
    if (!device)
        return fail(ErrorCode::NoCamera);
    m_session = std::make_unique<Session>(*device, std::move(onFrame), std::move(onFailure));
    return {};
}

void QtCamera::stop()
{
    m_session.reset();
}

} // namespace kiosk::devices
