// SignedData (RFC 5652 section 5). Made here and not by CMS_sign, which in OpenSSL 3.0 always adds
// a signing time; verified here and not by CMS_verify, whose chain building refuses what passports
// are allowed.
#include "crypto/cms.h"
#include "crypto/der.h"
#include "crypto/openssl.h"

#include <openssl/cms.h>

#include <algorithm>

namespace kiosk::crypto {
namespace {

using CmsOwner = Owner<CMS_ContentInfo, CMS_ContentInfo_free>;
using ObjectOwner = Owner<ASN1_OBJECT, ASN1_OBJECT_free>;
using AlgorithmOwner = Owner<X509_ALGOR, X509_ALGOR_free>;

constexpr std::string_view idData = "1.2.840.113549.1.7.1";

// ---- making ------------------------------------------------------------------------------------

Bytes oid(int nid)
{
    return encodeDer(OBJ_nid2obj(nid), i2d_ASN1_OBJECT);
}

Result<Bytes> oid(const std::string& dotted)
{
    const ErrorQueueScope errors;
    const ObjectOwner object(OBJ_txt2obj(dotted.c_str(), 1));
    if (!object)
        return openSslFailure(ErrorCode::InvalidArgument, "content type");
    return encodeDer(object.get(), i2d_ASN1_OBJECT);
}

Bytes algorithm(int nid, int parameterType)
{
    const AlgorithmOwner identifier(X509_ALGOR_new());
    if (!identifier ||
        X509_ALGOR_set0(identifier.get(), OBJ_nid2obj(nid), parameterType, nullptr) != 1)
        return {};
    return encodeDer(identifier.get(), i2d_X509_ALGOR);
}

Bytes attribute(int nid, ByteView value)
{
    return der::wrap(der::sequence, {oid(nid), der::wrap(der::set, {value})});
}

// The attributes as a SET OF: that tag is what is signed (RFC 5652 5.4). DER wants the elements of
// a SET OF in the order of their octets, and the content type's length decides which comes first.
Bytes signedAttributes(ByteView contentType, ByteView messageDigest)
{
    Bytes type = attribute(NID_pkcs9_contentType, contentType);
    Bytes hash = attribute(NID_pkcs9_messageDigest, der::wrap(der::octetString, {messageDigest}));
    if (hash < type)
        std::swap(type, hash);
    return der::wrap(der::set, {type, hash});
}

Result<Bytes> signSha256(ByteView data, EVP_PKEY* key)
{
    const DigestContextOwner context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, data.data(), data.size()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "CMS signature");
    Bytes signature(size);
    if (EVP_DigestSign(context.get(), signature.data(), &size, data.data(), data.size()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "CMS signature");
    signature.resize(size);
    return signature;
}

Result<Bytes> signerInfo(ByteView contentType, ByteView content, X509* signer, EVP_PKEY* key)
{
    KIOSK_TRY(const Bytes hash, digest(HashAlgorithm::Sha256, content));
    Bytes attributes = signedAttributes(contentType, hash);
    KIOSK_TRY(const Bytes signature, signSha256(attributes, key));
    attributes.front() = der::context0; // in the message they are [0] IMPLICIT

    const Bytes issuer = encodeDer(X509_get_issuer_name(signer), i2d_X509_NAME);
    const Bytes serial = encodeDer(X509_get0_serialNumber(signer), i2d_ASN1_INTEGER);
    const Bytes signatureAlgorithm = EVP_PKEY_get_base_id(key) == EVP_PKEY_EC
                                         ? algorithm(NID_ecdsa_with_SHA256, V_ASN1_UNDEF)
                                         : algorithm(NID_sha256WithRSAEncryption, V_ASN1_NULL);
    return der::wrap(der::sequence,
                     {der::smallInteger(1), der::wrap(der::sequence, {issuer, serial}),
                      algorithm(NID_sha256, V_ASN1_UNDEF), attributes, signatureAlgorithm,
                      der::wrap(der::octetString, {signature})});
}

// ---- verifying ---------------------------------------------------------------------------------

std::string dotted(const ASN1_OBJECT* object)
{
    const int size = OBJ_obj2txt(nullptr, 0, object, 1);
    if (size <= 0)
        return {};
    std::string text(static_cast<std::size_t>(size) + 1, '\0');
    OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
    text.pop_back();
    return text;
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

std::optional<HashAlgorithm> digestAlgorithm(CMS_SignerInfo* signer)
{
    X509_ALGOR* identifier = nullptr;
    const ASN1_OBJECT* object = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &identifier, nullptr);
    X509_ALGOR_get0(&object, nullptr, nullptr, identifier);
    switch (OBJ_obj2nid(object)) {
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
                             ByteView content)
{
    const auto* type = singleAttribute<ASN1_OBJECT>(signer, NID_pkcs9_contentType, V_ASN1_OBJECT);
    const auto* expected =
        singleAttribute<ASN1_OCTET_STRING>(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
    const auto algorithm = digestAlgorithm(signer);
    if (!type || !expected || !algorithm)
        return openSslFailure(ErrorCode::MalformedData, "CMS: signed attributes");
    if (OBJ_cmp(type, contentType) != 0)
        return fail(ErrorCode::SignatureInvalid, "CMS: signed as another content type");
    KIOSK_TRY(const Bytes actual, digest(*algorithm, content));
    const ByteView signedHash{ASN1_STRING_get0_data(expected),
                              static_cast<std::size_t>(ASN1_STRING_length(expected))};
    if (!equalConstantTime(actual, signedHash))
        return fail(ErrorCode::SignatureInvalid, "CMS: content is not the one that was signed");
    return {};
}

const Certificate* signerOf(CMS_SignerInfo* signer, const std::vector<Certificate>& among)
{
    const auto found = std::find_if(among.begin(), among.end(), [signer](const Certificate& each) {
        return CMS_SignerInfo_cert_cmp(signer, vendorCertificate(each)) == 0;
    });
    return found == among.end() ? nullptr : &*found;
}

Result<Certificate> verifySigner(CMS_SignerInfo* signer, const ASN1_OBJECT* contentType,
                                 ByteView content, const std::vector<Certificate>& certificates)
{
    KIOSK_CHECK(checkAttributes(signer, contentType, content));
    const Certificate* const certificate = signerOf(signer, certificates);
    if (!certificate)
        return fail(ErrorCode::SignatureInvalid, "CMS: certificate of the signer missing");
    CMS_SignerInfo_set1_signer_cert(signer, vendorCertificate(*certificate));
    if (CMS_SignerInfo_verify(signer) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "CMS signature");
    return *certificate;
}

} // namespace

Result<Bytes> signCms(ByteView content, const Certificate& signer, const PrivateKey& key,
                      const std::string& contentType)
{
    const ErrorQueueScope errors;
    X509* const x509 = vendorCertificate(signer);
    if (X509_check_private_key(x509, vendorKey(key)) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "CMS: key and certificate do not match");
    const bool plainData = contentType.empty() || contentType == idData;
    KIOSK_TRY(const Bytes type, oid(plainData ? std::string(idData) : contentType));
    KIOSK_TRY(const Bytes info, signerInfo(type, content, x509, vendorKey(key)));

    const Bytes hashes = der::wrap(der::set, {algorithm(NID_sha256, V_ASN1_UNDEF)});
    const Bytes inside = der::wrap(
        der::sequence, {type, der::wrap(der::context0, {der::wrap(der::octetString, {content})})});
    // RFC 5652 5.1: version 3 whenever the content is no plain data.
    const Bytes signedData = der::wrap(
        der::sequence, {der::smallInteger(plainData ? 1 : 3), hashes, inside,
                        der::wrap(der::context0, {signer.toDer()}), der::wrap(der::set, {info})});
    return der::wrap(der::sequence,
                     {oid(NID_pkcs7_signed), der::wrap(der::context0, {signedData})});
}

Result<SignedContent> verifyCms(ByteView signedData, const std::vector<Certificate>& candidates)
{
    const ErrorQueueScope errors;
    const auto cms = decodeDer<CmsOwner>(signedData, d2i_CMS_ContentInfo);
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed)
        return openSslFailure(ErrorCode::MalformedData, "CMS: no SignedData");
    ASN1_OCTET_STRING** const inside = CMS_get0_content(cms.get());
    const ASN1_OBJECT* const contentType = CMS_get0_eContentType(cms.get());
    if (!inside || !*inside || !contentType)
        return openSslFailure(ErrorCode::MalformedData, "CMS: no content inside");
    const ByteView content{ASN1_STRING_get0_data(*inside),
                           static_cast<std::size_t>(ASN1_STRING_length(*inside))};

    std::vector<Certificate> certificates = embeddedCertificates(cms.get());
    certificates.insert(certificates.end(), candidates.begin(), candidates.end());
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms.get());
    Error failure{ErrorCode::MalformedData, "CMS: nobody signed"};
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i) {
        const auto signer =
            verifySigner(sk_CMS_SignerInfo_value(signers, i), contentType, content, certificates);
        if (signer)
            return SignedContent{dotted(contentType), core::toSecure(content), *signer};
        failure = signer.error();
    }
    return tl::unexpected<Error>(std::move(failure));
}

} // namespace kiosk::crypto
