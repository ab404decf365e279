// What a phone sends to the credential endpoint, before any signature is checked.
#include "backend/credential_api.h"
#include "core/text_codec.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto request = kiosk::backend::readCredentialRequest(kiosk::core::asText({data, size}));
    // A proof that is let through is no longer than the verifier reads.
    if (request && request->size() > 8192)
        __builtin_trap();
    return 0;
}
