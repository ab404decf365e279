// Inside the room: files read and written whole, with the modes and the fsyncs that keys and
// packages need.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>

namespace kiosk::backend {

// Closes a file descriptor at the end of its life.
class FileDescriptor
{
public:
    explicit FileDescriptor(int descriptor) : m_descriptor(descriptor) {}
    ~FileDescriptor();
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    [[nodiscard]] int get() const noexcept { return m_descriptor; }
    [[nodiscard]] bool valid() const noexcept { return m_descriptor >= 0; }

private:
    int m_descriptor;
};

// Fails with NotFound, or StorageFailed.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& file);
// Whole or not at all: written beside, fsynced, renamed. `mode` as in open(2).
[[nodiscard]] Result<void> writeFile(const std::filesystem::path& file, ByteView octets,
                                     unsigned mode);
// Writes all of `octets` at `offset`. Fails with StorageFull or StorageFailed.
[[nodiscard]] Result<void> writeAll(const FileDescriptor& file, ByteView octets,
                                    std::int64_t offset);
// The directory's entry itself, after a rename (fsync of the folder).
[[nodiscard]] Result<void> syncDirectory(const std::filesystem::path& directory);
[[nodiscard]] tl::unexpected<Error> systemFailure(std::string_view doing); // from errno

} // namespace kiosk::backend
