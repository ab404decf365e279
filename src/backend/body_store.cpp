#include "backend/body_store.h"

#include "backend/files.h"
#include "core/text_codec.h"
#include "crypto/digest.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace kiosk::backend {
namespace {

Result<std::string> sha256OfFile(const FileDescriptor& file)
{
    crypto::Sha256Stream hash;
    Bytes block(std::size_t{1} << 20);
    off_t position = 0;
    for (;;) {
        const ssize_t count = ::pread(file.get(), block.data(), block.size(), position);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemFailure("read");
        if (count == 0)
            break;
        hash.add(ByteView(block).first(static_cast<std::size_t>(count)));
        position += count;
    }
    KIOSK_TRY(const Bytes digest, hash.finish());
    return core::toHex(digest);
}

} // namespace

DirectoryBodyStore::DirectoryBodyStore(std::filesystem::path directory)
    : m_directory(std::move(directory))
{
}

std::filesystem::path DirectoryBodyStore::partial(const std::string& uploadId) const
{
    return m_directory / "partial" / uploadId;
}

std::filesystem::path DirectoryBodyStore::complete(const std::string& sha256) const
{
    return m_directory / sha256.substr(0, 2) / sha256;
}

Result<std::int64_t> DirectoryBodyStore::offset(const std::string& uploadId) const
{
    std::error_code problem;
    const auto size = std::filesystem::file_size(partial(uploadId), problem);
    if (problem == std::errc::no_such_file_or_directory)
        return 0;
    if (problem)
        return fail(ErrorCode::StorageFailed, "size of an upload");
    return static_cast<std::int64_t>(size);
}

Result<void> DirectoryBodyStore::append(const std::string& uploadId, std::int64_t at,
                                        std::string_view octets)
{
    KIOSK_TRY(const std::int64_t present, offset(uploadId));
    if (present != at)
        return fail(ErrorCode::InvalidArgument, "not the present offset");
    std::error_code problem;
    std::filesystem::create_directories(m_directory / "partial", problem);
    const FileDescriptor file(
        ::open(partial(uploadId).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (!file.valid())
        return systemFailure("open an upload");
    auto written = writeAll(file, core::asBytes(octets), at);
    if (written && ::fdatasync(file.get()) != 0)
        written = systemFailure("fsync of an upload");
    // The size is the offset that is told: what is not safely written must not count.
    if (!written && ::ftruncate(file.get(), at) != 0)
        return systemFailure("truncate an upload");
    return written;
}

Result<void> DirectoryBodyStore::putIfAbsent(const std::string& uploadId, const std::string& sha256)
{
    if (contains(sha256)) { // the program ended between rename and commit
        drop(uploadId);
        return {};
    }
    {
        const FileDescriptor file(::open(partial(uploadId).c_str(), O_RDONLY | O_CLOEXEC));
        if (!file.valid())
            return systemFailure("open an upload");
        KIOSK_TRY(const std::string digest, sha256OfFile(file));
        if (digest != sha256) {
            drop(uploadId);
            return fail(ErrorCode::SignatureInvalid, "the hash differs");
        }
        if (::fsync(file.get()) != 0)
            return systemFailure("fsync of an upload");
    }
    const auto target = complete(sha256);
    std::error_code problem;
    std::filesystem::create_directories(target.parent_path(), problem);
    if (::rename(partial(uploadId).c_str(), target.c_str()) != 0)
        return systemFailure("rename an upload");
    KIOSK_CHECK(syncDirectory(target.parent_path()));
    return syncDirectory(m_directory);
}

void DirectoryBodyStore::drop(const std::string& uploadId)
{
    std::error_code problem;
    std::filesystem::remove(partial(uploadId), problem);
}

Result<Bytes> DirectoryBodyStore::read(const std::string& sha256) const
{
    return readFile(complete(sha256));
}

bool DirectoryBodyStore::contains(const std::string& sha256) const
{
    std::error_code problem;
    return std::filesystem::exists(complete(sha256), problem);
}

} // namespace kiosk::backend
