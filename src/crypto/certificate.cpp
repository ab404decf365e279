#include "crypto/certificate.h"

#include "crypto/der.h"
#include "crypto/extensions.h"
#include "crypto/openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace kiosk::crypto {
namespace {

Bytes octetsOf(const ASN1_OCTET_STRING* string)
{
    const std::uint8_t* start = ASN1_STRING_get0_data(string);
    return {start, start + ASN1_STRING_length(string)};
}

bool endOfPem()
{
    const unsigned long error = ERR_peek_last_error();
    return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}

// The first part of this kind in the subject's name.
std::string namePart(const Certificate& certificate, int nid)
{
    const X509_NAME* name = X509_get_subject_name(vendorCertificate(certificate));
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0)
        return {};
    unsigned char* utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)));
    if (size < 0) {
        ERR_clear_error();
        return {};
    }
    std::string text(reinterpret_cast<const char*>(utf8), static_cast<std::size_t>(size));
    OPENSSL_free(utf8);
    return text;
}

} // namespace

Result<Certificate> makeCertificate(X509Owner x509)
{
    if (!timePoint(X509_get0_notBefore(x509.get())) || !timePoint(X509_get0_notAfter(x509.get())))
        return openSslFailure(ErrorCode::MalformedData, "dates of a certificate");
    return Certificate(
        std::make_shared<const NativeCertificate>(NativeCertificate{std::move(x509)}));
}

Result<Certificate> Certificate::fromDer(ByteView der)
{
    const ErrorQueueScope errors;
    auto x509 = decodeDer<X509Owner>(der, d2i_X509);
    if (!x509)
        return openSslFailure(ErrorCode::MalformedData, "certificate");
    return makeCertificate(std::move(x509));
}

Result<Certificate> Certificate::fromPem(ByteView pem)
{
    KIOSK_TRY(const std::vector<Certificate> all, allFromPem(pem));
    return all.front();
}

Result<std::vector<Certificate>> Certificate::allFromPem(ByteView pem)
{
    const ErrorQueueScope errors;
    const BioOwner bio = readBio(pem);
    std::vector<Certificate> all;
    while (bio) {
        X509Owner x509(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!x509)
            break;
        KIOSK_TRY(Certificate certificate, makeCertificate(std::move(x509)));
        all.push_back(std::move(certificate));
    }
    if (all.empty() || !endOfPem())
        return openSslFailure(ErrorCode::MalformedData, "PEM certificate");
    return all;
}

std::string Certificate::toPem() const
{
    const BioOwner bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio_X509(bio.get(), vendorCertificate(*this)) != 1)
        return {};
    const Bytes text = drain(*bio);
    return {text.begin(), text.end()};
}

Bytes Certificate::toDer() const
{
    return encodeDer(vendorCertificate(*this), i2d_X509);
}

std::string Certificate::subject() const
{
    return nameText(X509_get_subject_name(vendorCertificate(*this)));
}

std::string Certificate::issuer() const
{
    return nameText(X509_get_issuer_name(vendorCertificate(*this)));
}

std::string Certificate::commonName() const
{
    return namePart(*this, NID_commonName);
}

std::string Certificate::organisationalUnit() const
{
    return namePart(*this, NID_organizationalUnitName);
}

Bytes Certificate::sha256() const
{
    return digest(HashAlgorithm::Sha256, toDer()).value_or(Bytes());
}

TimePoint Certificate::notBefore() const
{
    return *timePoint(X509_get0_notBefore(vendorCertificate(*this)));
}

TimePoint Certificate::notAfter() const
{
    return *timePoint(X509_get0_notAfter(vendorCertificate(*this)));
}

Result<PublicKey> Certificate::publicKey() const
{
    const ErrorQueueScope errors;
    PkeyOwner pkey(X509_get_pubkey(vendorCertificate(*this)));
    if (!pkey)
        return openSslFailure(ErrorCode::MalformedData, "public key of a certificate");
    return PublicKey(std::make_shared<const NativeKey>(NativeKey{std::move(pkey)}));
}

Bytes Certificate::serial() const
{
    const Bytes der = encodeDer(X509_get0_serialNumber(vendorCertificate(*this)), i2d_ASN1_INTEGER);
    const auto content = der::Reader(der).take(der::integer);
    return content ? core::toBytes(*content) : Bytes();
}

std::optional<Bytes> Certificate::subjectKeyIdentifier() const
{
    const ErrorQueueScope errors;
    const auto identifier =
        readExtension<OctetsOwner>(vendorCertificate(*this), NID_subject_key_identifier);
    return identifier.value ? std::optional(octetsOf(identifier.value.get())) : std::nullopt;
}

std::optional<Bytes> Certificate::authorityKeyIdentifier() const
{
    const ErrorQueueScope errors;
    const auto identifier =
        readExtension<AuthorityKeyOwner>(vendorCertificate(*this), NID_authority_key_identifier);
    if (!identifier.value || !identifier.value->keyid)
        return std::nullopt;
    return octetsOf(identifier.value->keyid);
}

std::vector<std::string> Certificate::extendedUses() const
{
    const ErrorQueueScope errors;
    const auto uses = readExtension<Owner<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>>(
        vendorCertificate(*this), NID_ext_key_usage);
    std::vector<std::string> all;
    for (int i = 0; i < sk_ASN1_OBJECT_num(uses.value.get()); ++i)
        all.push_back(dottedOid(sk_ASN1_OBJECT_value(uses.value.get(), i)));
    return all;
}

bool Certificate::isAuthority() const
{
    const ErrorQueueScope errors;
    const auto constraints =
        readExtension<ConstraintsOwner>(vendorCertificate(*this), NID_basic_constraints);
    return constraints.value && constraints.value->ca;
}

bool Certificate::isSelfSigned() const
{
    const ErrorQueueScope errors;
    X509* const self = vendorCertificate(*this);
    return X509_NAME_cmp(X509_get_issuer_name(self), X509_get_subject_name(self)) == 0 &&
           X509_verify(self, X509_get0_pubkey(self)) == 1;
}

Bytes Certificate::spki() const
{
    return encodeDer(X509_get_X509_PUBKEY(vendorCertificate(*this)), i2d_X509_PUBKEY);
}

Result<void> Certificate::verifyIssuedBy(const Certificate& issuer) const
{
    const ErrorQueueScope errors;
    X509* const self = vendorCertificate(*this);
    X509* const above = vendorCertificate(issuer);
    if (X509_NAME_cmp(X509_get_issuer_name(self), X509_get_subject_name(above)) != 0)
        return fail(ErrorCode::SignatureInvalid, "certificate: issued by another name");
    const auto authorityKey = readExtension<AuthorityKeyOwner>(self, NID_authority_key_identifier);
    if (!keyIdentifiersAgree(authorityKey, above))
        return fail(ErrorCode::SignatureInvalid, "certificate: issued by another key");
    if (!mayIssue(above, IssuerRight::SignCertificates))
        return fail(ErrorCode::SignatureInvalid, "certificate: its issuer may not issue any");
    if (X509_verify(self, X509_get0_pubkey(above)) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "certificate");
    return {};
}

} // namespace kiosk::crypto
