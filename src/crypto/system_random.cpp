#include "crypto/system_random.h"

#include "crypto/openssl.h"

#include <openssl/rand.h>

#include <algorithm>

namespace kiosk::crypto {

Result<void> SystemRandom::fill(std::span<std::uint8_t> target)
{
    constexpr std::size_t most = 1 << 20; // RAND_bytes counts in int
    while (!target.empty()) {
        const std::size_t size = std::min(target.size(), most);
        if (RAND_bytes(target.data(), static_cast<int>(size)) != 1)
            return openSslFailure(ErrorCode::CryptoFailed, "random");
        target = target.subspan(size);
    }
    return {};
}

} // namespace kiosk::crypto
