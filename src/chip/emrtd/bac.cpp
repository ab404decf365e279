#include "chip/emrtd/bac.h"

#include "crypto/cipher.h"
#include "crypto/digest.h"

#include <algorithm>

namespace kiosk::chip::emrtd {

namespace {

constexpr auto cipher = crypto::BlockCipher::TripleDes;
constexpr std::size_t nonceSize = 8;
constexpr std::size_t keySize = 16;
constexpr std::size_t macSize = 8;
constexpr std::size_t tokenSize = nonceSize + nonceSize + keySize;
constexpr std::array<std::uint8_t, 8> zeroIv{};

using Nonce = std::array<std::uint8_t, nonceSize>;

struct OwnSecrets
{
    Nonce nonce{};                         // RND.IFD
    SecureBytes key{SecureBytes(keySize)}; // K.IFD
};

Result<OwnSecrets> makeSecrets(core::RandomSource& random)
{
    OwnSecrets secrets;
    KIOSK_CHECK(random.fill(secrets.nonce));
    KIOSK_CHECK(random.fill(secrets.key));
    return secrets;
}

Result<Nonce> getChallenge(CardLink& link)
{
    KIOSK_TRY(const Response response, link.send({.ins = 0x84, .le = std::uint32_t{nonceSize}}));
    if (!response.ok())
        return fail(ErrorCode::UnsupportedChip, "no challenge: " + statusText(response.status));
    if (response.data.size() != nonceSize)
        return fail(ErrorCode::CardProtocol, "challenge of a wrong length");
    Nonce nonce;
    std::copy(response.data.begin(), response.data.end(), nonce.begin());
    return nonce;
}

void append(SecureBytes& target, ByteView octets)
{
    target.insert(target.end(), octets.begin(), octets.end());
}

// E ‖ M of 4.3.3: what each side sends to prove that it has the keys.
Result<Bytes> sealToken(const SessionKeys& keys, ByteView token)
{
    KIOSK_TRY(const SecureBytes sealed, crypto::encryptCbc(cipher, keys.encryption, zeroIv, token));
    KIOSK_TRY(const Bytes mac, crypto::retailMac(keys.mac, crypto::padIso(sealed, macSize)));
    Bytes result = core::toBytes(sealed);
    result.insert(result.end(), mac.begin(), mac.end());
    return result;
}

Result<SecureBytes> openToken(const SessionKeys& keys, ByteView octets)
{
    if (octets.size() != tokenSize + macSize)
        return fail(ErrorCode::SecureMessaging, "authentication answer of a wrong length");
    const ByteView sealed = octets.first(tokenSize);
    KIOSK_TRY(const Bytes mac, crypto::retailMac(keys.mac, crypto::padIso(sealed, macSize)));
    if (!crypto::equalConstantTime(mac, octets.last(macSize)))
        return fail(ErrorCode::SecureMessaging, "authentication answer with a wrong MAC");
    return crypto::decryptCbc(cipher, keys.encryption, zeroIv, sealed);
}

// What an error status to EXTERNAL AUTHENTICATE means. Chips do not agree on the one for a wrong
// key: 6300, 63Cx, 6982, 6985, 6988 have been seen.
Error refusal(std::uint16_t status, const AccessControl::AttemptsLeft& attemptsLeft)
{
    const auto left = attemptsLeftIn(status);
    if (left && attemptsLeft)
        attemptsLeft(*left);
    if (status == status::authenticationBlocked || left == 0)
        return {ErrorCode::AccessBlocked, statusText(status)};
    if (status == status::unknownInstruction || status == status::unknownClass)
        return {ErrorCode::UnsupportedChip, "no authentication: " + statusText(status)};
    return {ErrorCode::AccessDenied, statusText(status)};
}

// EXTERNAL AUTHENTICATE, here in fact mutual.
Result<SecureBytes> authenticate(CardLink& link, const Bytes& token,
                                 const AccessControl::AttemptsLeft& attemptsLeft)
{
    KIOSK_TRY(Response response,
              link.send({.ins = 0x82, .data = token, .le = std::uint32_t{tokenSize + macSize}}));
    if (!response.ok())
        return tl::unexpected(refusal(response.status, attemptsLeft));
    return std::move(response.data);
}

// 9.8.6.1: the low halves of both nonces, the chip's first.
SecureMessaging::Counter firstCounter(const Nonce& chip, const Nonce& own)
{
    SecureMessaging::Counter counter;
    std::copy(chip.begin() + 4, chip.end(), counter.begin());
    std::copy(own.begin() + 4, own.end(), counter.begin() + 4);
    return counter;
}

// K.IC out of the chip's RND.IC ‖ RND.IFD ‖ K.IC, once both nonces prove that it is no replay.
Result<SecureBytes> chipKey(ByteView token, const Nonce& chip, const Nonce& own)
{
    Bytes nonces(chip.begin(), chip.end());
    nonces.insert(nonces.end(), own.begin(), own.end());
    if (!crypto::equalConstantTime(nonces, token.first(nonces.size())))
        return fail(ErrorCode::SecureMessaging, "authentication answer for another challenge");
    return core::toSecure(token.last(keySize));
}

} // namespace

Result<AccessGranted> BasicAccessControl::open(CardLink& link, const AccessSecret& secret,
                                               core::RandomSource& random,
                                               const AttemptsLeft& attemptsLeft)
{
    KIOSK_TRY(const SecureBytes keySeed, basicAccessSeed(secret.value.reveal()));
    KIOSK_TRY(const SessionKeys keys, deriveSessionKeys(keySeed, cipher));
    KIOSK_TRY(const Nonce challenge, getChallenge(link));
    KIOSK_TRY(const OwnSecrets own, makeSecrets(random));

    SecureBytes token;
    append(token, own.nonce);
    append(token, challenge);
    append(token, own.key);
    KIOSK_TRY(const Bytes sealed, sealToken(keys, token));
    KIOSK_TRY(const SecureBytes answer, authenticate(link, sealed, attemptsLeft));
    KIOSK_TRY(const SecureBytes chipToken, openToken(keys, answer));
    KIOSK_TRY(SecureBytes sessionSeed, chipKey(chipToken, challenge, own.nonce));

    for (std::size_t i = 0; i < keySize; ++i)
        sessionSeed[i] ^= own.key[i];
    KIOSK_TRY(SessionKeys sessionKeys, deriveSessionKeys(sessionSeed, cipher));
    return AccessGranted{
        SecureMessaging(std::move(sessionKeys), firstCounter(challenge, own.nonce))};
}

} // namespace kiosk::chip::emrtd
