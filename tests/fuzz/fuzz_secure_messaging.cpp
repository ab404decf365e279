// Answers under secure messaging from a chip that does not know the keys: none may pass, save a
// bare error status. The first octet chooses the cipher and whether the command was extended.
#include "chip/emrtd/secure_messaging.h"

#include <array>

using namespace kiosk;
using namespace kiosk::chip;
using namespace kiosk::chip::emrtd;
using crypto::BlockCipher;

namespace {

SessionKeys keysFor(BlockCipher cipher)
{
    const std::size_t size = crypto::keySize(cipher);
    return {SecureBytes(size, 0x31), SecureBytes(size, 0x52), cipher};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::array ciphers{BlockCipher::TripleDes, BlockCipher::Aes128, BlockCipher::Aes192,
                                 BlockCipher::Aes256};
    if (size == 0)
        return 0;
    const auto response = decode({data + 1, size - 1});
    if (!response)
        return 0;
    SecureMessaging session(keysFor(ciphers[data[0] % ciphers.size()]));
    const std::uint32_t le = (data[0] & 0x80U) != 0 ? mostExtendedLe : 231;
    if (!session.protect({.ins = 0xB0, .le = le}))
        __builtin_trap();
    const auto plain = session.unprotect(*response);
    if (plain && (plain->ok() || !plain->data.empty()))
        __builtin_trap();
    return 0;
}
