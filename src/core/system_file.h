// What every writer of files needs of the system: an owned descriptor, a write that goes on until
// all is written, and errno as an Error. Any thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <string_view>

namespace kiosk::core {

// Closes what it owns; −1 is nothing.
class FileDescriptor
{
public:
    explicit FileDescriptor(int value) noexcept : m_value(value) {}
    ~FileDescriptor();
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    [[nodiscard]] int value() const noexcept { return m_value; }
    [[nodiscard]] bool good() const noexcept { return m_value >= 0; }

private:
    int m_value;
};

// The failed side of a Result for the present errno: StorageFull or StorageFailed.
[[nodiscard]] tl::unexpected<Error> systemFailure(std::string_view doing);

// Fails with StorageFull or StorageFailed, `doing` in its detail.
[[nodiscard]] Result<void> writeAll(const FileDescriptor& file, ByteView octets,
                                    std::string_view doing);

} // namespace kiosk::core
