// The key in a wallet's proof.
#include "core/text_codec.h"
#include "crypto/jose.h"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto key = crypto::PublicKey::fromJwk(core::asText({data, size}));
    if (!key)
        return 0;
    const auto written = key->toJwk();
    if (!written || !crypto::jwkThumbprint(*key))
        __builtin_trap(); // an accepted key can be used
    const auto again = crypto::PublicKey::fromJwk(*written);
    if (!again || *again->toJwk() != *written)
        __builtin_trap(); // and has one form
    return 0;
}
