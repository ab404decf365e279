#include "simulated/files.h"

#include "simulated/unique_fd.h"

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace kiosk::devices::simulated {

namespace {

Result<void> write(const std::filesystem::path& path, ByteView content, mode_t mode)
{
    KIOSK_CHECK(makeFolder(path.parent_path()));
    const UniqueFd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));
    if (!file)
        return fail(ErrorCode::StorageFailed, "cannot write " + path.filename().string());
    const auto written = ::write(file.get(), content.data(), content.size());
    if (written < 0 || static_cast<std::size_t>(written) != content.size())
        return fail(ErrorCode::StorageFailed, "cannot write " + path.filename().string());
    return {};
}

} // namespace

Result<Bytes> readFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorCode::NotFound, path.filename().string());
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

Result<void> writeFile(const std::filesystem::path& path, ByteView content)
{
    return write(path, content, 0644);
}

Result<void> writePrivateFile(const std::filesystem::path& path, ByteView content)
{
    return write(path, content, 0600);
}

Result<void> makeFolder(const std::filesystem::path& path)
{
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error)
        return fail(ErrorCode::StorageFailed, "cannot make the folder " + path.filename().string());
    return {};
}

} // namespace kiosk::devices::simulated
