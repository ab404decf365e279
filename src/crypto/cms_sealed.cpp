// AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084).
#include "crypto/cms.h"
#include "crypto/der.h"
#include "crypto/openssl.h"

#include <openssl/cms.h>
#include <openssl/crypto.h>
#include <openssl/rsa.h>

#include <algorithm>

namespace kiosk::crypto {
namespace {

using CmsOwner = Owner<CMS_ContentInfo, CMS_ContentInfo_free>;

// OpenSSL's defaults here are SHA-1 and a wrap by the curve's size; both are set before the key is
// wrapped, which happens in CMS_final.
bool useSha256KdfAndAesWrap(CMS_RecipientInfo* recipient)
{
    EVP_PKEY_CTX* const agreement = CMS_RecipientInfo_get0_pkey_ctx(recipient);
    EVP_CIPHER_CTX* const wrap = CMS_RecipientInfo_kari_get0_ctx(recipient);
    return agreement && wrap && EVP_PKEY_CTX_set_ecdh_kdf_md(agreement, EVP_sha256()) == 1 &&
           EVP_EncryptInit_ex(wrap, EVP_aes_256_wrap(), nullptr, nullptr, nullptr) == 1;
}

bool useOaepSha256(CMS_RecipientInfo* recipient)
{
    EVP_PKEY_CTX* const transport = CMS_RecipientInfo_get0_pkey_ctx(recipient);
    return transport && EVP_PKEY_CTX_set_rsa_padding(transport, RSA_PKCS1_OAEP_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(transport, EVP_sha256()) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(transport, EVP_sha256()) == 1;
}

bool addRecipient(CMS_ContentInfo* cms, const Certificate& certificate)
{
    CMS_RecipientInfo* const recipient =
        CMS_add1_recipient_cert(cms, vendorCertificate(certificate), CMS_KEY_PARAM);
    if (!recipient)
        return false;
    switch (CMS_RecipientInfo_type(recipient)) {
    case CMS_RECIPINFO_AGREE:
        return useSha256KdfAndAesWrap(recipient);
    case CMS_RECIPINFO_TRANS:
        return useOaepSha256(recipient);
    default:
        return false;
    }
}

// OpenSSL before this opened some forged messages.
constexpr unsigned long leastOpenSsl = 0x30000160; // 3.0.22

constexpr std::uint8_t gcmNonceSize = 12; // octets, both
constexpr std::uint8_t gcmTagSize = 16;

bool isObject(std::optional<ByteView> value, int nid)
{
    const ASN1_OBJECT* object = OBJ_nid2obj(nid);
    return value && std::equal(value->begin(), value->end(), OBJ_get0_data(object),
                               OBJ_get0_data(object) + OBJ_length(object));
}

// RFC 5652 6.2.2 and RFC 5753 3.1.1: version 3, and the sender's ephemeral key.
bool agreementIsOfProfile(std::optional<der::Reader> agreement)
{
    if (!agreement || !agreement->takeSmallInteger(3))
        return false;
    auto originator = agreement->enter(der::context0);
    auto key = originator ? originator->enter(der::context1) : std::nullopt;
    if (!key || !key->take(der::sequence))
        return false;
    const auto point = key->take(der::bitString);
    return point && !point->empty() && point->front() == 0; // no unused bits
}

// RFC 5652 6.2.1: the version goes with how the recipient is named.
bool transportIsOfProfile(std::optional<der::Reader> transport)
{
    constexpr std::uint8_t keyIdentifier = 0x80; // [0] IMPLICIT OCTET STRING
    if (!transport)
        return false;
    const bool byName = der::Reader(*transport).takeSmallInteger(0);
    return transport->takeSmallInteger(byName ? 0 : 2) &&
           transport->peek() == (byName ? der::sequence : keyIdentifier);
}

bool recipientsAreOfProfile(std::optional<der::Reader> recipients)
{
    if (!recipients || recipients->atEnd())
        return false;
    while (!recipients->atEnd()) {
        const bool sound = recipients->peek() == der::context1
                               ? agreementIsOfProfile(recipients->enter(der::context1))
                               : transportIsOfProfile(recipients->enter(der::sequence));
        if (!sound)
            return false;
    }
    return true;
}

bool encryptedContentIsOfProfile(std::optional<der::Reader> content)
{
    if (!content || !isObject(content->take(der::objectIdentifier), NID_pkcs7_data))
        return false;
    auto algorithm = content->enter(der::sequence);
    if (!algorithm || !isObject(algorithm->take(der::objectIdentifier), NID_aes_256_gcm))
        return false;
    auto parameters = algorithm->enter(der::sequence);
    const auto nonce = parameters ? parameters->take(der::octetString) : std::nullopt;
    return nonce && nonce->size() == gcmNonceSize && parameters->takeSmallInteger(gcmTagSize);
}

// Is it what sealCms makes, and stock tools told so: AES-256-GCM with the whole tag? OpenSSL would
// take other ciphers and shorter tags, which are easier to forge, and it looks at no version.
bool isOfProfile(CMS_ContentInfo* cms)
{
    const Bytes octets = encodeDer(cms, i2d_CMS_ContentInfo); // DER, even if it came as BER
    der::Reader whole(octets);
    auto info = whole.enter(der::sequence);
    if (!info || !isObject(info->take(der::objectIdentifier), NID_id_smime_ct_authEnvelopedData))
        return false;
    auto outer = info->enter(der::context0);
    auto body = outer ? outer->enter(der::sequence) : std::nullopt;
    if (!body || !body->takeSmallInteger(0) || !recipientsAreOfProfile(body->enter(der::set)) ||
        !encryptedContentIsOfProfile(body->enter(der::sequence)))
        return false;
    const auto tag = body->take(der::octetString);
    return tag && tag->size() == gcmTagSize && body->atEnd();
}

} // namespace

Result<Bytes> sealCms(ByteView content, const std::vector<Certificate>& recipients)
{
    const ErrorQueueScope errors;
    if (recipients.empty())
        return fail(ErrorCode::CryptoFailed, "CMS: nobody to seal to");
    const CmsOwner cms(CMS_AuthEnvelopedData_create(EVP_aes_256_gcm()));
    if (!cms || CMS_set_detached(cms.get(), 0) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "CMS sealing");
    for (const Certificate& recipient : recipients)
        if (!addRecipient(cms.get(), recipient))
            return openSslFailure(ErrorCode::CryptoFailed, "CMS recipient");
    const BioOwner source = readBio(content);
    if (!source || CMS_final(cms.get(), source.get(), nullptr, CMS_BINARY) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "CMS sealing");
    Bytes sealed = encodeDer(cms.get(), i2d_CMS_ContentInfo);
    if (sealed.empty())
        return openSslFailure(ErrorCode::CryptoFailed, "CMS sealing");
    return sealed;
}

Result<SecureBytes> openCms(ByteView sealed, const Certificate& recipient, const PrivateKey& key)
{
    const ErrorQueueScope errors;
    if (OpenSSL_version_num() < leastOpenSsl)
        return fail(ErrorCode::CryptoFailed, "CMS opening needs OpenSSL 3.0.22 or later");
    const auto cms = decodeDer<CmsOwner>(sealed, d2i_CMS_ContentInfo);
    // Plain EnvelopedData would open too, but nothing in it says that it is what was sealed.
    if (!cms || !isOfProfile(cms.get()))
        return openSslFailure(ErrorCode::MalformedData, "CMS: no AES-256-GCM AuthEnvelopedData");
    const BioOwner opened(BIO_new(BIO_s_mem()));
    // What was written before a failure is not authentic: it is dropped with `opened`.
    if (!opened || CMS_decrypt(cms.get(), vendorKey(key), vendorCertificate(recipient), nullptr,
                               opened.get(), CMS_BINARY) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "CMS opening");
    return drainSecure(*opened);
}

} // namespace kiosk::crypto
