// Barcodes as scanned, judged with a signer that is trusted, and compared with a zone. Only what
// that signer signed may ever be genuine, and its key is thrown away here before anything is
// signed.
#include "core/text_codec.h"
#include "crypto/certificate_builder.h"
#include "crypto/system_random.h"
#include "seal/seal.h"
#include "seal/seal_comparison.h"

#include <cstdlib>

namespace {

using namespace kiosk;

const seal::SealTrust& trust()
{
    static const seal::SealTrust made = [] {
        crypto::SystemRandom random;
        crypto::CertificateRequest request;
        request.commonName = "TS01";
        request.notBefore = *core::fromRfc3339("2000-01-01T00:00:00Z");
        request.notAfter = *core::fromRfc3339("2200-01-01T00:00:00Z");
        const auto key = *crypto::PrivateKey::generate(crypto::KeyType::EcP256);
        const auto certificate = *crypto::selfSigned(request, key, random);
        seal::SealTrust value;
        value.authorities["FR03"].push_back(certificate);
        value.signers.emplace(std::pair(std::string("FR03"), std::string("TS01")), certificate);
        return value;
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto mrz =
        *identity::parseMrz({"IRFRASPEC01TS29<0000000001<<<<", "7909238M3001156MAR<<<<<<<<<<<9",
                             "EL<EXEMPLE<<YASSINE<<<<<<<<<<<"});
    const seal::SealPlace place{identity::DocumentKind::FrenchIdCard, true};
    const seal::Seal judged = seal::judgeSeal({data, size}, trust(), place);
    if (judged.verdict == seal::SealVerdict::Genuine || judged.payload.size() != size ||
        judged.content.has_value() == (judged.verdict == seal::SealVerdict::NotChecked ||
                                       judged.verdict == seal::SealVerdict::Opaque))
        std::abort();
    if (judged.content)
        (void)seal::compareSeal(*judged.content, &mrz, nullptr,
                                {.year = 2026, .month = 11, .day = 22});
    return 0;
}
