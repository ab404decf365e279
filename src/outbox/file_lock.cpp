#include "outbox/file_lock.h"

#include "outbox/durable_file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kiosk::outbox {
namespace {

Result<int> openLockFile(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return systemFailure("open a lock file");
    return descriptor;
}

// flock, not fcntl: it belongs to the open file, so two journals of one process exclude each other
// too.
int lock(int descriptor, int operation)
{
    int result = 0;
    do {
        result = ::flock(descriptor, operation);
    } while (result != 0 && errno == EINTR);
    return result;
}

} // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& file)
{
    KIOSK_TRY(const int descriptor, openLockFile(file));
    FileLock held(descriptor);
    if (lock(descriptor, LOCK_EX) != 0)
        return systemFailure("lock a file");
    return held;
}

Result<std::optional<FileLock>> FileLock::tryAcquire(const std::filesystem::path& file)
{
    KIOSK_TRY(const int descriptor, openLockFile(file));
    FileLock held(descriptor);
    if (lock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::optional<FileLock>(std::move(held));
    if (errno == EWOULDBLOCK)
        return std::optional<FileLock>();
    return systemFailure("lock a file");
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace kiosk::outbox
