// Certificates from outside: a chip's document signer, a kiosk's client certificate, x5c headers.
#include "core/text_codec.h"
#include "crypto/certificate.h"

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    for (const auto& certificate :
         {crypto::Certificate::fromDer(input), crypto::Certificate::fromPem(input)}) {
        if (!certificate)
            continue;
        (void)certificate->subject();
        (void)certificate->commonName();
        (void)certificate->publicKey();
        (void)certificate->validAt(certificate->notBefore());
        (void)certificate->verifyIssuedBy(*certificate);
        if (!crypto::Certificate::fromPem(core::asBytes(certificate->toPem())))
            __builtin_trap(); // what was read has to be readable again
    }
    return 0;
}
