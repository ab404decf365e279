// A picture of modules: the first octet is the width, each following bit a module, four pixels
// wide. What a barcode may carry is any octets; what a picture may look like, anything.
#include "vision/barcode_reader.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kiosk;
    constexpr std::size_t module = 4;
    constexpr std::size_t quiet = 2;
    if (size < 2)
        return 0;
    const std::size_t columns = data[0] % 80 + 8;
    const std::size_t rows = std::min<std::size_t>((size - 1) * 8 / columns, 88);
    if (rows == 0)
        return 0;
    const std::size_t width = (columns + 2 * quiet) * module;
    const std::size_t height = (rows + 2 * quiet) * module;
    SecureBytes pixels(width * height, 255);
    for (std::size_t y = 0; y < rows * module; ++y)
        for (std::size_t x = 0; x < columns * module; ++x) {
            const std::size_t bit = y / module * columns + x / module;
            if ((data[1 + bit / 8] >> (7 - bit % 8) & 1) != 0)
                pixels[(y + quiet * module) * width + x + quiet * module] = 0;
        }
    const auto picture = Image::create(static_cast<int>(width), static_cast<int>(height),
                                       PixelFormat::Gray8, std::move(pixels));
    const auto codes = vision::readBarcodes(*picture);
    if (!codes || codes->size() > 8)
        std::abort();
    for (const vision::Barcode& code : *codes)
        if (code.payload.empty() || code.payload.size() > 8192)
            std::abort();
    return 0;
}
