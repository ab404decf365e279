#include "agents/secret_file.h"

#include "agents/password_key.h"
#include "core/system_file.h"

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk::agents {
namespace {

// No streams and no buffers of the library: they would keep what passes through them.
Result<SecureBytes> firstLine(int descriptor)
{
    SecureBytes line(longestPassword + 1);
    std::size_t size = 0;
    const auto end = [&line](std::size_t used) {
        const auto first = line.begin();
        return std::find(first, first + static_cast<std::ptrdiff_t>(used), '\n') - first;
    };
    while (size < line.size() && end(size) == static_cast<std::ptrdiff_t>(size)) {
        const ssize_t got = ::read(descriptor, line.data() + size, line.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(ErrorCode::NotFound, "the secret cannot be read");
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    line.resize(static_cast<std::size_t>(end(size)));
    if (!line.empty() && line.back() == '\r')
        line.pop_back();
    if (line.empty() || line.size() > longestPassword)
        return fail(ErrorCode::InvalidArgument, "a secret has from 1 to 512 octets");
    return line;
}

} // namespace

Result<SecureBytes> readSecret(const std::filesystem::path& file)
{
    if (file == "-")
        return firstLine(STDIN_FILENO);
    const core::FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!opened.good())
        return fail(ErrorCode::NotFound, "no file " + file.filename().string());
    return firstLine(opened.value());
}

} // namespace kiosk::agents
