// Key derivation and the checksums of the access protocols (ICAO 9303-11 sections 9.7 and 4.4.3.4),
// for 3DES and AES alike.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "crypto/cipher.h"

namespace kiosk::devices::simulated {

struct SessionKeys
{
    crypto::BlockCipher cipher = crypto::BlockCipher::TripleDes;
    SecureBytes encryption;
    SecureBytes mac;
};

struct Session
{
    SessionKeys keys;
    Bytes counter; // send sequence counter, one block
};

enum class KeyUse : std::uint8_t { Encryption = 1, Mac = 2, Password = 3 };

// All fail with CryptoFailed only.
[[nodiscard]] Result<SecureBytes> deriveKey(crypto::BlockCipher cipher, ByteView secret,
                                            KeyUse use);
[[nodiscard]] Result<SessionKeys> deriveSessionKeys(crypto::BlockCipher cipher, ByteView secret);
// A session as PACE and chip authentication leave it: counter zero.
[[nodiscard]] Result<Session> newSession(crypto::BlockCipher cipher, ByteView secret);

// Eight octets: retail MAC after padding, or CMAC cut short.
[[nodiscard]] Result<Bytes> checksum(const SessionKeys& keys, ByteView data);

} // namespace kiosk::devices::simulated
