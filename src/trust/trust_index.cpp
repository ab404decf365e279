#include "trust/trust_index.h"

#include "core/text_codec.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace kiosk::trust {
namespace {

using nlohmann::json;

constexpr int schema = 1;
constexpr std::size_t digestDigits = 64;

template <typename Value>
using Names = std::pair<Value, std::string_view>;
constexpr std::array entryKinds{Names<EntryKind>{EntryKind::Root, "root"},
                                Names<EntryKind>{EntryKind::Link, "link"},
                                Names<EntryKind>{EntryKind::RevocationList, "revocation-list"},
                                Names<EntryKind>{EntryKind::SealAuthority, "seal-authority"},
                                Names<EntryKind>{EntryKind::SealSigner, "seal-signer"}};
constexpr std::array bases{
    Names<Basis>{Basis::Confirmed, "confirmed"}, Names<Basis>{Basis::Signed, "signed"},
    Names<Basis>{Basis::Listed, "listed"}, Names<Basis>{Basis::NamedList, "named-list"}};
constexpr std::array sourceKinds{Names<SourceKind>{SourceKind::Certificate, "certificate"},
                                 Names<SourceKind>{SourceKind::MasterList, "master-list"},
                                 Names<SourceKind>{SourceKind::RevocationList, "revocation-list"}};

template <typename Table, typename Value>
std::string_view idIn(const Table& table, Value value)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [value](const auto& row) { return row.first == value; });
    return found == table.end() ? std::string_view() : found->second;
}

tl::unexpected<Error> corrupt(const std::string& why)
{
    return fail(ErrorCode::StorageCorrupt, "trust index: " + why);
}

Result<std::string> text(const json& object, const char* member)
{
    const auto found = object.find(member);
    if (found == object.end() || !found->is_string())
        return corrupt(std::string("no ") + member);
    return found->get<std::string>();
}

template <typename Table>
auto valueIn(const Table& table, const json& object, const char* member)
    -> Result<typename Table::value_type::first_type>
{
    KIOSK_TRY(const std::string id, text(object, member));
    for (const auto& [value, name] : table)
        if (name == id)
            return value;
    return corrupt(std::string("unknown ") + member);
}

Result<std::string> digestText(const json& object, const char* member)
{
    KIOSK_TRY(std::string digest, text(object, member));
    if (digest.size() != digestDigits ||
        digest.find_first_not_of("0123456789abcdef") != std::string::npos)
        return corrupt(std::string("no digest: ") + member);
    return digest;
}

Result<TrustEntry> parseEntry(const json& object)
{
    if (!object.is_object())
        return corrupt("an entry is no object");
    TrustEntry entry;
    KIOSK_TRY(entry.kind, valueIn(entryKinds, object, "kind"));
    KIOSK_TRY(entry.sha256, digestText(object, "sha256"));
    KIOSK_TRY(entry.name, text(object, "name"));
    KIOSK_TRY(entry.basis, valueIn(bases, object, "basis"));
    KIOSK_TRY(entry.signedBy, text(object, "signed_by"));
    KIOSK_TRY(entry.source, text(object, "source"));
    KIOSK_TRY(entry.sourceKind, valueIn(sourceKinds, object, "source_kind"));
    KIOSK_TRY(entry.sourceSha256, digestText(object, "source_sha256"));
    KIOSK_TRY(const std::string importedAt, text(object, "imported_at"));
    const auto time = core::fromRfc3339(importedAt);
    if (!time)
        return corrupt("no time: imported_at");
    entry.importedAt = *time;
    if (isForSeals(entry.kind)) {
        KIOSK_TRY(entry.sealAuthority, text(object, "seal_authority"));
    }
    return entry;
}

json entryJson(const TrustEntry& entry)
{
    json object{{"kind", entryKindId(entry.kind)},
                {"sha256", entry.sha256},
                {"name", entry.name},
                {"basis", basisId(entry.basis)},
                {"signed_by", entry.signedBy},
                {"source", entry.source},
                {"source_kind", sourceKindId(entry.sourceKind)},
                {"source_sha256", entry.sourceSha256},
                {"imported_at", core::toRfc3339(entry.importedAt)}};
    if (isForSeals(entry.kind))
        object["seal_authority"] = entry.sealAuthority;
    return object;
}

} // namespace

std::string_view entryKindId(EntryKind kind) noexcept
{
    return idIn(entryKinds, kind);
}

std::string_view basisId(Basis basis) noexcept
{
    return idIn(bases, basis);
}

std::string_view sourceKindId(SourceKind kind) noexcept
{
    return idIn(sourceKinds, kind);
}

std::string TrustEntry::fileName() const
{
    return sha256 + (kind == EntryKind::RevocationList ? ".crl" : ".cer");
}

const TrustEntry* TrustIndex::find(std::string_view sha256) const noexcept
{
    const auto found =
        std::find_if(entries.begin(), entries.end(),
                     [sha256](const TrustEntry& entry) { return entry.sha256 == sha256; });
    return found == entries.end() ? nullptr : &*found;
}

std::optional<TimePoint> TrustIndex::updated() const
{
    std::optional<TimePoint> newest;
    for (const TrustEntry& entry : entries)
        if (!isForSeals(entry.kind))
            newest = std::max(newest.value_or(entry.importedAt), entry.importedAt);
    return newest;
}

Result<TrustIndex> parseIndex(std::string_view text)
{
    const json root = json::parse(text, nullptr, false);
    if (!root.is_object())
        return corrupt("no JSON object");
    const auto version = root.find("schema");
    if (version == root.end() || !version->is_number_integer())
        return corrupt("no schema");
    if (*version != schema)
        return fail(ErrorCode::InvalidConfiguration, "trust index: of another program version");
    const auto list = root.find("entries");
    if (list == root.end() || !list->is_array())
        return corrupt("no entries");
    TrustIndex index;
    std::set<std::string> seen;
    for (const json& object : *list) {
        KIOSK_TRY(TrustEntry entry, parseEntry(object));
        if (!seen.insert(entry.sha256).second)
            return corrupt("an entry twice");
        index.entries.push_back(std::move(entry));
    }
    return index;
}

std::string writeIndex(const TrustIndex& index)
{
    json entries = json::array();
    for (const TrustEntry& entry : index.entries)
        entries.push_back(entryJson(entry));
    const json root{{"schema", schema}, {"entries", std::move(entries)}};
    // Names come out of certificates, and need not be UTF-8.
    return root.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

} // namespace kiosk::trust
