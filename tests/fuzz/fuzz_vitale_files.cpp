// The files of a carte Vitale as a card gives them.
#include "chip/vitale/vitale_files.h"

using namespace kiosk;
using namespace kiosk::chip::vitale;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView octets(data, size);
    if (auto holders = parseHolderTemplates(octets))
        mergeHolderTemplates(*holders, *holders);
    static_cast<void>(parsePointers(octets));
    return 0;
}
