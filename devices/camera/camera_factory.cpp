#include "camera/camera_factory.h"

#include "camera/qt_camera.h"
#include "camera/video_file_camera.h"
#include "camera/virtual_device.h"

#include <QCameraDevice>
#include <QMediaDevices>
#include <QRegularExpression>

namespace kiosk::devices {

std::vector<CameraInfo> listCameras()
{
    std::vector<CameraInfo> cameras;
    for (const QCameraDevice& device : QMediaDevices::videoInputs()) {
        CameraInfo info{device.id().toStdString(), device.description().toStdString(), false};
        info.simulated = soundsSimulated(info.description) || isVirtualDevice(info.id);
        // The same camera may be listed twice, the first entry being stale.
        std::erase_if(cameras, [&info](const CameraInfo& other) { return other.id == info.id; });
        cameras.push_back(std::move(info));
    }
    return cameras;
}

bool soundsSimulated(std::string_view description)
{
    static const QRegularExpression words(
        QStringLiteral("\\b(fakecam|virtual|virtuelle|loopback|v4l2loopback|obs|dummy)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text =
        QString::fromUtf8(description.data(), static_cast<qsizetype>(description.size()));
    return words.match(text).hasMatch();
}

Result<std::unique_ptr<Camera>> makeCamera(const std::string& spec)
{
    constexpr std::string_view byId = "id:";
    constexpr std::string_view byFile = "file:";
    if (spec == "default")
        return std::make_unique<QtCamera>(std::string());
    if (spec.starts_with(byId) && spec.size() > byId.size())
        return std::make_unique<QtCamera>(spec.substr(byId.size()));
    if (spec.starts_with(byFile) && spec.size() > byFile.size())
        return std::make_unique<VideoFileCamera>(spec.substr(byFile.size()));
    return fail(ErrorCode::InvalidArgument, "a camera is default, id:… or file:…");
}

} // namespace kiosk::devices
