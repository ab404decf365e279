// The cameras of this machine, and the one that a configuration names. GUI thread.
#pragma once

#include "api/camera.h"

#include <memory>
#include <string>
#include <vector>

namespace kiosk::devices {

// Every camera that Qt Multimedia knows, each once.
[[nodiscard]] std::vector<CameraInfo> listCameras();

// "default", "id:ID" of listCameras(), or "file:PATH" of a video, which is played again and again.
// Fails with InvalidArgument. Whether the camera is there shows when it is started.
[[nodiscard]] Result<std::unique_ptr<Camera>> makeCamera(const std::string& spec);

} // namespace kiosk::devices
