// DG2 as a chip gives it: whatever comes out is a piece of what went in, and what is said of its
// beginning while it is read agrees with what the whole file gives.
#include "chip/emrtd/face_image.h"

#include <algorithm>

using namespace kiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView file(data, size);
    const auto image = chip::emrtd::parseDg2(file);
    if (image && (image->octets.empty() || image->octets.size() > size))
        __builtin_trap();

    const auto start = chip::emrtd::findPortraitStart(file);
    const auto early = chip::emrtd::findPortraitStart(file.first(size / 2));
    if (early && (!start || start->offset != early->offset))
        __builtin_trap();
    if (image && (!start || start->mediaType != image->mediaType ||
                  size - start->offset < image->octets.size() ||
                  !std::equal(image->octets.begin(), image->octets.end(), data + start->offset)))
        __builtin_trap();
    return 0;
}
