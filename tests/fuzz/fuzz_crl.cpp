// A revocation list as it is downloaded. What parses is read out; no key that was made a moment ago
// has signed it.
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/revocation_list.h"
#include "crypto/system_random.h"

using namespace kiosk;

namespace {

crypto::Certificate makeAuthority()
{
    crypto::SystemRandom random;
    crypto::CertificateRequest request;
    request.commonName = "Example authority";
    request.notAfter = *core::fromRfc3339("2120-01-01T00:00:00Z");
    const auto key = *crypto::PrivateKey::generate(crypto::KeyType::EcP256);
    return *crypto::selfSigned(request, key, random);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const crypto::Certificate authority = makeAuthority();
    const ByteView octets(data, size);
    static_cast<void>(crypto::RevocationList::fromPem(octets));
    const auto list = crypto::RevocationList::fromDer(octets);
    if (!list)
        return 0;
    static_cast<void>(list->issuer());
    static_cast<void>(list->nextUpdate());
    static_cast<void>(list->revokes(authority));
    static_cast<void>(list->toDer());
    if (list->verifyIssuedBy(authority))
        __builtin_trap();
    return 0;
}
