// Inside the room only: files that are either whole and on the disk, or not there.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "core/system_file.h"

#include <filesystem>
#include <string_view>

namespace kiosk::outbox {

// What unfinished files end with; whoever finds one may delete it while nobody writes.
inline constexpr std::string_view unfinishedSuffix = ".part";

using core::systemFailure;

// Written beside `target`, flushed, renamed over it, and the folder flushed: when it returns, a
// power cut no longer takes the file away. Fails with StorageFull or StorageFailed.
[[nodiscard]] Result<void> writeDurably(const std::filesystem::path& target, ByteView octets);

// Flushes the names in a folder: what was created, renamed or removed there.
[[nodiscard]] Result<void> flushFolder(const std::filesystem::path& folder);

// Fails with NotFound, StorageCorrupt (longer than `most`) or StorageFailed.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& file, std::uint64_t most);

// A folder that only this user may enter, with its parents. Fails with StorageFull or
// StorageFailed.
[[nodiscard]] Result<void> makePrivateFolder(const std::filesystem::path& folder);

} // namespace kiosk::outbox
