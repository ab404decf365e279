// Verifies SignedData (RFC 5652 section 5), and not by CMS_verify: its chain building refuses what
// passports are allowed, and its hash is that of the message where the signature has its own.
#include "crypto/cms.h"
#include "crypto/der.h"
#include "crypto/extensions.h"
#include "crypto/openssl.h"

#include <openssl/cms.h>

#include <algorithm>

namespace kiosk::crypto {
namespace {

using CmsOwner = Owner<CMS_ContentInfo, CMS_ContentInfo_free>;
using AnyOwner = Owner<ASN1_TYPE, ASN1_TYPE_free>;

ByteView viewOf(const ASN1_STRING* string)
{
    return {ASN1_STRING_get0_data(string), static_cast<std::size_t>(ASN1_STRING_length(string))};
}

std::vector<Certificate> embeddedCertificates(CMS_ContentInfo* cms)
{
    STACK_OF(X509)* const stack = CMS_get1_certs(cms);
    std::vector<Certificate> all;
    for (int i = 0; i < sk_X509_num(stack); ++i) {
        X509* const x509 = sk_X509_value(stack, i);
        X509_up_ref(x509);
        // One that does not read as a certificate is none that could have signed.
        if (auto certificate = makeCertificate(X509Owner(x509)))
            all.push_back(std::move(*certificate));
    }
    sk_X509_pop_free(stack, X509_free);
    return all;
}

int algorithmNid(const X509_ALGOR* identifier)
{
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, identifier);
    return OBJ_obj2nid(object);
}

std::optional<HashAlgorithm> digestAlgorithm(CMS_SignerInfo* signer)
{
    X509_ALGOR* identifier = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &identifier, nullptr);
    switch (algorithmNid(identifier)) {
    case NID_sha1:
        return HashAlgorithm::Sha1;
    case NID_sha224:
        return HashAlgorithm::Sha224;
    case NID_sha256:
        return HashAlgorithm::Sha256;
    case NID_sha384:
        return HashAlgorithm::Sha384;
    case NID_sha512:
        return HashAlgorithm::Sha512;
    default:
        return std::nullopt;
    }
}

// ---- signed attributes -------------------------------------------------------------------------

// The value of an attribute that has to be there exactly once, with exactly one value.
template <typename T>
const T* singleAttribute(CMS_SignerInfo* signer, int nid, int type)
{
    constexpr int onceWithOneValue = -3;
    return static_cast<const T*>(
        CMS_signed_get0_data_by_OBJ(signer, OBJ_nid2obj(nid), onceWithOneValue, type));
}

// RFC 5652 5.4 and 11: the signed attributes have to be about this content.
Result<void> checkAttributes(CMS_SignerInfo* signer, const ASN1_OBJECT* contentType,
                             ByteView content, HashAlgorithm algorithm)
{
    const auto* type = singleAttribute<ASN1_OBJECT>(signer, NID_pkcs9_contentType, V_ASN1_OBJECT);
    const auto* expected =
        singleAttribute<ASN1_OCTET_STRING>(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
    if (!type || !expected)
        return openSslFailure(ErrorCode::MalformedData, "CMS: signed attributes");
    if (OBJ_cmp(type, contentType) != 0)
        return fail(ErrorCode::SignatureInvalid, "CMS: signed as another content type");
    KIOSK_TRY(const Bytes actual, digest(algorithm, content));
    if (!equalConstantTime(actual, viewOf(expected)))
        return fail(ErrorCode::SignatureInvalid, "CMS: content is not the one that was signed");
    return {};
}

std::optional<TimePoint> signingTime(CMS_SignerInfo* signer)
{
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME})
        if (const auto* time = singleAttribute<ASN1_TIME>(signer, NID_pkcs9_signingTime, type))
            return timePoint(time);
    return std::nullopt;
}

// What was signed when there are signed attributes: these, as a SET OF. DER wants its elements in
// the order of their octets; some signers wrote, and signed, another order.
Bytes attributesAsSet(CMS_SignerInfo* signer, bool inOrder)
{
    std::vector<Bytes> attributes;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        attributes.push_back(encodeDer(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
    if (inOrder)
        std::sort(attributes.begin(), attributes.end());
    Bytes all;
    for (const Bytes& attribute : attributes)
        all.insert(all.end(), attribute.begin(), attribute.end());
    return der::wrap(der::set, {all});
}

// ---- signature ---------------------------------------------------------------------------------

// By the algorithm that the signer names for the signature, with its own hash and parameters.
bool verifyAsNamed(const X509_ALGOR* algorithm, ByteView octets, const ASN1_OCTET_STRING* signature,
                   EVP_PKEY* key)
{
    ASN1_STRING* const raw = ASN1_STRING_type_new(V_ASN1_OTHER); // written as it is
    const AnyOwner any(ASN1_TYPE_new());
    if (!raw || !any || ASN1_STRING_set(raw, octets.data(), static_cast<int>(octets.size())) != 1) {
        ASN1_STRING_free(raw);
        return false;
    }
    ASN1_TYPE_set(any.get(), V_ASN1_OTHER, raw);
    return ASN1_item_verify(ASN1_ITEM_rptr(ASN1_ANY), algorithm, signature, any.get(), key) == 1;
}

// By the message's hash: "rsaEncryption" names no other, and some signers name one that they did
// not use.
bool verifyAsHashed(HashAlgorithm hash, ByteView octets, ByteView signature, EVP_PKEY* key)
{
    const DigestContextOwner context(EVP_MD_CTX_new());
    return context &&
           EVP_DigestVerifyInit(context.get(), nullptr, vendorHash(hash), nullptr, key) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), octets.data(),
                            octets.size()) == 1;
}

// Does the algorithm leave the hash to be told elsewhere, or is it at least one for such a key.
bool leavesHashOpen(int nid, const EVP_PKEY* key)
{
    int hash = NID_undef;
    int keyType = nid;
    OBJ_find_sigid_algs(nid, &hash, &keyType);
    return nid != NID_rsassaPss && keyType == EVP_PKEY_get_base_id(key);
}

bool verifyOctets(CMS_SignerInfo* signer, HashAlgorithm hash, ByteView octets, EVP_PKEY* key)
{
    X509_ALGOR* algorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, nullptr, &algorithm);
    const ASN1_OCTET_STRING* const signature = CMS_SignerInfo_get0_signature(signer);
    return verifyAsNamed(algorithm, octets, signature, key) ||
           (leavesHashOpen(algorithmNid(algorithm), key) &&
            verifyAsHashed(hash, octets, viewOf(signature), key));
}

// A message without signed attributes whose content is a SET could be another message's attributes
// passed off as content (RFC 5652 section 5.4 has them in one and the same key's signature).
bool looksLikeAttributes(ByteView content)
{
    return !content.empty() && content.front() == der::set;
}

Result<void> verifySigner(CMS_SignerInfo* signer, const ASN1_OBJECT* contentType, ByteView content,
                          SignedAttributes attributes, const Certificate& certificate)
{
    const auto hash = digestAlgorithm(signer);
    EVP_PKEY* const key = X509_get0_pubkey(vendorCertificate(certificate));
    if (!hash || !key)
        return openSslFailure(ErrorCode::MalformedData, "CMS: hash or key of the signer");
    if (CMS_signed_get_attr_count(signer) <= 0) {
        if (attributes == SignedAttributes::Required || looksLikeAttributes(content))
            return fail(ErrorCode::MalformedData, "CMS: no signed attributes");
        if (!verifyOctets(signer, *hash, content, key))
            return openSslFailure(ErrorCode::SignatureInvalid, "CMS signature");
        return {};
    }
    KIOSK_CHECK(checkAttributes(signer, contentType, content, *hash));
    const bool holds = verifyOctets(signer, *hash, attributesAsSet(signer, true), key) ||
                       verifyOctets(signer, *hash, attributesAsSet(signer, false), key);
    if (!holds)
        return openSslFailure(ErrorCode::SignatureInvalid, "CMS signature");
    return {};
}

// ---- who signed --------------------------------------------------------------------------------

// RFC 5652 5.3: the signer is named by issuer and serial number, or by its key's identifier.
bool isNamed(CMS_SignerInfo* signer, const Certificate& certificate)
{
    ASN1_OCTET_STRING* keyIdentifier = nullptr;
    X509_NAME* issuer = nullptr;
    ASN1_INTEGER* serial = nullptr;
    if (CMS_SignerInfo_get0_signer_id(signer, &keyIdentifier, &issuer, &serial) != 1)
        return false;
    X509* const x509 = vendorCertificate(certificate);
    if (issuer && serial)
        return X509_NAME_cmp(issuer, X509_get_issuer_name(x509)) == 0 &&
               ASN1_INTEGER_cmp(serial, X509_get0_serialNumber(x509)) == 0;
    const auto own = readExtension<OctetsOwner>(x509, NID_subject_key_identifier);
    return keyIdentifier && own.value && ASN1_OCTET_STRING_cmp(keyIdentifier, own.value.get()) == 0;
}

// More than one may bear the name, so the signature decides between them.
Result<Certificate> findSigner(CMS_SignerInfo* signer, const ASN1_OBJECT* contentType,
                               ByteView content, SignedAttributes attributes,
                               const std::vector<Certificate>& certificates)
{
    Error failure{ErrorCode::UnknownIssuer, "CMS: certificate of the signer missing"};
    for (const Certificate& certificate : certificates) {
        if (!isNamed(signer, certificate))
            continue;
        const auto verified = verifySigner(signer, contentType, content, attributes, certificate);
        if (verified)
            return certificate;
        failure = verified.error();
    }
    return tl::unexpected<Error>(std::move(failure));
}

} // namespace

Result<SignedContent> verifyCms(ByteView signedData, const std::vector<Certificate>& candidates,
                                const CmsExpectation& expected)
{
    const ErrorQueueScope errors;
    const auto cms = decodeDer<CmsOwner>(signedData, d2i_CMS_ContentInfo);
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return openSslFailure(ErrorCode::MalformedData, "CMS: no SignedData");
    ASN1_OCTET_STRING** const inside = CMS_get0_content(cms.get());
    const ASN1_OBJECT* const contentType = CMS_get0_eContentType(cms.get());
    if (!inside || !*inside || !contentType)
        return openSslFailure(ErrorCode::MalformedData, "CMS: no content inside");
    std::string type = dottedOid(contentType);
    if (!expected.contentType.empty() && type != expected.contentType)
        return fail(ErrorCode::MalformedData, "CMS: content type " + type);
    const ByteView content = viewOf(*inside);

    const std::vector<Certificate> embedded = embeddedCertificates(cms.get());
    std::vector<Certificate> certificates = embedded;
    certificates.insert(certificates.end(), candidates.begin(), candidates.end());
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms.get());
    Error failure{ErrorCode::MalformedData, "CMS: nobody signed"};
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i) {
        CMS_SignerInfo* const signer = sk_CMS_SignerInfo_value(signers, i);
        auto certificate =
            findSigner(signer, contentType, content, expected.attributes, certificates);
        if (certificate)
            return SignedContent{std::move(type), core::toSecure(content), std::move(*certificate),
                                 signingTime(signer), embedded};
        failure = certificate.error();
    }
    return tl::unexpected<Error>(std::move(failure));
}

} // namespace kiosk::crypto
