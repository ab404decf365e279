#include "outbox/journal.h"

#include "core/log.h"
#include "core/text_codec.h"
#include "outbox/database.h"
#include "outbox/durable_file.h"

#include <array>
#include <map>
#include <system_error>

#include <sys/statvfs.h>

namespace kiosk::outbox {
namespace {

namespace fs = std::filesystem;

constexpr int schemaVersion = 1;
constexpr std::string_view schema = R"(
CREATE TABLE package(
    id TEXT PRIMARY KEY NOT NULL,
    state INTEGER NOT NULL CHECK(state BETWEEN 0 AND 5),
    sealed_at INTEGER NOT NULL,
    size INTEGER NOT NULL,
    uploaded INTEGER NOT NULL DEFAULT 0 CHECK(uploaded BETWEEN 0 AND size),
    sha256 TEXT NOT NULL,
    code_sha256 TEXT NOT NULL,
    tx_hmac TEXT NOT NULL,
    offer_expires INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_attempt INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    upload_url TEXT NOT NULL DEFAULT '',
    receipt TEXT NOT NULL DEFAULT '') STRICT;
-- What is looked at all the time, among the purged rows of years.
CREATE INDEX pending ON package(sealed_at) WHERE state<5;
)";
static_assert(static_cast<int>(PackageState::Purged) == 5);
constexpr std::string_view columns =
    "SELECT id, state, sealed_at, size, uploaded, sha256, code_sha256, tx_hmac, offer_expires,"
    " attempts, next_attempt, last_error, upload_url, receipt FROM package";

constexpr std::array<std::string_view, 6> stateIds{"sealed", "announced", "uploading",
                                                   "stored", "confirmed", "purged"};
constexpr std::string_view packageSuffix = ".p7m";

std::int64_t number(PackageState state)
{
    return static_cast<std::int64_t>(state);
}
std::int64_t number(TimePoint time)
{
    return time.time_since_epoch().count();
}
std::int64_t number(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}
TimePoint timeOf(std::int64_t milliseconds)
{
    return TimePoint(std::chrono::milliseconds(milliseconds));
}

Result<PackageRow> readRow(const Statement& statement)
{
    auto id = PackageId::parse(statement.text(0));
    if (!id)
        return fail(ErrorCode::StorageCorrupt, "a package id in the journal is no UUID");
    PackageRow row;
    row.id = *std::move(id);
    row.state = static_cast<PackageState>(statement.integer(1));
    row.sealedAt = timeOf(statement.integer(2));
    row.size = static_cast<std::uint64_t>(statement.integer(3));
    row.uploaded = static_cast<std::uint64_t>(statement.integer(4));
    row.sha256 = statement.text(5);
    row.handoff = {statement.text(6), statement.text(7), timeOf(statement.integer(8))};
    row.attempts = static_cast<int>(statement.integer(9));
    row.nextAttempt = timeOf(statement.integer(10));
    row.lastError = statement.text(11);
    row.uploadUrl = statement.text(12);
    row.receipt = statement.text(13);
    return row;
}

Result<std::string> hexSha256(ByteView octets)
{
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, octets));
    return core::toHex(hash);
}

// The package that a file of the packages folder belongs to; nothing for other files.
std::optional<PackageId> packageOf(const fs::path& file)
{
    const std::string name = file.filename().string();
    if (!name.ends_with(packageSuffix))
        return {};
    auto id = PackageId::parse(name.substr(0, name.size() - packageSuffix.size()));
    return id ? std::optional<PackageId>(*std::move(id)) : std::nullopt;
}

} // namespace

std::string_view packageStateId(PackageState state) noexcept
{
    return stateIds[static_cast<std::size_t>(state)];
}

struct Journal::Store
{
    fs::path folder;
    JournalLimits limits;
    Database database;

    [[nodiscard]] fs::path packages() const { return folder / "packages"; }
    [[nodiscard]] fs::path addLock() const { return folder / "packages.lock"; }
    [[nodiscard]] fs::path fileOf(const PackageId& id) const
    {
        return packages() / (id.text() + std::string(packageSuffix));
    }

    [[nodiscard]] Result<std::optional<PackageRow>> find(const PackageId& id) const;
    [[nodiscard]] Result<std::vector<PackageRow>> list(std::string_view which) const;
    [[nodiscard]] Result<void> insert(const SealedPackage& package) const;
    [[nodiscard]] Result<void> changed(const PackageId& id) const;
    [[nodiscard]] Result<void> advance(const PackageId& id, PackageState to) const;
    [[nodiscard]] bool holdsFile(const PackageRow& row) const;
    [[nodiscard]] Result<void> settle(const std::vector<PackageRow>& rows) const;
    [[nodiscard]] Result<void> removeOrphans(const std::vector<PackageRow>& rows) const;
};

Result<std::optional<PackageRow>> Journal::Store::find(const PackageId& id) const
{
    KIOSK_TRY(Statement statement, database.query(std::string(columns) + " WHERE id=?", id.text()));
    KIOSK_TRY(const bool found, statement.step());
    if (!found)
        return std::optional<PackageRow>();
    KIOSK_TRY(PackageRow row, readRow(statement));
    return std::optional<PackageRow>(std::move(row));
}

Result<std::vector<PackageRow>> Journal::Store::list(std::string_view which) const
{
    KIOSK_TRY(Statement statement, database.query(std::string(columns) + std::string(which) +
                                                  " ORDER BY sealed_at, rowid"));
    std::vector<PackageRow> rows;
    for (;;) {
        KIOSK_TRY(const bool more, statement.step());
        if (!more)
            return rows;
        KIOSK_TRY(PackageRow row, readRow(statement));
        rows.push_back(std::move(row));
    }
}

Result<void> Journal::Store::insert(const SealedPackage& package) const
{
    return database.run("INSERT INTO package(id, state, sealed_at, size, sha256, code_sha256,"
                        " tx_hmac, offer_expires) VALUES(?,?,?,?,?,?,?,?)",
                        package.id.text(), number(PackageState::Sealed), number(package.sealedAt),
                        number(std::uint64_t{package.octets.size()}), package.sha256,
                        package.handoff.codeSha256, package.handoff.txHmac,
                        number(package.handoff.expires));
}

// After an UPDATE that named the states it starts from: did it apply?
Result<void> Journal::Store::changed(const PackageId& id) const
{
    if (database.changedRows() == 1)
        return {};
    KIOSK_TRY(const std::optional<PackageRow> row, find(id));
    if (!row)
        return fail(ErrorCode::NotFound, "no such package");
    return fail(ErrorCode::InvalidArgument,
                "not from state " + std::string(packageStateId(row->state)));
}

Result<void> Journal::Store::advance(const PackageId& id, PackageState to) const
{
    KIOSK_CHECK(database.run("UPDATE package SET state=?1, attempts=0, next_attempt=0,"
                             " last_error='' WHERE id=?2 AND state IN (?1-1, ?1)",
                             number(to), id.text()));
    return changed(id);
}

bool Journal::Store::holdsFile(const PackageRow& row) const
{
    std::error_code error;
    const std::uint64_t size = fs::file_size(fileOf(row.id), error);
    return !error && size == row.size;
}

Result<void> Journal::Store::settle(const std::vector<PackageRow>& rows) const
{
    KIOSK_CHECK(removeOrphans(rows));
    for (const PackageRow& row : rows) {
        if (row.state == PackageState::Purged || holdsFile(row))
            continue;
        core::logError("outbox", "package " + row.id.text() + " has lost its file");
        // Another process may just have purged it; then it is as it should be.
        KIOSK_CHECK(database.run("UPDATE package SET last_error=? WHERE id=? AND state<>?",
                                 core::errorId(ErrorCode::StorageCorrupt), row.id.text(),
                                 number(PackageState::Purged)));
    }
    return {};
}

Result<void> Journal::Store::removeOrphans(const std::vector<PackageRow>& rows) const
{
    std::map<PackageId, PackageState> states;
    for (const PackageRow& row : rows)
        states.emplace(row.id, row.state);
    std::error_code error;
    for (fs::directory_iterator file(packages(), error), end; !error && file != end;
         file.increment(error)) {
        const std::optional<PackageId> id = packageOf(file->path());
        const auto row = id ? states.find(*id) : states.end();
        const bool unfinished = file->path().extension() == unfinishedSuffix;
        const bool orphan = id && (row == states.end() || row->second == PackageState::Purged);
        std::error_code ignored; // the next open() tries again
        if (unfinished || orphan)
            fs::remove(file->path(), ignored);
    }
    if (error)
        return fail(ErrorCode::StorageFailed, "list packages: " + error.message());
    return {};
}

Result<Journal> Journal::open(const fs::path& folder, const JournalLimits& limits)
{
    KIOSK_CHECK(makePrivateFolder(folder));
    KIOSK_CHECK(makePrivateFolder(folder / "packages"));
    KIOSK_TRY(Database database, Database::open(folder / "journal.db", schema, schemaVersion));
    KIOSK_CHECK(flushFolder(folder));
    Journal journal(std::make_unique<Store>(Store{folder, limits, std::move(database)}));

    // A file without a row may be one that another process is adding: then it holds this lock, and
    // a later open() cleans up. The rows are read under the lock for the same reason.
    KIOSK_TRY(const std::optional<FileLock> nobodyAdds,
              FileLock::tryAcquire(journal.m_store->addLock()));
    if (nobodyAdds) {
        KIOSK_TRY(const std::vector<PackageRow> rows, journal.rows());
        KIOSK_CHECK(journal.m_store->settle(rows));
    }
    return journal;
}

Journal::Journal(std::unique_ptr<Store> store) : m_store(std::move(store))
{
}
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;
Journal::~Journal() = default;

Result<void> Journal::checkRoom(std::uint64_t octets) const
{
    KIOSK_TRY(Statement statement,
              m_store->database.query("SELECT coalesce(sum(size), 0) FROM package WHERE state<5"));
    KIOSK_TRY([[maybe_unused]] const bool row, statement.step());
    const auto used = static_cast<std::uint64_t>(statement.integer(0));
    if (used + octets > m_store->limits.quota)
        return fail(ErrorCode::StorageFull, "quota reached");

    struct statvfs disk = {};
    if (::statvfs(m_store->folder.c_str(), &disk) != 0)
        return systemFailure("ask for free space");
    const std::uint64_t available = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    if (available < octets || available - octets < m_store->limits.keepFree)
        return fail(ErrorCode::StorageFull, "the disk is nearly full");
    return {};
}

Result<void> Journal::add(const SealedPackage& package)
{
    KIOSK_TRY(const std::string hash, hexSha256(package.octets));
    if (hash != package.sha256 || package.id.empty())
        return fail(ErrorCode::InvalidArgument, "the octets do not fit their hash");

    KIOSK_TRY(const FileLock adding, FileLock::acquire(m_store->addLock()));
    KIOSK_TRY(const std::optional<PackageRow> known, m_store->find(package.id));
    if (known && known->sha256 != package.sha256)
        return fail(ErrorCode::PackageConflict, "same id, other content");
    if (known && (known->state == PackageState::Purged || m_store->holdsFile(*known)))
        return {};
    KIOSK_CHECK(checkRoom(package.octets.size()));
    // File first, row second: a crash between them leaves a file that open() removes, never a row
    // that promises what is not there.
    KIOSK_CHECK(writeDurably(m_store->fileOf(package.id), package.octets));
    if (known)
        return {}; // it had lost its file and has it again
    return m_store->insert(package);
}

Result<std::vector<PackageRow>> Journal::rows() const
{
    return m_store->list("");
}

Result<std::vector<PackageRow>> Journal::pending() const
{
    return m_store->list(" WHERE state<5");
}

Result<PackageRow> Journal::row(const PackageId& id) const
{
    KIOSK_TRY(std::optional<PackageRow> row, m_store->find(id));
    if (!row)
        return fail(ErrorCode::NotFound, "no such package");
    return *std::move(row);
}

Result<Bytes> Journal::octets(const PackageId& id) const
{
    KIOSK_TRY(const PackageRow found, row(id));
    if (found.state == PackageState::Purged)
        return fail(ErrorCode::NotFound, "purged");
    Result<Bytes> octets = readFile(m_store->fileOf(id), found.size);
    if (!octets && octets.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::StorageCorrupt, "the package's file is missing");
    if (!octets)
        return octets;
    KIOSK_TRY(const std::string hash, hexSha256(*octets));
    if (hash != found.sha256)
        return fail(ErrorCode::StorageCorrupt, "the package's file has changed");
    return octets;
}

Result<void> Journal::markAnnounced(const PackageId& id)
{
    return m_store->advance(id, PackageState::Announced);
}

Result<void> Journal::markUploading(const PackageId& id, const std::string& url,
                                    std::uint64_t offset)
{
    KIOSK_CHECK(m_store->database.run(
        "UPDATE package SET state=?1, upload_url=?2, uploaded=?3, attempts=0, next_attempt=0,"
        " last_error='' WHERE id=?4 AND state IN (?1-1, ?1) AND ?3<=size",
        number(PackageState::Uploading), url, number(offset), id.text()));
    return m_store->changed(id);
}

Result<void> Journal::markStored(const PackageId& id)
{
    KIOSK_CHECK(m_store->database.run(
        "UPDATE package SET state=?1, uploaded=size, attempts=0, next_attempt=0, last_error=''"
        " WHERE id=?2 AND state IN (?1-1, ?1)",
        number(PackageState::Stored), id.text()));
    return m_store->changed(id);
}

Result<void> Journal::markConfirmed(const PackageId& id, const std::string& receipt)
{
    KIOSK_CHECK(m_store->database.run(
        "UPDATE package SET state=?1, receipt=?2, attempts=0, next_attempt=0, last_error=''"
        " WHERE id=?3 AND state IN (?1-1, ?1)",
        number(PackageState::Confirmed), receipt, id.text()));
    return m_store->changed(id);
}

Result<void> Journal::purge(const PackageId& id)
{
    // Row first: a crash between them leaves a file that open() removes.
    KIOSK_CHECK(m_store->advance(id, PackageState::Purged));
    std::error_code error;
    fs::remove(m_store->fileOf(id), error);
    if (error)
        return fail(ErrorCode::StorageFailed, "remove a package: " + error.message());
    return flushFolder(m_store->packages());
}

Result<void> Journal::markFailed(const PackageId& id, ErrorCode code, TimePoint nextAttempt)
{
    KIOSK_CHECK(m_store->database.run("UPDATE package SET attempts=attempts+1, next_attempt=?,"
                                      " last_error=? WHERE id=?",
                                      number(nextAttempt), core::errorId(code), id.text()));
    return m_store->changed(id);
}

Result<void> Journal::restart(const PackageId& id)
{
    KIOSK_CHECK(m_store->database.run("UPDATE package SET state=?, uploaded=0, upload_url=''"
                                      " WHERE id=? AND state<?",
                                      number(PackageState::Sealed), id.text(),
                                      number(PackageState::Confirmed)));
    return m_store->changed(id);
}

Result<std::optional<FileLock>> Journal::claimUploads() const
{
    return FileLock::tryAcquire(m_store->folder / "upload.lock");
}

} // namespace kiosk::outbox
