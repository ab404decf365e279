// A master list as it is downloaded. Without a trusted root nobody's list may be believed.
#include "chip/emrtd/master_list.h"

using namespace kiosk;
using namespace kiosk::chip::emrtd;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto list = parseMasterList(ByteView(data, size));
    if (list && judgeMasterList(*list, {}, TimePoint{}).standing != SignerStanding::UnknownIssuer)
        __builtin_trap();
    return 0;
}
