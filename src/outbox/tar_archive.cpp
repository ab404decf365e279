#include "outbox/tar_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>
#include <memory>
#include <new>

namespace kiosk::outbox {
namespace {

constexpr int readOnlyFile = 0400;

struct ArchiveCloser
{
    void operator()(archive* writer) const noexcept { archive_write_free(writer); }
    void operator()(archive_entry* entry) const noexcept { archive_entry_free(entry); }
};
using Writer = std::unique_ptr<archive, ArchiveCloser>;
using Entry = std::unique_ptr<archive_entry, ArchiveCloser>;

la_ssize_t appendOctets(archive* writer, void* target, const void* data, size_t size)
{
    const auto* octets = static_cast<const std::uint8_t*>(data);
    auto& memory = *static_cast<SecureBytes*>(target);
    try {
        memory.insert(memory.end(), octets, octets + size);
    } catch (const std::bad_alloc&) {
        archive_set_error(writer, ENOMEM, "out of memory");
        return -1;
    }
    return static_cast<la_ssize_t>(size);
}

tl::unexpected<Error> archiveFailure(archive* writer)
{
    const char* text = archive_error_string(writer);
    return fail(ErrorCode::Internal, std::string("libarchive: ") + (text ? text : "no reason"));
}

Result<void> addMember(archive* writer, const ArchiveMember& member, TimePoint time)
{
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), member.name.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(member.octets.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), readOnlyFile);
    archive_entry_set_mtime(
        entry.get(), std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count(), 0);
    if (archive_write_header(writer, entry.get()) != ARCHIVE_OK)
        return archiveFailure(writer);
    const la_ssize_t written =
        archive_write_data(writer, member.octets.data(), member.octets.size());
    if (written != static_cast<la_ssize_t>(member.octets.size()))
        return archiveFailure(writer);
    return {};
}

std::size_t sizeBound(const std::vector<ArchiveMember>& members)
{
    constexpr std::size_t block = 512;
    std::size_t size = 2 * block;
    for (const ArchiveMember& member : members)
        size += 2 * block + member.octets.size();
    return size;
}

} // namespace

Result<SecureBytes> writeTar(const std::vector<ArchiveMember>& members, TimePoint time)
{
    SecureBytes memory;
    memory.reserve(sizeBound(members));
    const Writer writer(archive_write_new());
    // No blocking: libarchive would keep the last block in memory of its own, which is not zeroed.
    if (archive_write_set_format_ustar(writer.get()) != ARCHIVE_OK ||
        archive_write_set_bytes_per_block(writer.get(), 0) != ARCHIVE_OK ||
        archive_write_open(writer.get(), &memory, nullptr, appendOctets, nullptr) != ARCHIVE_OK)
        return archiveFailure(writer.get());
    for (const ArchiveMember& member : members)
        KIOSK_CHECK(addMember(writer.get(), member, time));
    if (archive_write_close(writer.get()) != ARCHIVE_OK)
        return archiveFailure(writer.get());
    return memory;
}

} // namespace kiosk::outbox
