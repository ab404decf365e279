// The journal's way to removable storage and back, for an office without a network.
#include "core/text_codec.h"
#include "outbox/durable_file.h"
#include "outbox/journal.h"

#include <nlohmann/json.hpp>

namespace kiosk::outbox {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view listName = "outbox.json";
constexpr std::string_view listFormat = "fr.carte-vitale.outbox-export/1";
constexpr std::uint64_t largestList = 16ULL << 20;

std::filesystem::path exportedFile(const std::filesystem::path& folder, const PackageId& id)
{
    return folder / (id.text() + ".p7m");
}

Json describe(const PackageRow& row)
{
    return {{"package_id", row.id.text()},
            {"sealed_at", core::toRfc3339(row.sealedAt)},
            {"size", row.size},
            {"sha256", row.sha256},
            {"code_sha256", row.handoff.codeSha256},
            {"tx_hmac", row.handoff.txHmac},
            {"expires_at", core::toRfc3339(row.handoff.expires)}};
}

Result<std::string> member(const Json& entry, const char* name)
{
    const auto found = entry.find(name);
    if (found == entry.end() || !found->is_string())
        return fail(ErrorCode::MalformedData, std::string("export list: ") + name);
    return found->get<std::string>();
}

// What a line of the list promises; its octets are still missing.
Result<SealedPackage> promised(const Json& entry)
{
    if (!entry.is_object())
        return fail(ErrorCode::MalformedData, "export list: no object");
    SealedPackage package;
    KIOSK_TRY(const std::string id, member(entry, "package_id"));
    KIOSK_TRY(package.id, PackageId::parse(id));
    KIOSK_TRY(const std::string sealedAt, member(entry, "sealed_at"));
    KIOSK_TRY(package.sealedAt, core::fromRfc3339(sealedAt));
    KIOSK_TRY(package.sha256, member(entry, "sha256"));
    KIOSK_TRY(package.handoff.codeSha256, member(entry, "code_sha256"));
    KIOSK_TRY(package.handoff.txHmac, member(entry, "tx_hmac"));
    KIOSK_TRY(const std::string expires, member(entry, "expires_at"));
    KIOSK_TRY(package.handoff.expires, core::fromRfc3339(expires));
    return package;
}

Result<Json> readList(const std::filesystem::path& folder)
{
    KIOSK_TRY(const Bytes octets, readFile(folder / listName, largestList));
    Json list = Json::parse(octets.begin(), octets.end(), nullptr, false);
    if (!list.is_object() || list.value("format", Json()) != listFormat ||
        !list.value("packages", Json()).is_array())
        return fail(ErrorCode::MalformedData, "export list");
    return list.at("packages");
}

} // namespace

Result<int> Journal::exportTo(const std::filesystem::path& folder) const
{
    KIOSK_CHECK(makePrivateFolder(folder));
    KIOSK_TRY(const std::vector<PackageRow> kept, pending());
    Json packages = Json::array();
    for (const PackageRow& row : kept) {
        KIOSK_TRY(const Bytes sealed, octets(row.id));
        KIOSK_CHECK(writeDurably(exportedFile(folder, row.id), sealed));
        packages.push_back(describe(row));
    }
    // The list last: with it the export is complete.
    const Json list{{"format", listFormat}, {"packages", packages}};
    KIOSK_CHECK(writeDurably(folder / listName, core::asBytes(list.dump(1))));
    return static_cast<int>(packages.size());
}

Result<int> Journal::importFrom(const std::filesystem::path& folder)
{
    KIOSK_TRY(const Json packages, readList(folder));
    for (const Json& entry : packages) {
        KIOSK_TRY(SealedPackage package, promised(entry));
        KIOSK_TRY(package.octets, readFile(exportedFile(folder, package.id), largestPackage));
        Result<void> added = add(package);
        if (!added && added.error().code == ErrorCode::InvalidArgument)
            return fail(ErrorCode::StorageCorrupt, "an exported package does not fit the list");
        KIOSK_CHECK(std::move(added));
    }
    return static_cast<int>(packages.size());
}

} // namespace kiosk::outbox
