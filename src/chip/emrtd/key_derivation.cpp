#include "chip/emrtd/key_derivation.h"

#include "core/text_codec.h"
#include "crypto/digest.h"

#include <bit>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::size_t keySize = 16;

// DES ignores the lowest bit of each octet; the standard wants it to make the parity odd.
std::uint8_t withOddParity(std::uint8_t octet)
{
    const auto bits = static_cast<std::uint8_t>(octet & 0xFEU);
    return static_cast<std::uint8_t>(bits | (std::popcount(bits) % 2 == 0 ? 1U : 0U));
}

Result<SecureBytes> deriveKey(ByteView seed, std::uint8_t counter)
{
    SecureBytes input = core::toSecure(seed);
    input.insert(input.end(), {0, 0, 0, counter});
    KIOSK_TRY(Bytes hash, crypto::digest(crypto::HashAlgorithm::Sha1, input));
    SecureBytes key = core::toSecure(ByteView(hash).first(keySize));
    core::secureZero(hash.data(), hash.size());
    for (std::uint8_t& octet : key)
        octet = withOddParity(octet);
    return key;
}

} // namespace

Result<TripleDesKeys> deriveTripleDesKeys(ByteView seed)
{
    KIOSK_TRY(SecureBytes encryption, deriveKey(seed, 1));
    KIOSK_TRY(SecureBytes mac, deriveKey(seed, 2));
    return TripleDesKeys{std::move(encryption), std::move(mac)};
}

Result<SecureBytes> basicAccessSeed(std::string_view mrzInformation)
{
    KIOSK_TRY(Bytes hash,
              crypto::digest(crypto::HashAlgorithm::Sha1, core::asBytes(mrzInformation)));
    SecureBytes seed = core::toSecure(ByteView(hash).first(keySize));
    core::secureZero(hash.data(), hash.size());
    return seed;
}

} // namespace kiosk::chip::emrtd
