// Inside the room only: files of the store, whole and on the disk or not there.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <filesystem>

namespace kiosk::trust {

// A master list of all states has a megabyte, their revocation lists together less.
inline constexpr std::uint64_t mostOctets = 64ULL << 20;

// Fails with NotFound, MalformedData (longer than mostOctets), or StorageFailed.
[[nodiscard]] Result<Bytes> readWhole(const std::filesystem::path& file);

// Both: written beside and renamed over `target`, readable by everybody, as nothing in a store is
// secret. The first is on the disk when it returns, the second after flushFiles(): hundreds of
// files of a master list want one flush, not one each. Fail with StorageFull or StorageFailed.
[[nodiscard]] Result<void> replaceDurably(const std::filesystem::path& target, ByteView octets);
[[nodiscard]] Result<void> replace(const std::filesystem::path& target, ByteView octets);
[[nodiscard]] Result<void> flushFiles(const std::filesystem::path& folder);

// Keeps other programs from changing the store until its end. Fails with StorageFailed; waits.
class FolderLock
{
public:
    [[nodiscard]] static Result<FolderLock> take(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

} // namespace kiosk::trust
