#include "simulated/card_access.h"

#include "core/text_codec.h"
#include "crypto/cipher.h"
#include "crypto/digest.h"
#include "simulated/tlv.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

using crypto::BlockCipher;

constexpr std::size_t challengeSize = 8;
constexpr std::size_t keySize = 16;
constexpr std::size_t macSize = 8;
constexpr std::size_t cryptogramSize = 2 * challengeSize + keySize;
constexpr std::array<std::uint8_t, 8> zeroIv{};

// The terminal's RND.IFD ‖ RND.IC ‖ K.IFD in clear, once its checksum is proven.
Result<SecureBytes> openCryptogram(const SessionKeys& keys, ByteView command)
{
    if (command.size() != cryptogramSize + macSize)
        return fail(ErrorCode::AccessDenied, "wrong length");
    const ByteView cryptogram = command.first(cryptogramSize);
    KIOSK_TRY(const Bytes mac, checksum(keys, cryptogram));
    if (!crypto::equalConstantTime(mac, command.last(macSize)))
        return fail(ErrorCode::AccessDenied, "wrong checksum");
    return crypto::decryptCbc(BlockCipher::TripleDes, keys.encryption, zeroIv, cryptogram);
}

} // namespace

Result<SessionKeys> accessKeys(std::string_view mrzInformation)
{
    KIOSK_TRY(const Bytes hash,
              crypto::digest(crypto::HashAlgorithm::Sha1, core::asBytes(mrzInformation)));
    return deriveSessionKeys(BlockCipher::TripleDes, ByteView(hash).first(keySize));
}

Result<MutualAuthentication> authenticate(const SessionKeys& keys, ByteView challenge,
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
    KIOSK_TRY(const Bytes mac, checksum(keys, cryptogram));

    SecureBytes seed = core::toSecure(terminalMaterial);
    for (std::size_t i = 0; i < keySize; ++i)
        seed[i] = static_cast<std::uint8_t>(seed[i] ^ keyMaterial[i]);
    KIOSK_TRY(SessionKeys sessionKeys, deriveSessionKeys(BlockCipher::TripleDes, seed));
    // 9303-11 section 9.8.6.3: the four last octets of either challenge start the counter.
    Bytes counter = joined({challenge.last(4), terminalChallenge.last(4)});
    return MutualAuthentication{joined({cryptogram, mac}),
                                Session{std::move(sessionKeys), std::move(counter)}};
}

} // namespace kiosk::devices::simulated
