#include "simulated/integrated_mapping.h"

#include <array>

namespace kiosk::devices::simulated {

namespace {

// c0 and c1 for l = 128 and for l = 256, as the standard prints them.
constexpr std::array<std::uint8_t, 16> shortC0{0xa6, 0x68, 0x89, 0x2a, 0x7c, 0x41, 0xe3, 0xca,
                                               0x73, 0x9f, 0x40, 0xb0, 0x57, 0xd8, 0x59, 0x04};
constexpr std::array<std::uint8_t, 16> shortC1{0xa4, 0xe1, 0x36, 0xac, 0x72, 0x5f, 0x73, 0x8b,
                                               0x01, 0xc1, 0xf6, 0x02, 0x17, 0xc1, 0x88, 0xad};
constexpr std::array<std::uint8_t, 32> longC0{
    0xd4, 0x63, 0xd6, 0x52, 0x34, 0x12, 0x4e, 0xf7, 0x89, 0x70, 0x54, 0x98, 0x6d, 0xca, 0x0a, 0x17,
    0x4e, 0x28, 0xdf, 0x75, 0x8c, 0xba, 0xa0, 0x3f, 0x24, 0x06, 0x16, 0x41, 0x4d, 0x5a, 0x16, 0x76};
constexpr std::array<std::uint8_t, 32> longC1{
    0x54, 0xbd, 0x72, 0x55, 0xf0, 0xaa, 0xf8, 0x31, 0xbe, 0xc3, 0x42, 0x3f, 0xcf, 0x39, 0xd6, 0x9b,
    0x6c, 0xbf, 0x06, 0x66, 0x77, 0xd0, 0xfa, 0xae, 0x5a, 0xad, 0xd9, 0x9d, 0xf8, 0xe5, 0x35, 0x17};

Result<SecureBytes> encrypted(crypto::BlockCipher cipher, ByteView key, ByteView data)
{
    const Bytes zero(crypto::blockSize(cipher));
    return crypto::encryptCbc(cipher, key.first(crypto::keySize(cipher)), zero, data);
}

} // namespace

std::size_t integratedNonceSize(crypto::BlockCipher cipher)
{
    return crypto::keySize(cipher) > 16 ? 32 : 16;
}

Result<Bytes> pseudoRandom(crypto::BlockCipher cipher, ByteView chipNonce, ByteView terminalNonce,
                           std::size_t fieldSize)
{
    const std::size_t length = integratedNonceSize(cipher);
    if (chipNonce.size() != length || terminalNonce.size() != crypto::keySize(cipher))
        return fail(ErrorCode::InvalidArgument, "nonce of another length");
    const bool isLong = length == longC0.size();
    const ByteView c0 = isLong ? ByteView(longC0) : ByteView(shortC0);
    const ByteView c1 = isLong ? ByteView(longC1) : ByteView(shortC1);

    constexpr std::size_t reserve = 8; // 64 bits more than p, so that the remainder is even
    Bytes output;
    KIOSK_TRY(SecureBytes key, encrypted(cipher, terminalNonce, chipNonce));
    while (output.size() < fieldSize + reserve) {
        KIOSK_TRY(const SecureBytes part, encrypted(cipher, key, c1));
        output.insert(output.end(), part.begin(), part.end());
        KIOSK_TRY(key, encrypted(cipher, key, c0));
    }
    return output;
}

} // namespace kiosk::devices::simulated
