// An advisory lock between processes, and between objects of one process, on a file that is never
// deleted. The kernel lets go of it when its holder dies, so a crash leaves nothing to clean.
#pragma once

#include "core/result.h"

#include <filesystem>
#include <optional>

namespace kiosk::outbox {

class FileLock
{
public:
    // Waits for it. Fails with StorageFailed or StorageFull.
    [[nodiscard]] static Result<FileLock> acquire(const std::filesystem::path& file);
    // Nothing when somebody else has it.
    [[nodiscard]] static Result<std::optional<FileLock>>
    tryAcquire(const std::filesystem::path& file);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

} // namespace kiosk::outbox
