// Compact JWS from outside: a wallet's key proof, a receipt, a status list.
#include "core/text_codec.h"
#include "crypto/jose.h"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const crypto::PublicKey key =
        *crypto::PrivateKey::generate(crypto::KeyType::EcP256)->publicKey();
    const auto compact = core::asText({data, size});
    if (const auto jws = crypto::parseJws(compact)) {
        if (!compact.starts_with(jws->signingInput))
            __builtin_trap(); // what is verified has to be what was sent
        if (crypto::verifyJws(*jws, key))
            __builtin_trap(); // nobody signs with a key that was made a moment ago
    }
    return 0;
}
