#include "backend/secrets.h"

#include "core/text_codec.h"
#include "crypto/digest.h"

#include <array>

namespace kiosk::backend {

Result<std::string> newSecret(core::RandomSource& random, std::size_t octets)
{
    SecureBytes secret(octets);
    KIOSK_CHECK(random.fill(secret));
    return core::toBase64Url(secret);
}

Result<std::string> sha256Hex(std::string_view text)
{
    KIOSK_TRY(const Bytes digest,
              crypto::digest(crypto::HashAlgorithm::Sha256, core::asBytes(text)));
    return core::toHex(digest);
}

Result<std::string> sha256Base64Url(std::string_view text)
{
    KIOSK_TRY(const Bytes digest,
              crypto::digest(crypto::HashAlgorithm::Sha256, core::asBytes(text)));
    return core::toBase64Url(digest);
}

Result<std::uint32_t> randomBelow(std::uint64_t bound, core::RandomSource& random)
{
    std::array<std::uint8_t, 4> octets{};
    KIOSK_CHECK(random.fill(octets));
    std::uint32_t value = 0;
    for (const std::uint8_t octet : octets)
        value = (value << 8) | octet;
    return static_cast<std::uint32_t>(value & (bound - 1));
}

} // namespace kiosk::backend
