#include "chip/emrtd/pace_mapping.h"

#include "core/text_codec.h"

#include <algorithm>
#include <string_view>

namespace kiosk::chip::emrtd {

namespace {

using crypto::AgreementGroup;
using crypto::BlockCipher;

// Constants of the pseudo-random function in 4.4.3.3.2, for l = 128 and for l = 256 bits.
struct Constants
{
    std::string_view nextKey; // c0
    std::string_view output;  // c1
};
constexpr Constants shortConstants{"a668892a7c41e3ca739f40b057d85904",
                                   "a4e136ac725f738b01c1f60217c188ad"};
constexpr Constants longConstants{
    "d463d65234124ef7897054986dca0a174e28df758cbaa03f240616414d5a1676",
    "54bd7255f0aaf831bec3423fcf39d69b6cbf066677d0faae5aadd99df8e53517"};
constexpr std::size_t extraOctets = 8; // of output, so that reducing modulo p shows no bias

// l, in octets: the smallest multiple of the cipher's block that holds a key.
std::size_t nonceSize(BlockCipher cipher)
{
    return crypto::keySize(cipher) > 16 ? 32 : 16;
}

Result<SecureBytes> encipher(BlockCipher cipher, ByteView key, ByteView octets)
{
    const Bytes zero(crypto::blockSize(cipher));
    return crypto::encryptCbc(cipher, key, zero, octets);
}

// R(s, t) of figure 2: a chain of keys, beginning with s under t; each gives one part of the
// output.
Result<SecureBytes> pseudoRandom(BlockCipher cipher, ByteView chipNonce, ByteView ownNonce,
                                 std::size_t fieldSize)
{
    const Constants& constants = nonceSize(cipher) == 16 ? shortConstants : longConstants;
    const auto nextKey = core::fromHex(constants.nextKey);
    const auto output = core::fromHex(constants.output);
    if (!nextKey || !output)
        return fail(ErrorCode::Internal, "constants of the integrated mapping");
    SecureBytes result;
    KIOSK_TRY(SecureBytes key, encipher(cipher, ownNonce, chipNonce));
    while (result.size() < fieldSize + extraOctets) {
        key.resize(crypto::keySize(cipher)); // shorter only for AES-192
        KIOSK_TRY(const SecureBytes part, encipher(cipher, key, *output));
        result.insert(result.end(), part.begin(), part.end());
        KIOSK_TRY(key, encipher(cipher, key, *nextKey));
    }
    return result;
}

} // namespace

bool isSameElement(const AgreementGroup& group, ByteView a, ByteView b)
{
    const auto significant = [&group](ByteView element) {
        const auto isZero = [](std::uint8_t octet) { return octet == 0; };
        return group.isEllipticCurve()
                   ? element
                   : ByteView(std::ranges::find_if_not(element, isZero), element.end());
    };
    return std::ranges::equal(significant(a), significant(b));
}

Result<MappedGroup> mapGenerically(const AgreementGroup& group, ByteView nonce,
                                   core::RandomSource& random, const KeyExchange& exchange)
{
    KIOSK_TRY(const SecureBytes scalar, group.randomScalar(random));
    KIOSK_TRY(const Bytes ownKey, group.publicElement(scalar));
    KIOSK_TRY(Bytes chipKey, exchange(ownKey));
    if (isSameElement(group, chipKey, ownKey))
        return fail(ErrorCode::SecureMessaging, "the chip sent the mapping key back");
    KIOSK_TRY(const Bytes hidden, group.multiply(scalar, chipKey));
    KIOSK_TRY(const Bytes ofNonce, group.publicElement(nonce));
    KIOSK_TRY(const Bytes generator, group.combine(ofNonce, hidden));
    KIOSK_TRY(AgreementGroup mapped, group.withGenerator(generator));
    return MappedGroup{std::move(mapped), std::move(chipKey)};
}

Result<MappedGroup> mapIntegrated(const AgreementGroup& group, BlockCipher cipher, ByteView nonce,
                                  core::RandomSource& random, const MappingExchange& exchange)
{
    if (nonce.size() != nonceSize(cipher))
        return fail(ErrorCode::CardProtocol, "nonce of a wrong length");
    Bytes ownNonce(crypto::keySize(cipher));
    KIOSK_CHECK(random.fill(ownNonce));
    KIOSK_CHECK(exchange(ownNonce)); // the chip's mapping data are empty here
    KIOSK_TRY(const SecureBytes octets, pseudoRandom(cipher, nonce, ownNonce, group.fieldSize()));
    KIOSK_TRY(const Bytes generator, group.mapOctets(octets));
    KIOSK_TRY(AgreementGroup mapped, group.withGenerator(generator));
    return MappedGroup{std::move(mapped)};
}

} // namespace kiosk::chip::emrtd
