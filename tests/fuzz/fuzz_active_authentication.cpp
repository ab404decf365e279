// Answers to INTERNAL AUTHENTICATE from a chip that does not know the private key: none may pass.
// The first octet chooses the key: RSA, ECDSA, or the rest is taken for a DG15 and its own answer.
#include "chip/emrtd/active_authentication.h"
#include "core/text_codec.h"

#include <string_view>

using namespace kiosk;
using namespace kiosk::chip::emrtd;

namespace {

// DG15 of the invented documents s1-td3-bac-aa and s3-td3-pace-bac-aa.
constexpr std::string_view rsaDg15 =
    "6f81a230819f300d06092a864886f70d010101050003818d0030818902818100d775ae1a8b75fecf09531688"
    "2b6b062b7cf583a6ba6f9e102d2c14776d6c5a28bb356d5bdb39816e6e45f422c065526b075c9c767338e35e"
    "154f86f83c91c82377eeece52c084aaca9d2dff0cda6bfb925c7ebcda1011e71c3acc8ac33d4c207903de95f"
    "e24c88301bb28572799ed70d9a2a2cd41dd12438bef3cc226bc9eda70203010001";
constexpr std::string_view ecDg15 =
    "6f5c305a301406072a8648ce3d020106092b240303020801010703420004190b41dae91bee8f09640ba07301"
    "1d6ad793abc38033d81e88212700ae01c1df26743eef5248b8b3c93e7628b74ec47f684775d5e03f5e823ebe"
    "ca163371a4d8";

crypto::PublicKey keyOf(std::string_view dg15)
{
    return parseDg15(core::fromHex(dg15).value()).value();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const crypto::PublicKey rsa = keyOf(rsaDg15);
    static const crypto::PublicKey ec = keyOf(ecDg15);
    if (size == 0)
        return 0;
    const ByteView rest(data + 1, size - 1);
    const ActiveAuthenticationEvidence evidence{Bytes(8, 0x5A), core::toBytes(rest)};
    if (data[0] % 3 != 2) {
        const auto verdict = verifyActiveAuthentication(data[0] % 3 == 0 ? rsa : ec, {}, evidence);
        if (verdict.proof != ChipProof::Failed)
            __builtin_trap();
        return 0;
    }
    // A key of the chip's own making proves nothing: only that judging it ends.
    if (const auto key = parseDg15(rest))
        static_cast<void>(verifyActiveAuthentication(*key, {}, evidence));
    return 0;
}
