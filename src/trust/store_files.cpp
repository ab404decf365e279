#include "trust/store_files.h"

#include "core/system_file.h"

#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::trust {
namespace {

using core::FileDescriptor;
using core::systemFailure;

constexpr mode_t readableByAll = 0644;

enum class Flush { Now, Later };

Result<void> writeAndRename(const std::string& name, const FileDescriptor& file, ByteView octets,
                            const std::filesystem::path& target, Flush flush)
{
    KIOSK_CHECK(core::writeAll(file, octets, "write a file of the trust store"));
    if (::fchmod(file.value(), readableByAll) != 0 ||
        (flush == Flush::Now && ::fsync(file.value()) != 0) ||
        ::rename(name.c_str(), target.c_str()) != 0)
        return systemFailure("store a file of the trust store");
    return {};
}

Result<void> replaceFile(const std::filesystem::path& target, ByteView octets, Flush flush)
{
    std::string name = target.string() + ".XXXXXX";
    const FileDescriptor file(::mkostemp(name.data(), O_CLOEXEC));
    if (file.value() < 0)
        return systemFailure("create a file in the trust store");
    auto written = writeAndRename(name, file, octets, target, flush);
    if (!written)
        ::unlink(name.c_str());
    return written;
}

} // namespace

Result<Bytes> readWhole(const std::filesystem::path& file)
{
    std::error_code problem;
    const std::uint64_t size = std::filesystem::file_size(file, problem);
    if (problem == std::errc::no_such_file_or_directory)
        return fail(ErrorCode::NotFound, "no file " + file.filename().string());
    if (problem)
        return fail(ErrorCode::StorageFailed, file.filename().string() + ": " + problem.message());
    if (size > mostOctets)
        return fail(ErrorCode::MalformedData, file.filename().string() + " is too long");
    Bytes octets(static_cast<std::size_t>(size));
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(octets.data()), static_cast<std::streamsize>(size));
    if (!stream)
        return fail(ErrorCode::StorageFailed, "cannot read " + file.filename().string());
    return octets;
}

Result<void> replaceDurably(const std::filesystem::path& target, ByteView octets)
{
    KIOSK_CHECK(replaceFile(target, octets, Flush::Now));
    const FileDescriptor folder(
        ::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.value() < 0 || ::fsync(folder.value()) != 0)
        return systemFailure("flush the trust store");
    return {};
}

Result<void> replace(const std::filesystem::path& target, ByteView octets)
{
    return replaceFile(target, octets, Flush::Later);
}

Result<void> flushFiles(const std::filesystem::path& folder)
{
    const FileDescriptor place(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (place.value() < 0 || ::syncfs(place.value()) != 0)
        return systemFailure("flush the trust store");
    return {};
}

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    FolderLock lock(descriptor);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX) != 0)
        return systemFailure("lock the trust store");
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace kiosk::trust
