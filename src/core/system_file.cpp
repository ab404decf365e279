#include "core/system_file.h"

#include <cerrno>
#include <string>
#include <system_error>

#include <unistd.h>

namespace kiosk::core {

FileDescriptor::~FileDescriptor()
{
    if (m_value >= 0)
        ::close(m_value);
}

tl::unexpected<Error> systemFailure(std::string_view doing)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT;
    return fail(full ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
                std::string(doing) + ": " + std::generic_category().message(number));
}

Result<void> writeAll(const FileDescriptor& file, ByteView octets, std::string_view doing)
{
    while (!octets.empty()) {
        const ssize_t written = ::write(file.value(), octets.data(), octets.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure(doing);
        octets = octets.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

} // namespace kiosk::core
