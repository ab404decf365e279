#include "trust/trust_store.h"

#include "chip/emrtd/signer_trust.h"
#include "core/text_codec.h"
#include "crypto/digest.h"
#include "trust/store_files.h"

#include <algorithm>
#include <utility>

namespace kiosk::trust {
namespace {

using chip::emrtd::TrustList;
using crypto::Certificate;
using crypto::RevocationList;

constexpr auto indexName = "index.json";

Result<TrustIndex> readIndex(const std::filesystem::path& folder)
{
    std::error_code problem;
    if (!std::filesystem::is_directory(folder, problem))
        return fail(ErrorCode::NotFound, "no trust store");
    const auto octets = readWhole(folder / indexName);
    if (octets)
        return parseIndex(core::asText(*octets));
    if (octets.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(octets.error());
    if (!std::filesystem::is_empty(folder, problem) && !problem)
        return fail(ErrorCode::InvalidConfiguration,
                    "the trust folder has files but no index: import them (kioskctl trust import)");
    return TrustIndex{};
}

Result<void> take(TrustList& list, const TrustEntry& entry, ByteView der)
{
    if (entry.kind == EntryKind::RevocationList) {
        KIOSK_TRY(RevocationList revocations, RevocationList::fromDer(der));
        list.revocations.push_back(std::move(revocations));
    } else {
        KIOSK_TRY(Certificate certificate, Certificate::fromDer(der));
        list.anchors.push_back(std::move(certificate));
    }
    return {};
}

Result<void> take(seal::SealTrust& seals, const TrustEntry& entry, ByteView der)
{
    KIOSK_TRY(Certificate certificate, Certificate::fromDer(der));
    if (entry.kind == EntryKind::SealAuthority)
        seals.authorities[entry.sealAuthority].push_back(std::move(certificate));
    else
        seals.signers.insert_or_assign({entry.sealAuthority, certificate.commonName()},
                                       std::move(certificate));
    return {};
}

// Empty when the entry still is what it was taken in as.
std::string chainFault(const Certificate& certificate, EntryKind kind, const TrustList& trust)
{
    if (kind == EntryKind::Root)
        return certificate.isSelfSigned() ? "" : "not self-signed";
    return chip::emrtd::findSignerPaths(certificate, trust.anchors).empty()
               ? "no way to a trusted root"
               : "";
}

// Reads what the index names, and says of each entry what is wrong with it.
class HealthCheck
{
public:
    explicit HealthCheck(TimePoint now) : m_now(now) {}

    void read(const TrustEntry& entry, const Result<Bytes>& der)
    {
        if (!der)
            return report(entry, der.error().detail);
        if (isForSeals(entry.kind))
            return readForSeals(entry, *der);
        if (!take(m_list, entry, *der))
            return report(entry, "cannot be read");
        (entry.kind == EntryKind::RevocationList ? m_lists : m_certificates).push_back(&entry);
    }
    // Once all are read, since one vouches for another.
    [[nodiscard]] StoreHealth judge()
    {
        for (std::size_t i = 0; i < m_certificates.size(); ++i)
            judge(*m_certificates[i], m_list.anchors[i]);
        for (std::size_t i = 0; i < m_lists.size(); ++i)
            judge(*m_lists[i], m_list.revocations[i]);
        for (const auto& [entry, certificate] : m_forSeals)
            judgeForSeals(*entry, certificate);
        return std::move(m_health);
    }

private:
    void readForSeals(const TrustEntry& entry, const Bytes& der)
    {
        const auto certificate = Certificate::fromDer(der);
        if (!certificate || !take(m_seals, entry, der))
            return report(entry, "cannot be read");
        m_forSeals.emplace_back(&entry, *certificate);
    }
    void judgeForSeals(const TrustEntry& entry, const Certificate& certificate)
    {
        if (entry.kind == EntryKind::SealSigner &&
            !seal::findAuthority(m_seals, entry.sealAuthority, certificate))
            report(entry, "no trusted authority " + entry.sealAuthority + " issued it");
        if (!certificate.validAt(m_now))
            ++m_health.expiredCertificates;
    }
    void judge(const TrustEntry& entry, const Certificate& certificate)
    {
        if (std::string fault = chainFault(certificate, entry.kind, m_list); !fault.empty())
            report(entry, std::move(fault));
        if (!certificate.validAt(m_now))
            ++m_health.expiredCertificates;
    }
    void judge(const TrustEntry& entry, const RevocationList& list)
    {
        if (!chip::emrtd::findIssuer(list, m_list.anchors))
            report(entry, "its issuer is not trusted");
        const auto next = list.nextUpdate();
        if (next && *next < m_now)
            ++m_health.outdatedLists;
    }
    void report(const TrustEntry& entry, std::string problem)
    {
        m_health.faults.push_back({entry.sha256, entry.name, std::move(problem)});
    }

    TimePoint m_now;
    TrustList m_list;
    std::vector<const TrustEntry*> m_certificates; // as m_list.anchors
    std::vector<const TrustEntry*> m_lists;        // as m_list.revocations
    seal::SealTrust m_seals;
    std::vector<std::pair<const TrustEntry*, Certificate>> m_forSeals;
    StoreHealth m_health;
};

} // namespace

Result<TrustStore> TrustStore::open(const std::filesystem::path& folder)
{
    KIOSK_TRY(TrustIndex index, readIndex(folder));
    return TrustStore(folder, std::move(index));
}

Result<TrustStore> TrustStore::openOrCreate(const std::filesystem::path& folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return fail(ErrorCode::StorageFailed, "cannot make the trust store: " + problem.message());
    return open(folder);
}

Result<Bytes> TrustStore::content(const TrustEntry& entry) const
{
    auto octets = readWhole(m_folder / entry.fileName());
    if (!octets)
        return fail(ErrorCode::StorageCorrupt, entry.fileName() + ": " + octets.error().detail);
    KIOSK_TRY(const Bytes digest, crypto::digest(crypto::HashAlgorithm::Sha256, *octets));
    if (core::toHex(digest) != entry.sha256)
        return fail(ErrorCode::StorageCorrupt, entry.fileName() + ": altered since its import");
    return octets;
}

Result<TrustList> TrustStore::load() const
{
    TrustList list;
    for (const TrustEntry& entry : m_index.entries) {
        if (isForSeals(entry.kind))
            continue;
        KIOSK_TRY(const Bytes der, content(entry));
        if (!take(list, entry, der))
            return fail(ErrorCode::StorageCorrupt, entry.fileName() + ": cannot be read");
    }
    list.updated = m_index.updated();
    return list;
}

Result<seal::SealTrust> TrustStore::loadSeals() const
{
    seal::SealTrust seals;
    for (const TrustEntry& entry : m_index.entries) {
        if (!isForSeals(entry.kind))
            continue;
        KIOSK_TRY(const Bytes der, content(entry));
        if (!take(seals, entry, der))
            return fail(ErrorCode::StorageCorrupt, entry.fileName() + ": cannot be read");
    }
    return seals;
}

Result<void> TrustStore::change(const std::vector<NewEntry>& added,
                                const std::vector<std::string>& dropped)
{
    KIOSK_TRY(const FolderLock lock, FolderLock::take(m_folder));
    KIOSK_TRY(TrustIndex index, readIndex(m_folder)); // another program's changes are kept
    std::vector<std::string> obsolete;
    std::erase_if(index.entries, [&](const TrustEntry& entry) {
        const bool drop = std::find(dropped.begin(), dropped.end(), entry.sha256) != dropped.end();
        if (drop)
            obsolete.push_back(entry.fileName());
        return drop;
    });
    for (const NewEntry& each : added) {
        if (index.find(each.entry.sha256))
            continue;
        KIOSK_CHECK(replace(m_folder / each.entry.fileName(), each.der));
        index.entries.push_back(each.entry);
    }
    KIOSK_CHECK(flushFiles(m_folder)); // before the index names them
    KIOSK_CHECK(replaceDurably(m_folder / indexName, core::asBytes(writeIndex(index))));
    for (const std::string& name : obsolete) {
        std::error_code ignored; // what the index does not name is not trusted
        std::filesystem::remove(m_folder / name, ignored);
    }
    m_index = std::move(index);
    return {};
}

Result<void> TrustStore::remove(const std::string& sha256)
{
    if (!m_index.find(sha256))
        return fail(ErrorCode::NotFound, "no such entry");
    return change({}, {sha256});
}

StoreHealth TrustStore::verify(TimePoint now) const
{
    HealthCheck check(now);
    for (const TrustEntry& entry : m_index.entries)
        check.read(entry, content(entry));
    return check.judge();
}

Result<TrustList> loadTrust(const std::filesystem::path& place)
{
    std::error_code problem;
    if (!std::filesystem::is_regular_file(place, problem)) {
        KIOSK_TRY(const TrustStore store, TrustStore::open(place));
        return store.load();
    }
    KIOSK_TRY(const Bytes octets, readWhole(place));
    auto certificate = Certificate::fromDer(octets);
    if (!certificate)
        certificate = Certificate::fromPem(octets);
    if (!certificate)
        return fail(ErrorCode::MalformedData, "no certificate: " + place.filename().string());
    return TrustList{{std::move(*certificate)}, {}, {}};
}

Result<seal::SealTrust> loadSealTrust(const std::filesystem::path& place)
{
    std::error_code problem;
    if (std::filesystem::is_regular_file(place, problem))
        return seal::SealTrust{};
    KIOSK_TRY(const TrustStore store, TrustStore::open(place));
    return store.loadSeals();
}

} // namespace kiosk::trust
