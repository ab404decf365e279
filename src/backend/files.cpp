#include "backend/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

namespace kiosk::backend {

FileDescriptor::~FileDescriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

tl::unexpected<Error> systemFailure(std::string_view doing)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT;
    return fail(full ? ErrorCode::StorageFull : ErrorCode::StorageFailed,
                std::string(doing) + ": " + std::generic_category().message(number));
}

Result<Bytes> readFile(const std::filesystem::path& file)
{
    std::error_code problem;
    if (!std::filesystem::exists(file, problem))
        return fail(ErrorCode::NotFound, file.filename().string());
    std::ifstream stream(file, std::ios::binary);
    Bytes octets{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.good() && !stream.eof())
        return fail(ErrorCode::StorageFailed, "cannot read " + file.filename().string());
    return octets;
}

Result<void> writeAll(const FileDescriptor& file, ByteView octets, std::int64_t offset)
{
    while (!octets.empty()) {
        const ssize_t written = ::pwrite(file.get(), octets.data(), octets.size(), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemFailure("write");
        octets = octets.subspan(static_cast<std::size_t>(written));
        offset += written;
    }
    return {};
}

Result<void> writeFile(const std::filesystem::path& file, ByteView octets, unsigned mode)
{
    auto beside = file;
    beside += ".new";
    {
        const FileDescriptor out(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
        if (!out.valid() || ::fchmod(out.get(), mode) != 0)
            return systemFailure("open");
        KIOSK_CHECK(writeAll(out, octets, 0));
        if (::fsync(out.get()) != 0)
            return systemFailure("fsync");
    }
    if (::rename(beside.c_str(), file.c_str()) != 0)
        return systemFailure("rename");
    return syncDirectory(file.parent_path());
}

Result<void> syncDirectory(const std::filesystem::path& directory)
{
    const FileDescriptor folder(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.valid() || ::fsync(folder.get()) != 0)
        return systemFailure("fsync of the folder");
    return {};
}

} // namespace kiosk::backend
