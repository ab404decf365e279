// Data objects from a card: nothing that it sends may crash the reader or keep it busy.
#include "chip/tlv.h"

using namespace kiosk;
using namespace kiosk::chip;

namespace {

void walk(ByteView octets, int depth)
{
    const auto objects = readTlvs(octets);
    if (!objects || depth == 0)
        return;
    for (const Tlv& object : *objects)
        walk(object.value, depth - 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets(data, size);
    walk(octets, 4);
    static_cast<void>(findTlvPath(octets, {0x75, 0x7F61, 0x7F60, 0x5F2E}));
    if (const auto header = readTlvHeader(octets); header && header->size > size)
        __builtin_trap();
    return 0;
}
