// Block ciphers and MACs as chips use them: no padding, caller-given IV. Pure functions, any
// thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

namespace kiosk::crypto {

enum class BlockCipher : std::uint8_t {
    TripleDes, // two keys, 16 octets: K1 ‖ K2, EDE
    Aes128,
    Aes192,
    Aes256,
};

[[nodiscard]] std::size_t blockSize(BlockCipher cipher) noexcept; // 8 or 16 octets
[[nodiscard]] std::size_t keySize(BlockCipher cipher) noexcept;   // 16, 16, 24, 32 octets

// CBC without padding: data must be a multiple of the block. Fails with InvalidArgument on wrong
// sizes.
[[nodiscard]] Result<SecureBytes> encryptCbc(BlockCipher cipher, ByteView key, ByteView iv,
                                             ByteView data);
[[nodiscard]] Result<SecureBytes> decryptCbc(BlockCipher cipher, ByteView key, ByteView iv,
                                             ByteView data);

// ISO/IEC 9797-1 MAC algorithm 3 with DES over data already padded to 8 octets; 16-octet key.
[[nodiscard]] Result<Bytes> retailMac(ByteView key, ByteView paddedData);
// NIST SP 800-38B, whole 16-octet tag.
[[nodiscard]] Result<Bytes> aesCmac(ByteView key, ByteView data);

// ISO/IEC 9797-1 padding method 2: 80, then 00 to a multiple of `block`.
[[nodiscard]] SecureBytes padIso(ByteView data, std::size_t block);
// Fails with MalformedData when there is no such padding.
[[nodiscard]] Result<SecureBytes> unpadIso(ByteView data);

} // namespace kiosk::crypto
