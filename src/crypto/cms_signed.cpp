// Makes SignedData (RFC 5652 section 5), and not by CMS_sign, which in OpenSSL 3.0 always adds a
// signing time.
#include "crypto/cms.h"
#include "crypto/der.h"
#include "crypto/openssl.h"

#include <utility>

namespace kiosk::crypto {
namespace {

using ObjectOwner = Owner<ASN1_OBJECT, ASN1_OBJECT_free>;
using AlgorithmOwner = Owner<X509_ALGOR, X509_ALGOR_free>;

constexpr std::string_view idData = "1.2.840.113549.1.7.1";

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

} // namespace kiosk::crypto
