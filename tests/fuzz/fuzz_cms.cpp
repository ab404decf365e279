// CMS from outside: a chip's EF.SOD, a master list, a package that reaches the back office.
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/cms.h"
#include "crypto/system_random.h"

using namespace kiosk;

namespace {

struct Recipient
{
    crypto::PrivateKey key;
    crypto::Certificate certificate;
};

Recipient makeRecipient()
{
    crypto::SystemRandom random;
    crypto::CertificateRequest request;
    request.use = crypto::CertificateUse::Sealing;
    request.commonName = "Back office";
    request.notAfter = *core::fromRfc3339("2120-01-01T00:00:00Z");
    auto key = *crypto::PrivateKey::generate(crypto::KeyType::EcP256);
    auto certificate = *crypto::selfSigned(request, key, random);
    return {std::move(key), std::move(certificate)};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Recipient recipient = makeRecipient();
    const ByteView input(data, size);
    (void)crypto::verifyCms(input);
    // Nothing can be sealed to a key that was made a moment ago.
    if (crypto::openCms(input, recipient.certificate, recipient.key))
        __builtin_trap();
    return 0;
}
