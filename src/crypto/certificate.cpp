#include "crypto/certificate.h"

#include "crypto/openssl.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <optional>

namespace kiosk::crypto {
namespace {

std::optional<TimePoint> timePoint(const ASN1_TIME* time)
{
    using namespace std::chrono;
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    const year_month_day day{year(parts.tm_year + 1900),
                             month(static_cast<unsigned>(parts.tm_mon + 1)),
                             std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
    return TimePoint(sys_days(day) + hours(parts.tm_hour) + minutes(parts.tm_min) +
                     seconds(parts.tm_sec));
}

std::string nameText(const X509_NAME* name)
{
    const BioOwner bio(BIO_new(BIO_s_mem()));
    // UTF-8 stays readable instead of being escaped octet by octet.
    constexpr unsigned long format =
        XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!bio || X509_NAME_print_ex(bio.get(), name, 0, format) < 0)
        return {};
    const Bytes text = drain(*bio);
    return {text.begin(), text.end()};
}

bool endOfPem()
{
    const unsigned long error = ERR_peek_last_error();
    return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}

// What a certificate says in an extension. `sound` is false when it is there but unreadable or
// there twice. Read directly rather than through OpenSSL's cached view, which calls a whole
// certificate invalid for faults that passports' authorities are known for.
template <typename Owned>
struct Extension
{
    Owned value;
    bool sound = true;
};

template <typename Owned>
Extension<Owned> readExtension(const X509* x509, int nid)
{
    constexpr int absent = -1;
    int found = 0;
    auto* value =
        static_cast<typename Owned::pointer>(X509_get_ext_d2i(x509, nid, &found, nullptr));
    return {Owned(value), value != nullptr || found == absent};
}

using AuthorityKeyOwner = Owner<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using OctetsOwner = Owner<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using ConstraintsOwner = Owner<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using BitsOwner = Owner<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;

// RFC 5280 4.2.1.1: where both identifiers are present they have to agree.
bool keyIdentifiersAgree(const X509* subject, const X509* issuer)
{
    const auto wanted = readExtension<AuthorityKeyOwner>(subject, NID_authority_key_identifier);
    const auto offered = readExtension<OctetsOwner>(issuer, NID_subject_key_identifier);
    if (!wanted.sound || !offered.sound)
        return false;
    return !wanted.value || !wanted.value->keyid || !offered.value ||
           ASN1_OCTET_STRING_cmp(wanted.value->keyid, offered.value.get()) == 0;
}

// RFC 5280 4.2.1.3 and 4.2.1.9. Old country authorities may lack either extension; one that is
// there and says no is obeyed.
bool mayIssue(const X509* issuer)
{
    constexpr int keyCertSign = 5;
    const auto constraints = readExtension<ConstraintsOwner>(issuer, NID_basic_constraints);
    const auto usage = readExtension<BitsOwner>(issuer, NID_key_usage);
    return constraints.sound && usage.sound && (!constraints.value || constraints.value->ca) &&
           (!usage.value || ASN1_BIT_STRING_get_bit(usage.value.get(), keyCertSign) == 1);
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
    const X509_NAME* name = X509_get_subject_name(vendorCertificate(*this));
    const int index = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
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

Result<void> Certificate::verifyIssuedBy(const Certificate& issuer) const
{
    const ErrorQueueScope errors;
    X509* const self = vendorCertificate(*this);
    X509* const above = vendorCertificate(issuer);
    if (X509_NAME_cmp(X509_get_issuer_name(self), X509_get_subject_name(above)) != 0)
        return fail(ErrorCode::SignatureInvalid, "certificate: issued by another name");
    if (!keyIdentifiersAgree(self, above))
        return fail(ErrorCode::SignatureInvalid, "certificate: issued by another key");
    if (!mayIssue(above))
        return fail(ErrorCode::SignatureInvalid, "certificate: its issuer may not issue any");
    if (X509_verify(self, X509_get0_pubkey(above)) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "certificate");
    return {};
}

} // namespace kiosk::crypto
