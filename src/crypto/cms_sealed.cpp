// AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084).
#include "crypto/cms.h"
#include "crypto/openssl.h"

#include <openssl/cms.h>
#include <openssl/rsa.h>

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
    const auto cms = decodeDer<CmsOwner>(sealed, d2i_CMS_ContentInfo);
    // Plain EnvelopedData would open too, but nothing in it says that it is what was sealed.
    if (!cms || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_id_smime_ct_authEnvelopedData)
        return openSslFailure(ErrorCode::MalformedData, "CMS: no AuthEnvelopedData");
    const BioOwner opened(BIO_new(BIO_s_mem()));
    // What was written before a failure is not authentic: it is dropped with `opened`.
    if (!opened || CMS_decrypt(cms.get(), vendorKey(key), vendorCertificate(recipient), nullptr,
                               opened.get(), CMS_BINARY) != 1)
        return openSslFailure(ErrorCode::SignatureInvalid, "CMS opening");
    return drainSecure(*opened);
}

} // namespace kiosk::crypto
