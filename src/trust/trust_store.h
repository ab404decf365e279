// The folder of what a kiosk or a back office trusts: an index, and the certificates and revocation
// lists that it names. Whatever else lies there is ignored. Blocking; one thread at a time, and one
// changing program at a time (the folder is locked meanwhile). Readers need no lock: the index is
// replaced as a whole, and files are written before it names them.
//
// The folder's owner decides who is trusted: it belongs to root or to the technician, and the
// kiosk's own user only reads it.
#pragma once

#include "chip/emrtd/trust_list.h"
#include "seal/seal.h"
#include "trust/trust_index.h"

#include <filesystem>
#include <functional>

namespace kiosk::trust {

// A file to be taken in, with its entry.
struct NewEntry
{
    TrustEntry entry;
    Bytes der;
};

struct EntryFault
{
    std::string sha256;
    std::string name;
    std::string problem;
};

// What verify() finds. Faults are alterations and broken chains; the counts are for the technician.
struct StoreHealth
{
    std::vector<EntryFault> faults;
    std::size_t expiredCertificates = 0; // of use for older documents still
    std::size_t outdatedLists = 0;       // revocation lists whose successor is due
};

class TrustStore
{
public:
    // An empty folder is an empty store. Fails with NotFound without the folder, StorageCorrupt, or
    // InvalidConfiguration (files but no index: nobody said that they are to be trusted).
    [[nodiscard]] static Result<TrustStore> open(const std::filesystem::path& folder);
    // Makes the folder if need be.
    [[nodiscard]] static Result<TrustStore> openOrCreate(const std::filesystem::path& folder);

    [[nodiscard]] const TrustIndex& index() const noexcept { return m_index; }

    // Everything that the index names for chips, or for seals. Both fail with StorageCorrupt,
    // naming the file, when one is missing or is not the one that was imported.
    [[nodiscard]] Result<chip::emrtd::TrustList> load() const;
    [[nodiscard]] Result<seal::SealTrust> loadSeals() const;

    // Takes files in, and drops the entries with these digests. Entries that are there already stay
    // as they are. All or nothing. Fails with StorageFull or StorageFailed.
    [[nodiscard]] Result<void> change(const std::vector<NewEntry>& added,
                                      const std::vector<std::string>& dropped);
    // Fails with NotFound, StorageFull, StorageFailed.
    [[nodiscard]] Result<void> remove(const std::string& sha256);

    [[nodiscard]] StoreHealth verify(TimePoint now) const;

private:
    TrustStore(std::filesystem::path folder, TrustIndex index)
        : m_folder(std::move(folder)), m_index(std::move(index))
    {
    }
    [[nodiscard]] Result<Bytes> content(const TrustEntry& entry) const;

    std::filesystem::path m_folder;
    TrustIndex m_index;
};

// What `place` names: a store, or one certificate file (PEM or DER), which is trusted because it is
// named. Fails as TrustStore::open() and load() do, or with MalformedData.
[[nodiscard]] Result<chip::emrtd::TrustList> loadTrust(const std::filesystem::path& place);
// The same store's for seals; a single certificate file trusts no seal. Fails as loadSeals() does.
[[nodiscard]] Result<seal::SealTrust> loadSealTrust(const std::filesystem::path& place);

} // namespace kiosk::trust
