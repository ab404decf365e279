// Whole small files, with the folders they need.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>

namespace kiosk::devices::simulated {

// Fails with NotFound.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& path);
// Both fail with StorageFailed. The second makes a file that only its owner may read.
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& path, ByteView content);
[[nodiscard]] Result<void> writePrivateFile(const std::filesystem::path& path, ByteView content);
// Fails with StorageFailed.
[[nodiscard]] Result<void> makeFolder(const std::filesystem::path& path);

} // namespace kiosk::devices::simulated
