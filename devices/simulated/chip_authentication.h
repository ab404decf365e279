// Chip authentication from the chip's side (ICAO 9303-11 section 6.2): agrees on new session keys
// with the static key whose public half is in DG14.
#pragma once

#include "crypto/cipher.h"
#include "simulated/card_key.h"
#include "simulated/session_keys.h"

#include <optional>
#include <string>

namespace kiosk::devices::simulated {

class ChipAuthentication
{
public:
    ChipAuthentication(CardKey key, crypto::BlockCipher cipher, std::optional<int> keyId)
        : m_key(std::move(key)), m_cipher(cipher), m_keyId(keyId)
    {
    }

    // Fails with MalformedData when the key is not in the group, or as the cryptography does.
    [[nodiscard]] Result<Session> agree(ByteView terminalKey) const;
    // The same with a private key that is not the published one's.
    [[nodiscard]] Result<ChipAuthentication> cloned() const;

    [[nodiscard]] const CardKey& key() const { return m_key; }
    [[nodiscard]] crypto::BlockCipher cipher() const { return m_cipher; }
    [[nodiscard]] std::optional<int> keyId() const { return m_keyId; }
    [[nodiscard]] std::string objectIdentifier() const;    // of the protocol, dotted
    [[nodiscard]] std::string keyObjectIdentifier() const; // of the public key

private:
    CardKey m_key;
    crypto::BlockCipher m_cipher;
    std::optional<int> m_keyId;
};

} // namespace kiosk::devices::simulated
