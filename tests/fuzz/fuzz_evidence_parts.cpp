// A case's evidence out of a draft. The input is a row of parts: the number of a name, the length
// in two octets, and so many octets.
#include "station/evidence_parts.h"

#include <algorithm>
#include <array>

using namespace kiosk;

namespace {

constexpr std::array<const char*, 12> names{"values",        "chip/dg1",         "chip/dg2",
                                            "chip/dg17",     "chip/ef.sod",      "chip/portrait",
                                            "chip/picture",  "chip/signature-1", "document/page",
                                            "document/seal", "face/portrait",    "face/frame-1"};

station::EvidenceParts partsOf(ByteView input)
{
    station::EvidenceParts parts;
    while (input.size() >= 3) {
        const std::size_t wanted = input[1] * 256U + input[2];
        const std::size_t length = std::min(wanted, input.size() - 3);
        parts.emplace(names[input[0] % names.size()], core::toSecure(input.subspan(3, length)));
        input = input.subspan(3 + length);
    }
    return parts;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto parts = partsOf({data, size});
    const auto evidence = station::readEvidence(parts);
    if (!evidence)
        return 0;
    const auto written = station::writeEvidence(*evidence);
    const auto again = station::readEvidence(written);
    if (!again || station::writeEvidence(*again) != written)
        __builtin_trap();
    return 0;
}
