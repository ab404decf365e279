// Small things that several services of the station need.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>

namespace kiosk::station {

// The whole file. Fails with NotFound.
[[nodiscard]] Result<SecureBytes> readFile(const std::filesystem::path& file);

} // namespace kiosk::station
