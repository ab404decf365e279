#include "simulated/card_access.h"

#include "core/text_codec.h"
#include "crypto/cipher.h"
#include "crypto/digest.h"
#include "simulated/tlv.h"

#include <array>
#include <bit>

namespace kiosk::devices::simulated {

namespace {

using crypto::BlockCipher;

constexpr std::size_t challengeSize = 8;
constexpr std::size_t keySize = 16;
constexpr std::size_t macSize = 8;
constexpr std::size_t cryptogramSize = 2 * challengeSize + keySize;
constexpr std::array<std::uint8_t, 8> zeroIv{};

// 9303-11 section 9.7.1: SHA-1 over seed and counter, 16 octets, odd parity.
Result<SecureBytes> deriveKey(ByteView seed, std::uint8_t counter)
{
    const std::array<std::uint8_t, 4> suffix{0, 0, 0, counter};
    KIOSK_TRY(const Bytes hash,
              crypto::digest(crypto::HashAlgorithm::Sha1, joined({seed, suffix})));
    SecureBytes key = core::toSecure(ByteView(hash).first(keySize));
    for (auto& octet : key) {
        const bool odd = std::popcount(static_cast<std::uint8_t>(octet & 0xFE)) % 2 == 1;
        octet = static_cast<std::uint8_t>((octet & 0xFE) | (odd ? 0 : 1));
    }
    return key;
}

Result<AccessKeys> deriveKeys(ByteView seed)
{
    KIOSK_TRY(SecureBytes encryption, deriveKey(seed, 1));
    KIOSK_TRY(SecureBytes mac, deriveKey(seed, 2));
    return AccessKeys{std::move(encryption), std::move(mac)};
}

Result<Bytes> macOf(const AccessKeys& keys, ByteView data)
{
    return crypto::retailMac(keys.mac, crypto::padIso(data, macSize));
}

// The terminal's RND.IFD ‖ RND.IC ‖ K.IFD in clear, once its checksum is proven.
Result<SecureBytes> openCryptogram(const AccessKeys& keys, ByteView command)
{
    if (command.size() != cryptogramSize + macSize)
        return fail(ErrorCode::AccessDenied, "wrong length");
    const ByteView cryptogram = command.first(cryptogramSize);
    KIOSK_TRY(const Bytes mac, macOf(keys, cryptogram));
    if (!crypto::equalConstantTime(mac, command.last(macSize)))
        return fail(ErrorCode::AccessDenied, "wrong checksum");
    return crypto::decryptCbc(BlockCipher::TripleDes, keys.encryption, zeroIv, cryptogram);
}

} // namespace

Result<AccessKeys> accessKeys(std::string_view mrzInformation)
{
    KIOSK_TRY(const Bytes hash,
              crypto::digest(crypto::HashAlgorithm::Sha1, core::asBytes(mrzInformation)));
    return deriveKeys(ByteView(hash).first(keySize));
}

Result<MutualAuthentication> authenticate(const AccessKeys& keys, ByteView challenge,
                                          ByteView command, ByteView keyMaterial)
{
    KIOSK_TRY(const SecureBytes plain, openCryptogram(keys, command));
    const ByteView terminalChallenge = ByteView(plain).first(challengeSize);
    const ByteView echoed = ByteView(plain).subspan(challengeSize, challengeSize);
    const ByteView terminalMaterial = ByteView(plain).last(keySize);
    if (!crypto::equalConstantTime(echoed, challenge))
        return fail(ErrorCode::AccessDenied, "another challenge");

    const Bytes reply = joined({challenge, terminalChallenge, keyMaterial});
    KIOSK_TRY(const SecureBytes cryptogram,
              crypto::encryptCbc(BlockCipher::TripleDes, keys.encryption, zeroIv, reply));
    KIOSK_TRY(const Bytes mac, macOf(keys, cryptogram));

    SecureBytes seed = core::toSecure(terminalMaterial);
    for (std::size_t i = 0; i < keySize; ++i)
        seed[i] = static_cast<std::uint8_t>(seed[i] ^ keyMaterial[i]);
    KIOSK_TRY(AccessKeys sessionKeys, deriveKeys(seed));
    // 9303-11 section 9.8.6.3: the four last octets of either challenge start the counter.
    Bytes counter = joined({challenge.last(4), terminalChallenge.last(4)});
    return MutualAuthentication{joined({cryptogram, mac}),
                                Session{std::move(sessionKeys), std::move(counter)}};
}

} // namespace kiosk::devices::simulated
