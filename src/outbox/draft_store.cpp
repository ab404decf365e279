#include "outbox/draft_store.h"

#include "core/log.h"
#include "core/text_codec.h"
#include "crypto/aead.h"
#include "outbox/draft_file.h"
#include "outbox/durable_file.h"

#include <algorithm>
#include <cerrno>
#include <optional>
#include <set>
#include <system_error>
#include <tuple>

#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::outbox {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view headSuffix = ".draft";
constexpr std::uint64_t mostPartOctets = 512ULL << 20;
// A file that this program cannot read may be another version's; that long it is left alone.
constexpr std::chrono::hours unreadableLife{7 * 24};

fs::path headFile(const fs::path& folder, const CaseId& caseId)
{
    return folder / (caseId.text() + std::string(headSuffix));
}
fs::path partFolder(const fs::path& folder, const CaseId& caseId)
{
    return folder / caseId.text();
}

// The case that a file or folder of the store is named after.
std::optional<CaseId> caseOf(const fs::path& path)
{
    if (const auto id = CaseId::parse(path.stem().string()))
        return *id;
    return {};
}

Result<std::vector<fs::path>> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        entries.push_back(entry->path());
    if (error && error != std::errc::no_such_file_or_directory)
        return fail(ErrorCode::StorageFailed, "list drafts: " + error.message());
    return entries;
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

// System calls, not std::filesystem: what a crash between two of them leaves is tested one by one.
Result<void> removeFile(const fs::path& file)
{
    if (::unlink(file.c_str()) != 0 && errno != ENOENT)
        return systemFailure("remove a draft's file");
    return {};
}

Result<void> removeFolder(const fs::path& folder)
{
    KIOSK_TRY(const auto files, entriesOf(folder));
    for (const fs::path& file : files)
        KIOSK_CHECK(removeFile(file));
    if (::rmdir(folder.c_str()) != 0 && errno != ENOENT)
        return systemFailure("remove a draft's folder");
    return {};
}

bool isOlderThan(const fs::path& file, TimePoint limit)
{
    struct stat status = {};
    return ::stat(file.c_str(), &status) == 0 &&
           TimePoint(std::chrono::seconds(status.st_mtim.tv_sec)) < limit;
}

Result<DraftFile> readHead(const fs::path& folder, const CaseId& caseId)
{
    KIOSK_TRY(const Bytes octets, readFile(headFile(folder, caseId), DraftFile::mostOctets));
    KIOSK_TRY(DraftFile file, DraftFile::parse(octets));
    if (file.head.caseId != caseId)
        return fail(ErrorCode::StorageCorrupt, "a draft under another case's name");
    return file;
}

// Removes what no head refers to: parts of a save that ended early, or of the state before.
Result<void> removeUnused(const fs::path& folder, const DraftFile& head)
{
    const std::set<std::string> used(head.partFiles.begin(), head.partFiles.end());
    KIOSK_TRY(const auto files, entriesOf(folder));
    for (const fs::path& file : files)
        if (!used.contains(file.filename().string()))
            KIOSK_CHECK(removeFile(file));
    return {};
}

Result<void> tidyParts(const fs::path& folder, const CaseId& caseId)
{
    const fs::path parts = partFolder(folder, caseId);
    const auto head = readHead(folder, caseId);
    if (head)
        return removeUnused(parts, *head);
    if (head.error().code == ErrorCode::NotFound)
        return removeFolder(parts);
    return {}; // as long as the head is kept
}

Result<void> tidyHead(const fs::path& folder, const CaseId& caseId, TimePoint now)
{
    const fs::path file = headFile(folder, caseId);
    if (readHead(folder, caseId) || !isOlderThan(file, now - unreadableLife))
        return {};
    KIOSK_CHECK(removeFile(file));
    return removeFolder(partFolder(folder, caseId));
}

// What a crash has left half done.
Result<void> tidy(const fs::path& folder, TimePoint now)
{
    KIOSK_TRY(const auto entries, entriesOf(folder));
    for (const fs::path& entry : entries) {
        const std::optional<CaseId> caseId = caseOf(entry);
        if (entry.extension() == unfinishedSuffix)
            KIOSK_CHECK(removeFile(entry));
        else if (caseId && entry.extension() == headSuffix)
            KIOSK_CHECK(tidyHead(folder, *caseId, now));
        else if (caseId && isFolder(entry))
            KIOSK_CHECK(tidyParts(folder, *caseId));
    }
    return {};
}

} // namespace

Result<DraftStore> DraftStore::open(const fs::path& folder, core::RandomSource& random,
                                    TimePoint now)
{
    KIOSK_CHECK(makePrivateFolder(folder));
    KIOSK_CHECK(tidy(folder, now));
    DraftStore store(folder, random);
    KIOSK_TRY([[maybe_unused]] const int removed, store.removeExpired(now));
    return store;
}

Result<void> DraftStore::save(const DraftHead& head, const DraftContent& content, ByteView key)
{
    if (key.size() != crypto::aeadKeySize || head.caseId.empty())
        return fail(ErrorCode::InvalidArgument, "a draft without a case or with a wrong key");

    // Parts first, then the head that names them, then the parts that no head names any more: a
    // crash between any two steps leaves the old draft whole, or the new one.
    const fs::path parts = partFolder(m_folder, head.caseId);
    if (!content.parts.empty())
        KIOSK_CHECK(makePrivateFolder(parts));
    DraftIndex index{content.state, {}};
    std::vector<std::string> files;
    for (const auto& [name, octets] : content.parts) {
        KIOSK_TRY(std::string file, partFileName(head.caseId, name, octets, key));
        if (!isThere(parts / file)) {
            KIOSK_TRY(const Bytes sealed,
                      crypto::sealAead(key, partContext(head, name), octets, *m_random));
            KIOSK_CHECK(writeDurably(parts / file, sealed));
        }
        index.names.push_back(name);
        files.push_back(std::move(file));
    }
    // One that an earlier, failed save has renamed may not be on the disk under that name.
    if (!content.parts.empty())
        KIOSK_CHECK(flushFolder(parts));

    DraftFile file = DraftFile::make(head, std::move(files));
    KIOSK_TRY(file.sealed,
              crypto::sealAead(key, core::asBytes(file.clear), index.write(), *m_random));
    KIOSK_CHECK(writeDurably(headFile(m_folder, head.caseId), file.octets()));
    return removeUnused(parts, file);
}

Result<std::vector<DraftHead>> DraftStore::list() const
{
    KIOSK_TRY(const auto entries, entriesOf(m_folder));
    std::vector<DraftHead> heads;
    for (const fs::path& entry : entries) {
        const std::optional<CaseId> caseId = caseOf(entry);
        if (!caseId || entry.extension() != headSuffix)
            continue;
        if (auto file = readHead(m_folder, *caseId))
            heads.push_back(std::move(file->head));
        else
            core::logError("outbox", "draft", file.error());
    }
    std::sort(heads.begin(), heads.end(), [](const DraftHead& a, const DraftHead& b) {
        return std::tie(b.savedAt, b.caseId) < std::tie(a.savedAt, a.caseId);
    });
    return heads;
}

Result<DraftContent> DraftStore::open(const CaseId& caseId, ByteView key) const
{
    KIOSK_TRY(const DraftFile file, readHead(m_folder, caseId));
    KIOSK_TRY(const SecureBytes plain,
              crypto::openAead(key, core::asBytes(file.clear), file.sealed));
    KIOSK_TRY(DraftIndex index, DraftIndex::read(plain));
    if (index.names.size() != file.partFiles.size())
        return fail(ErrorCode::StorageCorrupt, "a draft names other parts than it has");

    DraftContent content{std::move(index.state), {}};
    for (std::size_t i = 0; i < index.names.size(); ++i) {
        const auto sealed =
            readFile(partFolder(m_folder, caseId) / file.partFiles[i], mostPartOctets);
        if (!sealed && sealed.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::StorageCorrupt, "a draft has lost a part");
        if (!sealed)
            return tl::unexpected<Error>(sealed.error());
        KIOSK_TRY(SecureBytes part,
                  crypto::openAead(key, partContext(file.head, index.names[i]), *sealed));
        content.parts.emplace(std::move(index.names[i]), std::move(part));
    }
    return content;
}

Result<void> DraftStore::remove(const CaseId& caseId)
{
    if (caseId.empty())
        return {};
    KIOSK_CHECK(removeFile(headFile(m_folder, caseId)));
    KIOSK_CHECK(flushFolder(m_folder));
    return removeFolder(partFolder(m_folder, caseId)); // what a crash leaves here goes by tidy()
}

Result<int> DraftStore::removeExpired(TimePoint now)
{
    KIOSK_TRY(const auto heads, list());
    int removed = 0;
    for (const DraftHead& head : heads) {
        if (head.expires > now)
            continue;
        KIOSK_CHECK(remove(head.caseId));
        ++removed;
    }
    return removed;
}

} // namespace kiosk::outbox
