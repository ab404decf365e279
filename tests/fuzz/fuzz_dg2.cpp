// DG2 as a chip gives it: whatever comes out is a piece of what went in.
#include "chip/emrtd/face_image.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto image = kiosk::chip::emrtd::parseDg2({data, size});
    if (image && (image->octets.empty() || image->octets.size() > size))
        __builtin_trap();
    return 0;
}
