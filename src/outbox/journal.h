// The durable list of packages on this kiosk: one SQLite file (WAL, synchronous=FULL) and one file
// a package beside it. One object, one thread; several processes (kiosk, kioskctl) may have the
// same folder open, and only one of them uploads at a time (claimUploads()).
//
//   sealed → announced → uploading → stored → confirmed → purged
//
// A package moves one state at a time and never back, with one exception: restart(), when the back
// office says that it does not know what it once stored.
#pragma once

#include "outbox/file_lock.h"
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

// When the kiosk stops taking new cases, early and politely, rather than in the middle of one.
struct JournalLimits
{
    std::uint64_t quota = 8ULL << 30;      // octets of all packages that are not purged
    std::uint64_t keepFree = 128ULL << 20; // octets left on the disk for the system itself
};

class Journal
{
public:
    // Creates or opens it; finishes what a crash left half done: package files without a row are
    // removed, unless another process is adding one right now. A row that lost its file (a damaged
    // disk) says so by its lastError, "storage.corrupt"; the others go on.
    // Fails with StorageFull, StorageFailed or StorageCorrupt (the SQLite file itself).
    [[nodiscard]] static Result<Journal> open(const std::filesystem::path& folder,
                                              const JournalLimits& limits = {});
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    ~Journal();

    // Is there room for one more package of this size? Ask before a new case begins. Fails with
    // StorageFull or StorageFailed.
    [[nodiscard]] Result<void> checkRoom(std::uint64_t octets) const;

    // Durable when it returns: only now may "registered" be shown. Adding the same id with the same
    // hash again is no error. Fails with StorageFull, StorageFailed, PackageConflict, or
    // InvalidArgument when the octets do not fit their hash.
    [[nodiscard]] Result<void> add(const SealedPackage& package);
    [[nodiscard]] Result<std::vector<PackageRow>> rows() const;      // all, oldest first
    [[nodiscard]] Result<std::vector<PackageRow>> pending() const;   // those not purged
    [[nodiscard]] Result<PackageRow> row(const PackageId& id) const; // NotFound
    // The sealed octets; NotFound once purged, StorageCorrupt when they no longer fit their hash.
    [[nodiscard]] Result<Bytes> octets(const PackageId& id) const;

    // One step forward, or the same state again. Each clears what an earlier failure left. Fail
    // with NotFound, InvalidArgument (any other step) or as storage does.
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
    // Back to Sealed, because the back office lost what it had: only before Confirmed.
    [[nodiscard]] Result<void> restart(const PackageId& id);

    // The right to upload from this folder, until the object is destroyed or its process ends.
    // Nothing while another uploader has it.
    [[nodiscard]] Result<std::optional<FileLock>> claimUploads() const;

    // Export to and import from removable storage: still sealed. Both return how many packages
    // there are in the export. exportTo() copies all that are not purged, with a list of ids and
    // hashes, and changes nothing here. importFrom() adds what it does not know yet, and fails with
    // NotFound (no list), MalformedData, or StorageCorrupt when a file does not fit the list.
    [[nodiscard]] Result<int> exportTo(const std::filesystem::path& folder) const;
    [[nodiscard]] Result<int> importFrom(const std::filesystem::path& folder);

private:
    struct Store;
    explicit Journal(std::unique_ptr<Store> store);
    std::unique_ptr<Store> m_store;
};

} // namespace kiosk::outbox
