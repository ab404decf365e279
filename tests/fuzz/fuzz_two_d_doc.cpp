// Payloads of barcodes that may be a 2D-Doc.
#include "seal/two_d_doc.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk::seal;
    const kiosk::ByteView payload(data, size);
    const auto seal = parseTwoDDoc(payload);
    if (!seal)
        return 0;
    std::size_t octets = 0;
    for (const SealField& field : seal->fields) {
        if (field.id.size() != 2 || seal->find(field.id) == nullptr)
            std::abort();
        octets += 2 + field.value.reveal().size() / 2; // one of ISO 8859-1 is up to two of UTF-8
    }
    const std::size_t signature = seal->signature.size();
    const bool sound = looksLikeTwoDDoc(payload) && seal->version >= 1 && seal->version <= 4 &&
                       octets <= seal->signedPart.size() && seal->signedPart.size() < size &&
                       (signature == 64 || signature == 96 || signature == 132);
    if (!sound)
        std::abort();
    return 0;
}
