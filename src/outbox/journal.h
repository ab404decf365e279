// The durable list of packages on this kiosk. One SQLite file (WAL, synchronous=FULL) and one file
// a package beside it. One object, one thread; several processes may have it open.
#pragma once

#include "outbox/package.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace kiosk::outbox {

enum class PackageState : std::uint8_t { Sealed, Announced, Uploading, Stored, Confirmed, Purged };
[[nodiscard]] std::string_view packageStateId(PackageState state) noexcept;

struct PackageRow
{
    PackageId id;
    PackageState state = PackageState::Sealed;
    TimePoint sealedAt;
    std::uint64_t size = 0;     // octets sealed
    std::uint64_t uploaded = 0; // octets that the back office has confirmed to hold
    std::string sha256;
    HandoffDigests handoff;
    int attempts = 0;      // failed in a row
    TimePoint nextAttempt; // not before
    std::string lastError; // error id, empty when the last attempt went well
    std::string uploadUrl; // where the upload goes on; empty before it has begun
    std::string receipt;   // JWS, once confirmed
};

class Journal
{
public:
    // Creates or opens it; finishes what a crash left half done (package files without a row are
    // removed, rows never lose their file). Fails with StorageFailed or StorageCorrupt.
    [[nodiscard]] static Result<Journal> open(const std::filesystem::path& folder);
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    // Durable when it returns: only now may "registered" be shown. Adding the same id with the same
    // hash again is no error. Fails with StorageFull, StorageFailed or PackageConflict.
    [[nodiscard]] Result<void> add(const SealedPackage& package);
    [[nodiscard]] Result<std::vector<PackageRow>> rows() const;      // oldest first
    [[nodiscard]] Result<PackageRow> row(const PackageId& id) const; // NotFound
    // The sealed octets; NotFound once purged, StorageCorrupt when they no longer fit their hash.
    [[nodiscard]] Result<Bytes> octets(const PackageId& id) const;

    [[nodiscard]] Result<void> markAnnounced(const PackageId& id);
    [[nodiscard]] Result<void> markUploading(const PackageId& id, const std::string& url,
                                             std::uint64_t offset);
    [[nodiscard]] Result<void> markStored(const PackageId& id);
    // Keeps the receipt; purge() then removes the octets and keeps the row.
    [[nodiscard]] Result<void> markConfirmed(const PackageId& id, const std::string& receipt);
    [[nodiscard]] Result<void>
    purge(const PackageId& id); // only when Confirmed, else InvalidArgument
    [[nodiscard]] Result<void> markFailed(const PackageId& id, ErrorCode code,
                                          TimePoint nextAttempt);

    // Export to and import from removable storage: still sealed.
    [[nodiscard]] Result<int> exportTo(const std::filesystem::path& folder) const;
    [[nodiscard]] Result<int> importFrom(const std::filesystem::path& folder);

private:
    struct Store;
    explicit Journal(std::unique_ptr<Store> store);
    std::unique_ptr<Store> m_store;
};

} // namespace kiosk::outbox
