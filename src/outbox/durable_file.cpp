#include "outbox/durable_file.h"

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::outbox {
namespace {

// Removes the unfinished file unless it became the real one.
class UnfinishedFile
{
public:
    explicit UnfinishedFile(std::string path) : m_path(std::move(path)) {}
    ~UnfinishedFile()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;
    void keep() { m_path.clear(); }

private:
    std::string m_path;
};

} // namespace

Result<void> writeDurably(const std::filesystem::path& target, ByteView octets)
{
    std::string name = target.string() + ".XXXXXX" + std::string(unfinishedSuffix);
    const core::FileDescriptor file(
        ::mkostemps(name.data(), static_cast<int>(unfinishedSuffix.size()), O_CLOEXEC));
    if (!file.good())
        return systemFailure("create a file");
    UnfinishedFile unfinished(name);
    KIOSK_CHECK(core::writeAll(file, octets, "write a file"));
    if (::fsync(file.value()) != 0)
        return systemFailure("flush a file");
    if (::rename(name.c_str(), target.c_str()) != 0)
        return systemFailure("rename a file");
    unfinished.keep();
    return flushFolder(target.parent_path());
}

Result<void> flushFolder(const std::filesystem::path& folder)
{
    const core::FileDescriptor directory(
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.good() || ::fsync(directory.value()) != 0)
        return systemFailure("flush a folder");
    return {};
}

Result<Bytes> readFile(const std::filesystem::path& file, std::uint64_t most)
{
    std::error_code error;
    const std::uint64_t size = std::filesystem::file_size(file, error);
    if (error == std::errc::no_such_file_or_directory)
        return fail(ErrorCode::NotFound, "no such file");
    if (error)
        return fail(ErrorCode::StorageFailed, "stat: " + error.message());
    if (size > most)
        return fail(ErrorCode::StorageCorrupt, "file is longer than it may be");
    Bytes octets(static_cast<std::size_t>(size));
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(octets.data()), static_cast<std::streamsize>(size));
    if (!stream)
        return fail(ErrorCode::StorageFailed, "file could not be read");
    return octets;
}

Result<void> makePrivateFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    if (std::filesystem::is_directory(folder, error))
        return {};
    if (folder.has_parent_path())
        std::filesystem::create_directories(folder.parent_path(), error);
    if (!error && ::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return systemFailure("create a folder");
    if (error)
        return fail(ErrorCode::StorageFailed, "create a folder: " + error.message());
    if (!folder.has_parent_path())
        return {};
    return flushFolder(folder.parent_path());
}

} // namespace kiosk::outbox
