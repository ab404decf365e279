// What is in a trust store, and why: the content of its index. A file beside the index that is not
// listed in it is not trusted. JSON, one object:
//
//   {"schema": 1, "entries": [{"kind": "root", "sha256": "…", "name": "CN=…", "basis": "…",
//     "signed_by": "…", "source": "…", "source_kind": "…", "source_sha256": "…",
//     "imported_at": "2026-11-22T09:00:00Z"}, …]}
//
// Entries for seals also have "seal_authority": "FR03". They are in no chip's trust list.
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::trust {

enum class EntryKind : std::uint8_t {
    Root,
    Link,
    RevocationList,
    SealAuthority, // issues the certificates that sign 2D-Docs
    SealSigner,    // signs them; its subject's common name is the certificate id of the seal
};
[[nodiscard]] constexpr bool isForSeals(EntryKind kind) noexcept
{
    return kind == EntryKind::SealAuthority || kind == EntryKind::SealSigner;
}
[[nodiscard]] std::string_view entryKindId(EntryKind kind) noexcept; // "root", "link"…

// On whose word it was taken in.
enum class Basis : std::uint8_t {
    Confirmed, // a technician confirmed its SHA-256
    Signed,    // by a certificate that was trusted already
    Listed,    // in a master list whose signer was trusted already
    NamedList, // in a master list whose signer a technician named
};
[[nodiscard]] std::string_view basisId(Basis basis) noexcept; // "confirmed", "signed"…

enum class SourceKind : std::uint8_t { Certificate, MasterList, RevocationList };
[[nodiscard]] std::string_view sourceKindId(SourceKind kind) noexcept; // "certificate"…

struct TrustEntry
{
    EntryKind kind = EntryKind::Root;
    std::string sha256; // of the DER, hexadecimal; names the entry and its file
    std::string name;   // subject; of a revocation list its issuer
    Basis basis = Basis::Confirmed;
    std::string signedBy; // subject of whoever vouched for it; empty when confirmed
    std::string source;   // file name of the import, without folders
    SourceKind sourceKind = SourceKind::Certificate;
    std::string sourceSha256;
    TimePoint importedAt;
    std::string sealAuthority; // "FR03"; empty unless the entry is for seals

    [[nodiscard]] std::string fileName() const;
    friend bool operator==(const TrustEntry&, const TrustEntry&) = default;
};

struct TrustIndex
{
    std::vector<TrustEntry> entries;

    [[nodiscard]] const TrustEntry* find(std::string_view sha256) const noexcept;
    [[nodiscard]] std::optional<TimePoint> updated() const; // the newest import for chips
};

// Fails with StorageCorrupt (no such JSON, an entry twice, a digest that is none), or
// InvalidConfiguration (a newer schema than this program's).
[[nodiscard]] Result<TrustIndex> parseIndex(std::string_view json);
[[nodiscard]] std::string writeIndex(const TrustIndex& index);

} // namespace kiosk::trust
