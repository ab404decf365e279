// The cameras of this machine, and how a configuration names one. To be used on the GUI thread, as
// everything of this room; frames come on a thread of their own.
#pragma once

#include "api/camera.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::devices {

// What is plugged in now; empty when nothing is. Video files are not listed.
[[nodiscard]] std::vector<CameraInfo> listCameras();

// Whether this description is that of a camera made by software: its frames may be a film.
[[nodiscard]] bool soundsSimulated(std::string_view description);

// `spec` is "default" (the system's first choice), "id:…" (an id of listCameras()) or "file:PATH"
// (a video, played again and again, simulated). The device itself is looked for by start(), so that
// a camera may be plugged in later. Fails with InvalidArgument.
[[nodiscard]] Result<std::unique_ptr<Camera>> makeCamera(const std::string& spec);

} // namespace kiosk::devices
