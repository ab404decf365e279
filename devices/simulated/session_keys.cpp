#include "simulated/session_keys.h"

#include "crypto/digest.h"
#include "simulated/tlv.h"

#include <bit>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t checksumSize = 8;

// 9303-11 section 9.7.1.1: DES keys have odd parity.
void setOddParity(SecureBytes& key)
{
    for (auto& octet : key) {
        const bool odd = std::popcount(static_cast<std::uint8_t>(octet & 0xFE)) % 2 == 1;
        octet = static_cast<std::uint8_t>((octet & 0xFE) | (odd ? 0 : 1));
    }
}

bool isLong(crypto::BlockCipher cipher)
{
    return cipher == crypto::BlockCipher::Aes192 || cipher == crypto::BlockCipher::Aes256;
}

} // namespace

Result<SecureBytes> deriveKey(crypto::BlockCipher cipher, ByteView secret, KeyUse use)
{
    const auto hash = isLong(cipher) ? crypto::HashAlgorithm::Sha256 : crypto::HashAlgorithm::Sha1;
    const Bytes counter = bigEndian(static_cast<std::size_t>(use), 4);
    KIOSK_TRY(const Bytes output, crypto::digest(hash, joined({secret, counter})));
    SecureBytes key = core::toSecure(ByteView(output).first(crypto::keySize(cipher)));
    if (cipher == crypto::BlockCipher::TripleDes)
        setOddParity(key);
    return key;
}

Result<SessionKeys> deriveSessionKeys(crypto::BlockCipher cipher, ByteView secret)
{
    KIOSK_TRY(SecureBytes encryption, deriveKey(cipher, secret, KeyUse::Encryption));
    KIOSK_TRY(SecureBytes mac, deriveKey(cipher, secret, KeyUse::Mac));
    return SessionKeys{cipher, std::move(encryption), std::move(mac)};
}

Result<Session> newSession(crypto::BlockCipher cipher, ByteView secret)
{
    KIOSK_TRY(SessionKeys keys, deriveSessionKeys(cipher, secret));
    return Session{std::move(keys), Bytes(crypto::blockSize(cipher))};
}

Result<Bytes> checksum(const SessionKeys& keys, ByteView data)
{
    if (keys.cipher == crypto::BlockCipher::TripleDes)
        return crypto::retailMac(keys.mac, crypto::padIso(data, checksumSize));
    KIOSK_TRY(Bytes mac, crypto::aesCmac(keys.mac, data));
    mac.resize(checksumSize);
    return mac;
}

} // namespace kiosk::devices::simulated
