#include "chip/emrtd/key_derivation.h"

#include "core/text_codec.h"
#include "crypto/digest.h"

#include <bit>

namespace kiosk::chip::emrtd {

namespace {

using crypto::BlockCipher;
using crypto::HashAlgorithm;

constexpr std::size_t basicAccessSeedSize = 16;

enum class KeyUse : std::uint8_t { Encryption = 1, Mac = 2, Pace = 3 };

// DES ignores the lowest bit of each octet; the standard wants it to make the parity odd.
std::uint8_t withOddParity(std::uint8_t octet)
{
    const auto bits = static_cast<std::uint8_t>(octet & 0xFEU);
    return static_cast<std::uint8_t>(bits | (std::popcount(bits) % 2 == 0 ? 1U : 0U));
}

Result<SecureBytes> hashSecretly(HashAlgorithm algorithm, ByteView input)
{
    KIOSK_TRY(Bytes hash, crypto::digest(algorithm, input));
    SecureBytes secret = core::toSecure(hash);
    core::secureZero(hash.data(), hash.size());
    return secret;
}

// 9.7.1: SHA-1 where its 20 octets are enough, SHA-256 for the longer keys.
HashAlgorithm hashFor(BlockCipher cipher)
{
    return crypto::keySize(cipher) > 16 ? HashAlgorithm::Sha256 : HashAlgorithm::Sha1;
}

Result<SecureBytes> deriveKey(ByteView secret, KeyUse use, BlockCipher cipher)
{
    SecureBytes input = core::toSecure(secret);
    input.insert(input.end(), {0, 0, 0, static_cast<std::uint8_t>(use)});
    KIOSK_TRY(SecureBytes key, hashSecretly(hashFor(cipher), input));
    key.resize(crypto::keySize(cipher));
    if (cipher == BlockCipher::TripleDes)
        for (std::uint8_t& octet : key)
            octet = withOddParity(octet);
    return key;
}

} // namespace

Result<SessionKeys> deriveSessionKeys(ByteView secret, BlockCipher cipher)
{
    KIOSK_TRY(SecureBytes encryption, deriveKey(secret, KeyUse::Encryption, cipher));
    KIOSK_TRY(SecureBytes mac, deriveKey(secret, KeyUse::Mac, cipher));
    return SessionKeys{std::move(encryption), std::move(mac), cipher};
}

Result<SecureBytes> basicAccessSeed(std::string_view mrzInformation)
{
    KIOSK_TRY(SecureBytes seed, hashSecretly(HashAlgorithm::Sha1, core::asBytes(mrzInformation)));
    seed.resize(basicAccessSeedSize);
    return seed;
}

Result<SecureBytes> derivePaceKey(const AccessSecret& secret, BlockCipher cipher)
{
    const ByteView text = core::asBytes(secret.value.reveal());
    if (secret.kind == AccessSecret::Kind::Can)
        return deriveKey(text, KeyUse::Pace, cipher);
    KIOSK_TRY(const SecureBytes hash, hashSecretly(HashAlgorithm::Sha1, text));
    return deriveKey(hash, KeyUse::Pace, cipher);
}

} // namespace kiosk::chip::emrtd
