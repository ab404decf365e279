#include "backend/package_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <optional>

namespace kiosk::backend {
namespace {

constexpr std::string_view manifestName = "manifest.json";
constexpr std::size_t longestName = 100;

struct FreeArchive
{
    void operator()(archive* reader) const noexcept { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeArchive>;

Result<SecureBytes> readEntry(archive* reader, archive_entry* entry, std::size_t room)
{
    if (!archive_entry_size_is_set(entry) || archive_entry_size(entry) < 0 ||
        static_cast<std::uint64_t>(archive_entry_size(entry)) > room)
        return fail(ErrorCode::MalformedData, "archive entry too large");
    SecureBytes octets(static_cast<std::size_t>(archive_entry_size(entry)));
    std::size_t filled = 0;
    while (filled < octets.size()) {
        const auto count =
            archive_read_data(reader, octets.data() + filled, octets.size() - filled);
        if (count <= 0)
            return fail(ErrorCode::MalformedData, "archive entry cut short");
        filled += static_cast<std::size_t>(count);
    }
    return octets;
}

Result<std::string> nameOf(archive_entry* entry)
{
    const char* name = archive_entry_pathname(entry);
    const bool plain = archive_entry_filetype(entry) == AE_IFREG &&
                       !archive_entry_hardlink(entry) && !archive_entry_symlink(entry);
    if (!plain || !name || !isAttachmentName(name))
        return fail(ErrorCode::MalformedData, "archive entry of another kind, or odd name");
    return std::string(name);
}

} // namespace

bool isAttachmentName(std::string_view name) noexcept
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789._-/";
    if (name.empty() || name.size() > longestName || name.find_first_not_of(allowed) != name.npos)
        return false;
    for (;;) {
        const auto slash = name.find('/');
        const auto part = name.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return false;
        if (slash == name.npos)
            return true;
        name.remove_prefix(slash + 1);
    }
}

Result<PackageFiles> unpackArchive(ByteView tar)
{
    if (tar.size() > largestArchive)
        return fail(ErrorCode::MalformedData, "archive too large");
    const Reader reader(archive_read_new());
    // No filter is enabled: a compressed archive is not one of ours, and cannot grow.
    if (!reader || archive_read_support_format_tar(reader.get()) != ARCHIVE_OK ||
        archive_read_open_memory(reader.get(), tar.data(), tar.size()) != ARCHIVE_OK)
        return fail(ErrorCode::MalformedData, "not a tar archive");

    PackageFiles files;
    std::optional<SecureBytes> manifest;
    std::size_t room = largestArchive;
    for (std::size_t count = 0;; ++count) {
        archive_entry* entry = nullptr;
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK || count == mostEntries)
            return fail(ErrorCode::MalformedData, "archive damaged or with too many entries");
        KIOSK_TRY(std::string name, nameOf(entry));
        if ((name == manifestName) != (count == 0))
            return fail(ErrorCode::MalformedData, "manifest.json must be the first entry, once");
        KIOSK_TRY(SecureBytes octets, readEntry(reader.get(), entry, room));
        room -= octets.size();
        if (count == 0)
            manifest = std::move(octets);
        else if (!files.attachments.emplace(std::move(name), std::move(octets)).second)
            return fail(ErrorCode::MalformedData, "archive entry came twice");
    }
    if (!manifest)
        return fail(ErrorCode::MalformedData, "archive without manifest.json");
    files.manifest = std::move(*manifest);
    return files;
}

} // namespace kiosk::backend
