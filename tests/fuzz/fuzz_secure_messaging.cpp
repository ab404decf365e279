// Answers under secure messaging from a chip that does not know the keys: none may pass, save a
// bare error status. The first octet chooses the cipher, whether the command was extended, and
// whether the answer gets a right checksum, as a hostile chip that was opened could give it: then
// what is under the checksum is parsed and decrypted too.
#include "chip/emrtd/secure_messaging.h"
#include "chip/tlv.h"
#include "crypto/cipher.h"

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

// 9303-11 9.8.4, the chip's side: the checksum over counter and objects, at the end.
Bytes withChecksum(const SessionKeys& keys, ByteView objects)
{
    const std::size_t block = crypto::blockSize(keys.cipher);
    SecureBytes covered(block);
    covered.back() = 2; // the first command was number 1
    const SecureBytes padded = crypto::padIso(objects, block);
    covered.insert(covered.end(), padded.begin(), padded.end());
    Bytes tag = keys.cipher == BlockCipher::TripleDes ? *crypto::retailMac(keys.mac, covered)
                                                      : *crypto::aesCmac(keys.mac, covered);
    tag.resize(8);
    Bytes answer = core::toBytes(objects);
    appendTlv(answer, 0x8E, tag);
    return answer;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    constexpr std::array ciphers{BlockCipher::TripleDes, BlockCipher::Aes128, BlockCipher::Aes192,
                                 BlockCipher::Aes256};
    if (size == 0)
        return 0;
    auto response = decode({data + 1, size - 1});
    if (!response)
        return 0;
    const SessionKeys keys = keysFor(ciphers[data[0] % ciphers.size()]);
    const bool authentic = (data[0] & 0x40U) != 0;
    if (authentic)
        response->data = core::toSecure(withChecksum(keys, response->data));
    SecureMessaging session(keys);
    const std::uint32_t le = (data[0] & 0x80U) != 0 ? mostExtendedLe : 231;
    if (!session.protect({.ins = 0xB0, .le = le}))
        __builtin_trap();
    const auto plain = session.unprotect(*response);
    if (!authentic && plain && (plain->ok() || !plain->data.empty()))
        __builtin_trap();
    return 0;
}
