// Any octets as a picture file: decodes or refuses, within the limits that image_codec.h states.
#include "vision/image_codec.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto image = kiosk::vision::decodeImage({data, size});
    if (image &&
        (image->width() > kiosk::Image::maxSide || image->height() > kiosk::Image::maxSide))
        std::abort();
    return 0;
}
