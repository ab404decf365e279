#include "crypto/revocation_list.h"

#include "crypto/extensions.h"
#include "crypto/openssl.h"

#include <openssl/pem.h>

namespace kiosk::crypto {

using CrlOwner = Owner<X509_CRL, X509_CRL_free>;

struct NativeRevocationList
{
    CrlOwner crl;
    TimePoint thisUpdate;
    std::optional<TimePoint> nextUpdate;
};

namespace {

Result<RevocationList> makeList(CrlOwner crl)
{
    const auto thisUpdate = timePoint(X509_CRL_get0_lastUpdate(crl.get()));
    const ASN1_TIME* const next = X509_CRL_get0_nextUpdate(crl.get());
    const auto nextUpdate = timePoint(next);
    if (!thisUpdate || (next && !nextUpdate))
        return openSslFailure(ErrorCode::MalformedData, "dates of a revocation list");
    return RevocationList(std::make_shared<const NativeRevocationList>(
        NativeRevocationList{std::move(crl), *thisUpdate, nextUpdate}));
}

} // namespace

Result<RevocationList> RevocationList::fromDer(ByteView der)
{
    const ErrorQueueScope errors;
    auto crl = decodeDer<CrlOwner>(der, d2i_X509_CRL);
    if (!crl)
        return openSslFailure(ErrorCode::MalformedData, "revocation list");
    return makeList(std::move(crl));
}

Result<RevocationList> RevocationList::fromPem(ByteView pem)
{
    const ErrorQueueScope errors;
    const BioOwner bio = readBio(pem);
    CrlOwner crl(bio ? PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!crl)
        return openSslFailure(ErrorCode::MalformedData, "PEM revocation list");
    return makeList(std::move(crl));
}

Bytes RevocationList::toDer() const
{
    return encodeDer(m_native->crl.get(), i2d_X509_CRL);
}

std::string RevocationList::issuer() const
{
    return nameText(X509_CRL_get_issuer(m_native->crl.get()));
}

TimePoint RevocationList::thisUpdate() const
{
    return m_native->thisUpdate;
}

std::optional<TimePoint> RevocationList::nextUpdate() const
{
    return m_native->nextUpdate;
}

std::size_t RevocationList::size() const
{
    const int count = sk_X509_REVOKED_num(X509_CRL_get_REVOKED(m_native->crl.get()));
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

bool RevocationList::concerns(const Certificate& certificate) const
{
    return X509_NAME_cmp(X509_CRL_get_issuer(m_native->crl.get()),
                         X509_get_issuer_name(vendorCertificate(certificate))) == 0;
}

std::optional<TimePoint> RevocationList::revokedSince(const Certificate& certificate) const
{
    constexpr int revoked = 1; // 2 stands for "removed from the list again"
    X509_REVOKED* entry = nullptr;
    if (X509_CRL_get0_by_cert(m_native->crl.get(), &entry, vendorCertificate(certificate)) !=
        revoked)
        return std::nullopt;
    // An entry whose date cannot be read revokes all the same.
    return timePoint(X509_REVOKED_get0_revocationDate(entry)).value_or(m_native->thisUpdate);
}

Result<void> RevocationList::verifyIssuedBy(const Certificate& issuer) const
{
    const ErrorQueueScope errors;
    X509_CRL* const self = m_native->crl.get();
    X509* const above = vendorCertificate(issuer);
    if (X509_NAME_cmp(X509_CRL_get_issuer(self), X509_get_subject_name(above)) != 0)
        return fail(ErrorCode::SignatureInvalid, "revocation list: issued by another name");
    const auto authorityKey = readExtension<AuthorityKeyOwner, X509_CRL>(
        self, NID_authority_key_identifier, X509_CRL_get_ext_d2i);
    if (!keyIdentifiersAgree(authorityKey, above))
        return fail(ErrorCode::SignatureInvalid, "revocation list: issued by another key");
    if (!mayIssue(above, IssuerRight::SignRevocations))
        return fail(ErrorCode::SignatureInvalid, "revocation list: its issuer may not issue any");
    if (X509_CRL_verify(self, X509_get0_pubkey(above)) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "revocation list");
    return {};
}

} // namespace kiosk::crypto
