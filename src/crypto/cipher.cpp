#include "crypto/cipher.h"

#include "crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>

namespace kiosk::crypto {
namespace {

const EVP_CIPHER* vendorCipher(BlockCipher cipher) noexcept
{
    switch (cipher) {
    case BlockCipher::TripleDes:
        return EVP_des_ede_cbc();
    case BlockCipher::Aes128:
        return EVP_aes_128_cbc();
    case BlockCipher::Aes192:
        return EVP_aes_192_cbc();
    case BlockCipher::Aes256:
        return EVP_aes_256_cbc();
    }
    return nullptr;
}

enum class Direction : int { Decrypt = 0, Encrypt = 1 };

Result<SecureBytes> runCbc(Direction direction, BlockCipher cipher, ByteView key, ByteView iv,
                           ByteView data)
{
    const std::size_t block = blockSize(cipher);
    if (key.size() != keySize(cipher) || iv.size() != block || data.size() % block != 0 ||
        data.size() > 0x7FFFFFFF)
        return fail(ErrorCode::InvalidArgument, "CBC: wrong size of key, IV or data");
    if (data.empty())
        return SecureBytes();

    const CipherContextOwner context(EVP_CIPHER_CTX_new());
    SecureBytes result(data.size() + block); // room that EVP asks for, though padding is off
    int written = 0;
    int ending = 0;
    if (!context ||
        EVP_CipherInit_ex(context.get(), vendorCipher(cipher), nullptr, key.data(), iv.data(),
                          static_cast<int>(direction)) != 1 ||
        EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1 ||
        EVP_CipherUpdate(context.get(), result.data(), &written, data.data(),
                         static_cast<int>(data.size())) != 1 ||
        EVP_CipherFinal_ex(context.get(), result.data() + written, &ending) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "CBC");
    result.resize(static_cast<std::size_t>(written + ending));
    return result;
}

} // namespace

std::size_t blockSize(BlockCipher cipher) noexcept
{
    return cipher == BlockCipher::TripleDes ? 8 : 16;
}

std::size_t keySize(BlockCipher cipher) noexcept
{
    switch (cipher) {
    case BlockCipher::TripleDes:
    case BlockCipher::Aes128:
        return 16;
    case BlockCipher::Aes192:
        return 24;
    case BlockCipher::Aes256:
        return 32;
    }
    return 0;
}

Result<SecureBytes> encryptCbc(BlockCipher cipher, ByteView key, ByteView iv, ByteView data)
{
    return runCbc(Direction::Encrypt, cipher, key, iv, data);
}

Result<SecureBytes> decryptCbc(BlockCipher cipher, ByteView key, ByteView iv, ByteView data)
{
    return runCbc(Direction::Decrypt, cipher, key, iv, data);
}

// Single DES is in OpenSSL's legacy provider, but EDE with twice the same key is single DES: so all
// blocks but the last go through CBC with K1 ‖ K1. The last one, E(K1, D(K2, E(K1, x))) by the
// standard, is EDE with K1 ‖ K2.
Result<Bytes> retailMac(ByteView key, ByteView paddedData)
{
    constexpr std::size_t block = 8;
    if (key.size() != 16 || paddedData.empty() || paddedData.size() % block != 0)
        return fail(ErrorCode::InvalidArgument, "retail MAC: wrong size of key or data");

    SecureBytes doubledKey = core::toSecure(key.first(8));
    doubledKey.insert(doubledKey.end(), key.begin(), key.begin() + 8);
    const std::array<std::uint8_t, block> zeroIv{};
    KIOSK_TRY(const SecureBytes chain, encryptCbc(BlockCipher::TripleDes, doubledKey, zeroIv,
                                                  paddedData.first(paddedData.size() - block)));
    const ByteView state = chain.empty() ? ByteView(zeroIv) : ByteView(chain).last(block);
    KIOSK_TRY(const SecureBytes mac,
              encryptCbc(BlockCipher::TripleDes, key, state, paddedData.last(block)));
    return core::toBytes(mac);
}

Result<Bytes> aesCmac(ByteView key, ByteView data)
{
    if (key.size() != 16 && key.size() != 24 && key.size() != 32)
        return fail(ErrorCode::InvalidArgument, "CMAC: wrong size of key");
    std::string cipher = "AES-" + std::to_string(key.size() * 8) + "-CBC";
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher.data(), 0),
        OSSL_PARAM_construct_end()};
    Bytes mac(16);
    std::size_t size = 0;
    if (!EVP_Q_mac(nullptr, "CMAC", nullptr, nullptr, parameters.data(), key.data(), key.size(),
                   data.data(), data.size(), mac.data(), mac.size(), &size))
        return openSslFailure(ErrorCode::CryptoFailed, "CMAC");
    mac.resize(size);
    return mac;
}

SecureBytes padIso(ByteView data, std::size_t block)
{
    SecureBytes padded;
    padded.reserve((data.size() / block + 1) * block);
    padded.assign(data.begin(), data.end());
    padded.push_back(0x80);
    padded.resize((data.size() / block + 1) * block);
    return padded;
}

Result<SecureBytes> unpadIso(ByteView data)
{
    const auto mark =
        std::find_if(data.rbegin(), data.rend(), [](std::uint8_t octet) { return octet != 0; });
    if (mark == data.rend() || *mark != 0x80)
        return fail(ErrorCode::MalformedData, "no ISO padding");
    return SecureBytes(data.begin(), mark.base() - 1);
}

} // namespace kiosk::crypto
