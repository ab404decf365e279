#include "crypto/aead.h"

#include "crypto/openssl.h"

namespace kiosk::crypto {
namespace {

constexpr std::size_t nonceSize = 12; // 96 bits, as SP 800-38D 8.2 recommends
constexpr std::size_t tagSize = 16;
constexpr std::size_t most = 0x7FFFFFFF; // EVP counts in int

// AES-256-GCM with its key, nonce and context taken in.
Result<CipherContextOwner> begin(bool encrypt, ByteView key, ByteView nonce, ByteView context)
{
    CipherContextOwner cipher(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!cipher ||
        EVP_CipherInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data(),
                          encrypt ? 1 : 0) != 1 ||
        EVP_CipherUpdate(cipher.get(), nullptr, &written, context.data(),
                         static_cast<int>(context.size())) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "GCM");
    return cipher;
}

} // namespace

Result<Bytes> sealAead(ByteView key, ByteView context, ByteView plain, core::RandomSource& random)
{
    if (key.size() != aeadKeySize || context.size() > most ||
        plain.size() > most - nonceSize - tagSize)
        return fail(ErrorCode::InvalidArgument, "GCM: wrong size of key, context or data");

    Bytes sealed(nonceSize + plain.size() + tagSize);
    const std::span<std::uint8_t> nonce = std::span(sealed).first(nonceSize);
    KIOSK_CHECK(random.fill(nonce));
    const ErrorQueueScope scope;
    KIOSK_TRY(const CipherContextOwner cipher, begin(true, key, nonce, context));
    int written = 0;
    if (EVP_CipherUpdate(cipher.get(), sealed.data() + nonceSize, &written, plain.data(),
                         static_cast<int>(plain.size())) != 1 ||
        EVP_CipherFinal_ex(cipher.get(), sealed.data() + nonceSize + plain.size(), &written) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tagSize),
                            sealed.data() + nonceSize + plain.size()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "GCM");
    return sealed;
}

Result<SecureBytes> openAead(ByteView key, ByteView context, ByteView sealed)
{
    // A key of another size opens nothing: to the caller the same as another key.
    if (key.size() != aeadKeySize || sealed.size() < nonceSize + tagSize || sealed.size() > most ||
        context.size() > most)
        return fail(ErrorCode::SignatureInvalid, "GCM: wrong size of key or data");

    const ByteView cipherText = sealed.subspan(nonceSize, sealed.size() - nonceSize - tagSize);
    Bytes tag = core::toBytes(sealed.last(tagSize)); // OpenSSL takes it non-const
    const ErrorQueueScope scope;
    KIOSK_TRY(const CipherContextOwner cipher, begin(false, key, sealed.first(nonceSize), context));
    SecureBytes plain(cipherText.size() + 1); // never empty: the end is written to past the last
    int written = 0;
    if (EVP_CipherUpdate(cipher.get(), plain.data(), &written, cipherText.data(),
                         static_cast<int>(cipherText.size())) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tagSize),
                            tag.data()) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "GCM");
    if (EVP_CipherFinal_ex(cipher.get(), plain.data() + cipherText.size(), &written) != 1)
        return fail(ErrorCode::SignatureInvalid, "GCM: another key or context, or altered");
    plain.resize(cipherText.size());
    return plain;
}

} // namespace kiosk::crypto
