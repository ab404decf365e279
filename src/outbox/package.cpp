#include "outbox/package.h"

#include "core/text_codec.h"
#include "outbox/tar_archive.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace kiosk::outbox {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view manifestName = "manifest.json";
constexpr std::size_t longestName = 99; // a ustar header's name field, with its end

// Zeroes a plain buffer that held a person's data, whichever way its function is left.
template <typename Buffer>
class ZeroedAfterUse
{
public:
    explicit ZeroedAfterUse(Buffer& buffer) : m_buffer(buffer) {}
    ~ZeroedAfterUse() { core::secureZero(m_buffer.data(), m_buffer.size()); }
    ZeroedAfterUse(const ZeroedAfterUse&) = delete;
    ZeroedAfterUse& operator=(const ZeroedAfterUse&) = delete;

private:
    Buffer& m_buffer;
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '/' || c == '-';
}

// A relative path that means the same wherever it is unpacked: no empty part and none that begins
// with a dot.
bool isAttachmentName(std::string_view name)
{
    if (name.empty() || name.size() > longestName || name == manifestName)
        return false;
    if (!std::all_of(name.begin(), name.end(), isNameCharacter))
        return false;
    bool partBegins = true;
    for (const char c : name) {
        if (partBegins && (c == '/' || c == '.'))
            return false;
        partBegins = c == '/';
    }
    return !partBegins;
}

Result<void> checkNames(const std::vector<Attachment>& attachments)
{
    std::set<std::string_view> names;
    for (const Attachment& attachment : attachments) {
        if (!isAttachmentName(attachment.name))
            return fail(ErrorCode::InvalidArgument, "attachment name");
        if (!names.insert(attachment.name).second)
            return fail(ErrorCode::InvalidArgument, "attachment name used twice");
    }
    return {};
}

Result<Json> attachmentList(const std::vector<Attachment>& attachments)
{
    Json list = Json::array();
    for (const Attachment& attachment : attachments) {
        KIOSK_TRY(const Bytes hash,
                  crypto::digest(crypto::HashAlgorithm::Sha256, attachment.octets));
        list.push_back({{"name", attachment.name},
                        {"media_type", attachment.mediaType},
                        {"size", attachment.octets.size()},
                        {"sha256", core::toHex(hash)}});
    }
    return list;
}

// The caller's manifest with the package's id and the attachments' figures.
Result<std::string> completeManifest(const PackageContent& content)
{
    Json manifest = Json::parse(content.manifestJson, nullptr, false);
    if (!manifest.is_object())
        return fail(ErrorCode::InvalidArgument, "the manifest is no JSON object");
    if (manifest.contains("attachments"))
        return fail(ErrorCode::InvalidArgument, "the manifest already lists attachments");
    const auto named = manifest.find("package_id");
    if (named != manifest.end() && *named != content.id.text())
        return fail(ErrorCode::InvalidArgument, "the manifest names another package");
    manifest["package_id"] = content.id.text();
    KIOSK_TRY(manifest["attachments"], attachmentList(content.attachments));
    // Texts come from outside; a stray octet must not throw here.
    return manifest.dump(1, ' ', false, Json::error_handler_t::replace);
}

Result<SecureBytes> archiveOf(const PackageContent& content, TimePoint now)
{
    KIOSK_TRY(std::string manifest, completeManifest(content));
    const ZeroedAfterUse zeroed(manifest);
    std::vector<ArchiveMember> members{{std::string(manifestName), core::asBytes(manifest)}};
    for (const Attachment& attachment : content.attachments)
        members.push_back({attachment.name, attachment.octets});
    return writeTar(members, now);
}

} // namespace

Result<SealedPackage> sealPackage(const PackageContent& content, const HandoffDigests& handoff,
                                  const SealingKeys& keys, TimePoint now)
{
    if (content.id.empty() || keys.recipients.empty())
        return fail(ErrorCode::InvalidArgument, "no package id or nobody to seal to");
    KIOSK_CHECK(checkNames(content.attachments));
    KIOSK_TRY(const SecureBytes archive, archiveOf(content, now));
    KIOSK_TRY(Bytes signedArchive,
              crypto::signCms(archive, keys.stationCertificate, keys.stationKey));
    const ZeroedAfterUse zeroed(signedArchive);
    KIOSK_TRY(Bytes sealed, crypto::sealCms(signedArchive, keys.recipients));
    if (sealed.size() > largestPackage)
        return fail(ErrorCode::InvalidArgument, "the package is too large to be opened again");
    KIOSK_TRY(const Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha256, sealed));
    return SealedPackage{content.id, now, std::move(sealed), core::toHex(hash), handoff};
}

} // namespace kiosk::outbox
