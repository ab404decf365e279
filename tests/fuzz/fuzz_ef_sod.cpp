// EF.SOD as a chip gives it. Under an authority that was made a moment ago nothing may be genuine.
#include "chip/emrtd/passive_authentication.h"
#include "chip/emrtd/security_object.h"
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"

using namespace kiosk;
using namespace kiosk::chip::emrtd;

namespace {

// Bears the name of the test chips' authority, so that its key is asked, too.
TrustList makeNamesake()
{
    crypto::SystemRandom random;
    crypto::CertificateRequest request;
    request.country = "UT";
    request.organisation = "Testland";
    request.commonName = "CSCA Testland R1";
    request.notAfter = *core::fromRfc3339("2120-01-01T00:00:00Z");
    const auto key = *crypto::PrivateKey::generate(crypto::KeyType::EcP256);
    return {{*crypto::selfSigned(request, key, random)}, {}, {}};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const TrustList trust = makeNamesake();
    const ByteView octets(data, size);
    static_cast<void>(parseSecurityObject(octets));
    const auto verified = verifySecurityObject(octets, trust);
    const std::map<int, SecureBytes> groups{{1, SecureBytes{0x61, 0x00}}};
    if (judgeData(verified, groups, trust, TimePoint{}).verdict == DataVerdict::Genuine)
        __builtin_trap();
    return 0;
}
