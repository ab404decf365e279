#include "trust/trust_import.h"

#include "chip/emrtd/master_list.h"
#include "core/text_codec.h"

#include <algorithm>
#include <iterator>

namespace kiosk::trust {
namespace {

using chip::emrtd::MasterList;
using chip::emrtd::SignerStanding;
using chip::emrtd::TrustList;
using crypto::Certificate;
using crypto::RevocationList;

std::string fingerprint(const Certificate& certificate)
{
    return core::toHex(certificate.sha256());
}

// One import: the store's present content, what the file adds, and what it makes obsolete.
class Import
{
public:
    Import(const TrustStore& store, TrustList trust, const ImportFile& file,
           const Vouching& vouching, TimePoint now)
        : m_index(store.index()), m_trust(std::move(trust)), m_file(file), m_vouching(vouching),
          m_now(now)
    {
    }

    Result<void> take(const std::vector<Certificate>& certificates);
    Result<void> take(const MasterList& list);
    Result<void> take(const RevocationList& list);

    [[nodiscard]] const ImportReport& report() const { return m_report; }
    [[nodiscard]] const std::vector<NewEntry>& added() const { return m_added; }
    [[nodiscard]] const std::vector<std::string>& dropped() const { return m_dropped; }

private:
    struct Word // somebody's, that a certificate is to be trusted
    {
        Basis basis;
        std::string by;
    };

    [[nodiscard]] bool isConfirmed(const Certificate& certificate) const
    {
        const auto& all = m_vouching.confirmed;
        return std::find(all.begin(), all.end(), fingerprint(certificate)) != all.end();
    }
    [[nodiscard]] std::optional<Word> wordFor(const Certificate& certificate) const;
    [[nodiscard]] Error refusal(const Certificate& certificate) const;
    [[nodiscard]] Result<Word> wordFor(const MasterList& list) const;

    void add(const Certificate& certificate, const Word& word);
    bool addEntry(TrustEntry entry, Bytes der); // whether it is new

    const TrustIndex& m_index;
    TrustList m_trust; // grows with the import, so that one certificate may vouch for the next
    const ImportFile& m_file;
    const Vouching& m_vouching;
    TimePoint m_now;
    ImportReport m_report;
    std::vector<NewEntry> m_added;
    std::vector<std::string> m_dropped;
};

// ---- single certificates -----------------------------------------------------------------------

std::optional<Import::Word> Import::wordFor(const Certificate& certificate) const
{
    if (certificate.isSelfSigned() && isConfirmed(certificate))
        return Word{Basis::Confirmed, {}};
    // A link is judged for the day of its issue: it may have expired since.
    const auto judged = chip::emrtd::judgeSigner(certificate, m_trust, certificate.notBefore());
    if (!certificate.isSelfSigned())
        return judged.standing == SignerStanding::Trusted
                   ? std::optional(Word{Basis::Signed, certificate.issuer()})
                   : std::nullopt;
    for (const Certificate& anchor : m_trust.anchors)
        if (anchor.subject() == certificate.subject() && anchor.spki() == certificate.spki() &&
            (anchor.isSelfSigned() ||
             chip::emrtd::judgeSigner(anchor, m_trust, anchor.notBefore()).standing ==
                 SignerStanding::Trusted))
            return Word{Basis::Signed, anchor.issuer()};
    return std::nullopt;
}

Error Import::refusal(const Certificate& certificate) const
{
    if (!certificate.isAuthority() && !certificate.isSelfSigned())
        return {ErrorCode::InvalidArgument,
                certificate.subject() + " is a signer, not an authority: it is trusted by its "
                                        "authority's certificate"};
    if (!certificate.isSelfSigned())
        return {ErrorCode::UnknownIssuer,
                certificate.subject() + ": its issuer is not trusted: " + certificate.issuer()};
    return {ErrorCode::UnknownIssuer, certificate.subject() +
                                          " is a root that nothing trusted vouches for; compare "
                                          "its SHA-256 with its publisher's and confirm it: " +
                                          fingerprint(certificate)};
}

// In any order: as long as one of those left can be vouched for by those already taken.
Result<void> Import::take(const std::vector<Certificate>& certificates)
{
    m_report.kind = SourceKind::Certificate;
    std::vector<Certificate> left = certificates;
    while (!left.empty()) {
        std::optional<Word> word;
        const auto next = std::find_if(left.begin(), left.end(), [&](const Certificate& each) {
            const bool authority = each.isSelfSigned() || each.isAuthority();
            word = m_index.find(fingerprint(each)) ? Word{Basis::Confirmed, {}}
                   : authority                     ? wordFor(each)
                                                   : std::nullopt;
            return word.has_value();
        });
        if (next == left.end())
            return tl::unexpected<Error>(refusal(left.front()));
        add(*next, *word);
        left.erase(next);
    }
    return {};
}

// ---- master lists ------------------------------------------------------------------------------

Result<Import::Word> Import::wordFor(const MasterList& list) const
{
    const std::string signer = list.signer.subject();
    const auto judged = chip::emrtd::judgeMasterList(list, m_trust, m_now);
    if (judged.standing == SignerStanding::Trusted)
        return Word{Basis::Listed, signer};
    TrustList named = m_trust;
    named.anchors.insert(named.anchors.end(), m_vouching.listIssuers.begin(),
                         m_vouching.listIssuers.end());
    for (const auto* certificates : {&list.certificates, &list.embedded})
        std::copy_if(certificates->begin(), certificates->end(), std::back_inserter(named.anchors),
                     [this](const Certificate& each) { return isConfirmed(each); });
    const auto again = chip::emrtd::judgeMasterList(list, named, m_now);
    if (again.standing == SignerStanding::Trusted)
        return Word{Basis::NamedList, signer};
    return fail(ErrorCode::UnknownIssuer, "master list of " + signer + ": " + again.reason);
}

Result<void> Import::take(const MasterList& list)
{
    m_report.kind = SourceKind::MasterList;
    m_report.signer = list.signer.subject();
    m_report.unreadable = list.unreadable;
    KIOSK_TRY(const Word word, wordFor(list));
    for (const Certificate& certificate : list.certificates) {
        if (certificate.isSelfSigned() || certificate.isAuthority())
            add(certificate, word);
        else
            ++m_report.notAuthority;
    }
    return {};
}

// ---- revocation lists --------------------------------------------------------------------------

Result<void> Import::take(const RevocationList& list)
{
    m_report.kind = SourceKind::RevocationList;
    m_report.signer = list.issuer();
    const Certificate* const issuer = chip::emrtd::findIssuer(list, m_trust.anchors);
    if (!issuer)
        return fail(ErrorCode::UnknownIssuer,
                    "revocation list of " + list.issuer() + ": no trusted certificate signed it");
    const Bytes der = list.toDer();
    KIOSK_TRY(const Bytes digest, crypto::digest(crypto::HashAlgorithm::Sha256, der));
    for (const RevocationList& before : m_trust.revocations) {
        if (!before.verifyIssuedBy(*issuer) || before.toDer() == der)
            continue;
        if (before.thisUpdate() > list.thisUpdate())
            return fail(ErrorCode::InvalidArgument,
                        "revocation list of " + list.issuer() + " is of " +
                            chip::emrtd::isoDay(list.thisUpdate()) + ", older than the one of " +
                            chip::emrtd::isoDay(before.thisUpdate()));
        KIOSK_TRY(const Bytes old, crypto::digest(crypto::HashAlgorithm::Sha256, before.toDer()));
        m_dropped.push_back(core::toHex(old));
        ++m_report.replaced;
    }
    TrustEntry entry;
    entry.kind = EntryKind::RevocationList;
    entry.sha256 = core::toHex(digest);
    entry.name = list.issuer();
    entry.basis = Basis::Signed;
    entry.signedBy = issuer->subject();
    addEntry(std::move(entry), der);
    return {};
}

// ---- what is taken in --------------------------------------------------------------------------

void Import::add(const Certificate& certificate, const Word& word)
{
    TrustEntry entry;
    entry.kind = certificate.isSelfSigned() ? EntryKind::Root : EntryKind::Link;
    entry.sha256 = fingerprint(certificate);
    entry.name = certificate.subject();
    entry.basis = word.basis;
    entry.signedBy = word.by;
    if (addEntry(std::move(entry), certificate.toDer()))
        m_trust.anchors.push_back(certificate);
}

bool Import::addEntry(TrustEntry entry, Bytes der)
{
    const bool known = m_index.find(entry.sha256) ||
                       std::any_of(m_added.begin(), m_added.end(), [&](const NewEntry& each) {
                           return each.entry.sha256 == entry.sha256;
                       });
    if (known) {
        ++m_report.known;
        return false;
    }
    entry.source = std::filesystem::path(m_file.name).filename().string();
    entry.sourceKind = m_report.kind;
    entry.sourceSha256 =
        core::toHex(crypto::digest(crypto::HashAlgorithm::Sha256, m_file.octets).value_or(Bytes()));
    entry.importedAt = m_now;
    m_added.push_back({std::move(entry), std::move(der)});
    ++m_report.added;
    return true;
}

Result<void> takeFile(Import& import, ByteView octets)
{
    if (const auto certificate = Certificate::fromDer(octets))
        return import.take(std::vector{*certificate});
    if (const auto certificates = Certificate::allFromPem(octets))
        return import.take(*certificates);
    if (const auto list = RevocationList::fromDer(octets))
        return import.take(*list);
    if (const auto list = RevocationList::fromPem(octets))
        return import.take(*list);
    KIOSK_TRY(const MasterList list, chip::emrtd::parseMasterList(octets));
    return import.take(list);
}

} // namespace

Result<ImportReport> importFile(TrustStore& store, const ImportFile& file, const Vouching& vouching,
                                TimePoint now)
{
    KIOSK_TRY(TrustList trust, store.load());
    Import import(store, std::move(trust), file, vouching, now);
    KIOSK_CHECK(takeFile(import, file.octets));
    if (!import.added().empty() || !import.dropped().empty())
        KIOSK_CHECK(store.change(import.added(), import.dropped()));
    return import.report();
}

} // namespace kiosk::trust
