// Small things that several services of the station need.
#pragma once

#include "api/camera.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>
#include <memory>

namespace kiosk::station {

// A camera by its name in the configuration, or what stands for one. Fails with InvalidArgument.
[[nodiscard]] Result<std::unique_ptr<devices::Camera>> makeSource(const std::string& source);
// The whole file. Fails with NotFound.
[[nodiscard]] Result<SecureBytes> readFile(const std::filesystem::path& file);

} // namespace kiosk::station
