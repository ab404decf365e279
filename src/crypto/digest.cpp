#include "crypto/digest.h"

#include "crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>

namespace kiosk::crypto {

Result<Bytes> digest(HashAlgorithm algorithm, ByteView data)
{
    Bytes hash(EVP_MAX_MD_SIZE);
    unsigned int size = 0;
    if (EVP_Digest(data.data(), data.size(), hash.data(), &size, vendorHash(algorithm), nullptr) !=
        1)
        return openSslFailure(ErrorCode::CryptoFailed, "digest");
    hash.resize(size);
    return hash;
}

Result<Bytes> hmacSha256(ByteView key, ByteView data)
{
    static constexpr std::uint8_t nothing = 0; // an empty key still needs an address
    Bytes mac(32);
    std::size_t size = 0;
    if (!EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key.empty() ? &nothing : key.data(),
                   key.size(), data.data(), data.size(), mac.data(), mac.size(), &size))
        return openSslFailure(ErrorCode::CryptoFailed, "HMAC");
    mac.resize(size);
    return mac;
}

Result<SecureBytes> hkdfSha256(ByteView secret, ByteView salt, ByteView info, std::size_t size)
{
    const ErrorQueueScope errors;
    const PkeyContextOwner context(EVP_PKEY_CTX_new_id(EVP_PKEY_HKDF, nullptr));
    SecureBytes key(size);
    const auto length = [](ByteView octets) { return static_cast<int>(octets.size()); };
    // OpenSSL refuses an empty salt, which the standard allows.
    const auto salted = [&] {
        return salt.empty() ||
               EVP_PKEY_CTX_set1_hkdf_salt(context.get(), salt.data(), length(salt)) == 1;
    };
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_hkdf_md(context.get(), EVP_sha256()) != 1 ||
        EVP_PKEY_CTX_set1_hkdf_key(context.get(), secret.data(), length(secret)) != 1 ||
        !salted() || EVP_PKEY_CTX_add1_hkdf_info(context.get(), info.data(), length(info)) != 1 ||
        EVP_PKEY_derive(context.get(), key.data(), &size) != 1 || size != key.size())
        return openSslFailure(ErrorCode::CryptoFailed, "HKDF");
    return key;
}

bool equalConstantTime(ByteView a, ByteView b) noexcept
{
    return a.size() == b.size() && (a.empty() || CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0);
}

struct Sha256Stream::Context
{
    DigestContextOwner md{EVP_MD_CTX_new()};
    bool sound = md && EVP_DigestInit_ex(md.get(), EVP_sha256(), nullptr) == 1;
};

Sha256Stream::Sha256Stream() : m_context(std::make_unique<Context>())
{
}
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::add(ByteView data)
{
    if (m_context && m_context->sound)
        m_context->sound = EVP_DigestUpdate(m_context->md.get(), data.data(), data.size()) == 1;
}

Result<Bytes> Sha256Stream::finish()
{
    const auto context = std::move(m_context);
    Bytes hash(32);
    if (!context || !context->sound ||
        EVP_DigestFinal_ex(context->md.get(), hash.data(), nullptr) != 1)
        return openSslFailure(ErrorCode::CryptoFailed, "SHA-256 of a stream");
    return hash;
}

} // namespace kiosk::crypto
