#include "camera/camera_factory.h"

#include "camera/qt_camera.h"
#include "camera/video_file_camera.h"

namespace kiosk::devices {

std::vector<CameraInfo> listCameras()
{
    return QtCamera::list();
}

Result<std::unique_ptr<Camera>> makeCamera(const std::string& spec)
{
    constexpr std::string_view id = "id:";
    constexpr std::string_view file = "file:";
    if (spec == "default")
        return std::make_unique<QtCamera>(std::string());
    if (spec.starts_with(id))
        return std::make_unique<QtCamera>(spec.substr(id.size()));
    if (spec.starts_with(file))
        return std::make_unique<VideoFileCamera>(spec.substr(file.size()));
    return fail(ErrorCode::InvalidArgument, "no such kind of camera");
}

} // namespace kiosk::devices
