#include "trust/seal_import.h"

#include "core/text_codec.h"

#include <algorithm>

namespace kiosk::trust {
namespace {

using crypto::Certificate;

// Both ids of a seal are four letters and digits.
bool isSealId(std::string_view text)
{
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char character) {
               return (character >= '0' && character <= '9') ||
                      (character >= 'A' && character <= 'Z');
           });
}

// One import: what is believed so far, and what the file adds.
class SealImport
{
public:
    SealImport(const TrustStore& store, seal::SealTrust seals, std::string authority,
               const ImportFile& file, TimePoint now)
        : m_index(store.index()), m_seals(std::move(seals)), m_authority(std::move(authority)),
          m_file(file), m_now(now)
    {
    }

    Result<void> takeAuthority(const Certificate& certificate,
                               const std::vector<std::string>& confirmed)
    {
        const std::string sha256 = core::toHex(certificate.sha256());
        if (std::find(confirmed.begin(), confirmed.end(), sha256) == confirmed.end() &&
            !m_index.find(sha256))
            return fail(ErrorCode::UnknownIssuer,
                        certificate.subject() +
                            ": compare the SHA-256 of this authority with "
                            "its publisher's and confirm it: " +
                            sha256);
        KIOSK_CHECK(add(certificate, EntryKind::SealAuthority, Basis::Confirmed));
        m_seals.authorities[m_authority].push_back(certificate);
        return {};
    }

    Result<void> takeSigner(const Certificate& certificate)
    {
        const std::string id = certificate.commonName();
        if (!isSealId(id))
            return fail(ErrorCode::InvalidArgument,
                        certificate.subject() + ": its common name is no certificate id");
        if (!seal::findAuthority(m_seals, m_authority, certificate))
            return fail(ErrorCode::UnknownIssuer, certificate.subject() +
                                                      ": no trusted authority " + m_authority +
                                                      " issued it");
        const auto [there, isNew] =
            m_seals.signers.emplace(std::pair(m_authority, id), certificate);
        if (!isNew && there->second.sha256() != certificate.sha256())
            return fail(ErrorCode::InvalidArgument, "another certificate is trusted for " +
                                                        m_authority + "/" + id +
                                                        ": remove it first");
        return add(certificate, EntryKind::SealSigner, Basis::Signed);
    }

    [[nodiscard]] const ImportReport& report() const { return m_report; }
    [[nodiscard]] const std::vector<NewEntry>& added() const { return m_added; }

private:
    Result<void> add(const Certificate& certificate, EntryKind kind, Basis basis)
    {
        TrustEntry entry;
        entry.kind = kind;
        entry.sha256 = core::toHex(certificate.sha256());
        const auto isThis = [&entry](const NewEntry& each) {
            return each.entry.sha256 == entry.sha256;
        };
        const TrustEntry* const known = m_index.find(entry.sha256);
        if (known && (known->kind != kind || known->sealAuthority != m_authority))
            return fail(ErrorCode::InvalidArgument,
                        certificate.subject() + " is in the store already, for something else");
        if (known || std::any_of(m_added.begin(), m_added.end(), isThis)) {
            ++m_report.known;
            return {};
        }
        entry.name = certificate.subject();
        entry.basis = basis;
        entry.signedBy = basis == Basis::Signed ? certificate.issuer() : std::string();
        entry.source = std::filesystem::path(m_file.name).filename().string();
        KIOSK_TRY(const Bytes digest, crypto::digest(crypto::HashAlgorithm::Sha256, m_file.octets));
        entry.sourceSha256 = core::toHex(digest);
        entry.importedAt = m_now;
        entry.sealAuthority = m_authority;
        m_added.push_back({std::move(entry), certificate.toDer()});
        ++m_report.added;
        return {};
    }

    const TrustIndex& m_index;
    seal::SealTrust m_seals; // grows with the import
    std::string m_authority;
    const ImportFile& m_file;
    TimePoint m_now;
    ImportReport m_report;
    std::vector<NewEntry> m_added;
};

Result<std::vector<Certificate>> certificatesOf(ByteView octets)
{
    if (auto certificate = Certificate::fromDer(octets))
        return std::vector{std::move(*certificate)};
    return Certificate::allFromPem(octets);
}

bool isAuthority(const Certificate& certificate)
{
    return certificate.isAuthority() || certificate.isSelfSigned();
}

} // namespace

Result<ImportReport> importSealFile(TrustStore& store, const std::string& authority,
                                    const ImportFile& file,
                                    const std::vector<std::string>& confirmed, TimePoint now)
{
    if (!isSealId(authority))
        return fail(ErrorCode::InvalidArgument,
                    "no id of a seal authority, as FR03 is: " + authority);
    KIOSK_TRY(auto certificates, certificatesOf(file.octets));
    KIOSK_TRY(seal::SealTrust seals, store.loadSeals());
    SealImport import(store, std::move(seals), authority, file, now);
    std::stable_partition(certificates.begin(), certificates.end(), isAuthority);
    for (const Certificate& certificate : certificates) {
        if (isAuthority(certificate))
            KIOSK_CHECK(import.takeAuthority(certificate, confirmed));
        else
            KIOSK_CHECK(import.takeSigner(certificate));
    }
    if (!import.added().empty())
        KIOSK_CHECK(store.change(import.added(), {}));
    return import.report();
}

} // namespace kiosk::trust
