#include "crypto/certificate_builder.h"

#include "crypto/openssl.h"

#include <openssl/x509v3.h>

#include <algorithm>
#include <array>

namespace kiosk::crypto {
namespace {

using BitsOwner = Owner<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using OctetsOwner = Owner<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using IntegerOwner = Owner<ASN1_INTEGER, ASN1_INTEGER_free>;
using TimeOwner = Owner<ASN1_TIME, ASN1_TIME_free>;
using ConstraintsOwner = Owner<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using AuthorityKeyOwner = Owner<AUTHORITY_KEYID, AUTHORITY_KEYID_free>;
using ExtendedUseOwner = Owner<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using NamesOwner = Owner<GENERAL_NAMES, GENERAL_NAMES_free>;
using NameOwner = Owner<GENERAL_NAME, GENERAL_NAME_free>;

enum class Criticality : int { Normal = 0, Critical = 1 };

tl::unexpected<Error> refused(std::string_view doing)
{
    return openSslFailure(ErrorCode::CryptoFailed, doing);
}

Result<void> addExtension(X509* x509, int nid, void* value, Criticality criticality)
{
    if (X509_add1_ext_i2d(x509, nid, value, static_cast<int>(criticality), X509V3_ADD_DEFAULT) != 1)
        return refused("certificate extension");
    return {};
}

Result<void> setSerial(X509* x509, core::RandomSource& random)
{
    std::array<std::uint8_t, 16> octets{};
    KIOSK_CHECK(random.fill(octets));
    octets[0] = static_cast<std::uint8_t>((octets[0] & 0x7F) | 0x40); // positive, always 127 bits
    const BignumOwner number(BN_bin2bn(octets.data(), static_cast<int>(octets.size()), nullptr));
    const IntegerOwner serial(number ? BN_to_ASN1_INTEGER(number.get(), nullptr) : nullptr);
    if (!serial || X509_set_serialNumber(x509, serial.get()) != 1)
        return refused("serial number");
    return {};
}

Result<void> setValidity(X509* x509, const CertificateRequest& request)
{
    const auto asn1Time = [](TimePoint time) {
        return TimeOwner(ASN1_TIME_set(nullptr, std::chrono::system_clock::to_time_t(time)));
    };
    const TimeOwner from = asn1Time(request.notBefore);
    const TimeOwner until = asn1Time(request.notAfter);
    if (!from || !until || X509_set1_notBefore(x509, from.get()) != 1 ||
        X509_set1_notAfter(x509, until.get()) != 1)
        return refused("validity");
    return {};
}

Result<void> addNamePart(X509_NAME* name, int nid, const std::string& utf8)
{
    if (utf8.empty())
        return {};
    if (X509_NAME_add_entry_by_NID(name, nid, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(utf8.data()),
                                   static_cast<int>(utf8.size()), -1, 0) != 1)
        return openSslFailure(ErrorCode::InvalidArgument, "certificate: name");
    return {};
}

Result<void> setSubject(X509* x509, const CertificateRequest& request)
{
    X509_NAME* const name = X509_get_subject_name(x509);
    KIOSK_CHECK(addNamePart(name, NID_countryName, request.country));
    KIOSK_CHECK(addNamePart(name, NID_organizationName, request.organisation));
    KIOSK_CHECK(addNamePart(name, NID_organizationalUnitName, request.unit));
    return addNamePart(name, NID_commonName, request.commonName);
}

// Bit numbers of KeyUsage, RFC 5280 4.2.1.3.
std::vector<int> keyUsageBits(CertificateUse use, const PublicKey& key)
{
    constexpr int digitalSignature = 0;
    constexpr int keyEncipherment = 2;
    constexpr int keyAgreement = 4;
    constexpr int keyCertSign = 5;
    constexpr int crlSign = 6;
    switch (use) {
    case CertificateUse::Authority:
        return {keyCertSign, crlSign};
    case CertificateUse::Sealing:
        return {EVP_PKEY_get_base_id(vendorKey(key)) == EVP_PKEY_EC ? keyAgreement
                                                                    : keyEncipherment};
    case CertificateUse::TlsServer:
    case CertificateUse::TlsClient:
    case CertificateUse::StationSigning:
    case CertificateUse::CredentialSigning:
    case CertificateUse::DocumentSigning:
    case CertificateUse::AgentSigning:
        break;
    }
    return {digitalSignature};
}

Result<void> addKeyUsage(X509* x509, CertificateUse use, const PublicKey& key)
{
    const BitsOwner bits(ASN1_BIT_STRING_new());
    if (!bits)
        return refused("key usage");
    for (const int bit : keyUsageBits(use, key))
        if (ASN1_BIT_STRING_set_bit(bits.get(), bit, 1) != 1)
            return refused("key usage");
    return addExtension(x509, NID_key_usage, bits.get(), Criticality::Critical);
}

Result<void> addBasicConstraints(X509* x509, CertificateUse use)
{
    const ConstraintsOwner constraints(BASIC_CONSTRAINTS_new());
    if (!constraints)
        return refused("basic constraints");
    constraints->ca = use == CertificateUse::Authority ? 0xFF : 0;
    return addExtension(x509, NID_basic_constraints, constraints.get(), Criticality::Critical);
}

Result<void> addExtendedUsage(X509* x509, CertificateUse use)
{
    const int nid = use == CertificateUse::TlsServer   ? NID_server_auth
                    : use == CertificateUse::TlsClient ? NID_client_auth
                                                       : NID_undef;
    if (nid == NID_undef)
        return {};
    const ExtendedUseOwner uses(EXTENDED_KEY_USAGE_new());
    if (!uses || sk_ASN1_OBJECT_push(uses.get(), OBJ_nid2obj(nid)) == 0)
        return refused("extended key usage");
    return addExtension(x509, NID_ext_key_usage, uses.get(), Criticality::Normal);
}

// An IP literal becomes an iPAddress, anything else a dNSName (RFC 5280 4.2.1.6).
Result<NameOwner> alternativeName(const std::string& text)
{
    NameOwner name(GENERAL_NAME_new());
    if (OctetsOwner address(a2i_IPADDRESS(text.c_str())); name && address) {
        GENERAL_NAME_set0_value(name.get(), GEN_IPADD, address.release());
        return name;
    }
    Owner<ASN1_IA5STRING, ASN1_IA5STRING_free> dns(ASN1_IA5STRING_new());
    if (!name || !dns ||
        ASN1_STRING_set(dns.get(), text.data(), static_cast<int>(text.size())) != 1)
        return refused("alternative name");
    GENERAL_NAME_set0_value(name.get(), GEN_DNS, dns.release());
    return name;
}

Result<void> addAlternativeNames(X509* x509, const std::vector<std::string>& dnsNames)
{
    if (dnsNames.empty())
        return {};
    const NamesOwner names(GENERAL_NAMES_new());
    if (!names)
        return refused("alternative names");
    for (const std::string& text : dnsNames) {
        KIOSK_TRY(NameOwner name, alternativeName(text));
        if (sk_GENERAL_NAME_push(names.get(), name.get()) == 0)
            return refused("alternative names");
        name.release(); // the stack took it
    }
    return addExtension(x509, NID_subject_alt_name, names.get(), Criticality::Normal);
}

// RFC 7093 section 2 method 1: the first 160 bits of SHA-256 over the public key's BIT STRING.
Result<void> addSubjectKeyIdentifier(X509* x509)
{
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> hash{};
    const OctetsOwner identifier(ASN1_OCTET_STRING_new());
    if (!identifier || X509_pubkey_digest(x509, EVP_sha256(), hash.data(), nullptr) != 1 ||
        ASN1_OCTET_STRING_set(identifier.get(), hash.data(), 20) != 1)
        return refused("subject key identifier");
    return addExtension(x509, NID_subject_key_identifier, identifier.get(), Criticality::Normal);
}

Result<void> addAuthorityKeyIdentifier(X509* x509, X509* issuer)
{
    OctetsOwner known(static_cast<ASN1_OCTET_STRING*>(
        X509_get_ext_d2i(issuer, NID_subject_key_identifier, nullptr, nullptr)));
    if (!known)
        return fail(ErrorCode::InvalidArgument, "certificate: issuer without key identifier");
    const AuthorityKeyOwner authority(AUTHORITY_KEYID_new());
    if (!authority)
        return refused("authority key identifier");
    authority->keyid = known.release(); // freed with `authority`
    return addExtension(x509, NID_authority_key_identifier, authority.get(), Criticality::Normal);
}

bool isPlainName(const std::string& text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char character) {
        return character > ' ' && character < '\x7F';
    });
}

Result<void> checkRequest(const CertificateRequest& request)
{
    if (request.commonName.empty())
        return fail(ErrorCode::InvalidArgument, "certificate: no common name");
    if (!request.country.empty() && request.country.size() != 2)
        return fail(ErrorCode::InvalidArgument, "certificate: country is no two-letter code");
    if (!std::all_of(request.dnsNames.begin(), request.dnsNames.end(), isPlainName))
        return fail(ErrorCode::InvalidArgument, "certificate: unusable DNS name");
    if (request.notAfter <= request.notBefore)
        return fail(ErrorCode::InvalidArgument, "certificate: ends before it begins");
    return {};
}

// `issuer` null: its own issuer.
Result<Certificate> build(const CertificateRequest& request, const PublicKey& subjectKey,
                          X509* issuer, const PrivateKey& issuerKey, core::RandomSource& random)
{
    const ErrorQueueScope errors;
    KIOSK_CHECK(checkRequest(request));
    X509Owner owned(X509_new());
    X509* const x509 = owned.get();
    if (!x509 || X509_set_version(x509, X509_VERSION_3) != 1 ||
        X509_set_pubkey(x509, vendorKey(subjectKey)) != 1)
        return refused("certificate");
    X509* const signer = issuer ? issuer : x509;

    KIOSK_CHECK(setSerial(x509, random));
    KIOSK_CHECK(setValidity(x509, request));
    KIOSK_CHECK(setSubject(x509, request));
    if (X509_set_issuer_name(x509, X509_get_subject_name(signer)) != 1)
        return refused("issuer's name");
    KIOSK_CHECK(addBasicConstraints(x509, request.use));
    KIOSK_CHECK(addKeyUsage(x509, request.use, subjectKey));
    KIOSK_CHECK(addExtendedUsage(x509, request.use));
    KIOSK_CHECK(addAlternativeNames(x509, request.dnsNames));
    KIOSK_CHECK(addSubjectKeyIdentifier(x509));
    KIOSK_CHECK(addAuthorityKeyIdentifier(x509, signer));
    if (X509_sign(x509, vendorKey(issuerKey), EVP_sha256()) <= 0)
        return refused("signing a certificate");
    // Through its DER, so that a certificate is the same however it was come by.
    return Certificate::fromDer(encodeDer(x509, i2d_X509));
}

} // namespace

Result<Certificate> selfSigned(const CertificateRequest& request, const PrivateKey& key,
                               core::RandomSource& random)
{
    KIOSK_TRY(const PublicKey publicKey, key.publicKey());
    return build(request, publicKey, nullptr, key, random);
}

Result<Certificate> issue(const CertificateRequest& request, const PublicKey& subjectKey,
                          const Certificate& issuer, const PrivateKey& issuerKey,
                          core::RandomSource& random)
{
    const ErrorQueueScope errors;
    if (X509_check_private_key(vendorCertificate(issuer), vendorKey(issuerKey)) != 1)
        return openSslFailure(ErrorCode::InvalidArgument, "certificate: not the issuer's key");
    return build(request, subjectKey, vendorCertificate(issuer), issuerKey, random);
}

} // namespace kiosk::crypto
