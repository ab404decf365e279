#include "core/image.h"

namespace kiosk::core {

Result<Image> Image::create(int width, int height, PixelFormat format, SecureBytes pixels)
{
    if (width < 1 || height < 1 || width > maxSide || height > maxSide)
        return fail(ErrorCode::UnreadableImage, "side outside 1…20000 pixels");
    Image image;
    image.m_width = width;
    image.m_height = height;
    image.m_format = format;
    const auto expected =
        static_cast<std::size_t>(image.stride()) * static_cast<std::size_t>(height);
    if (pixels.size() != expected)
        return fail(ErrorCode::UnreadableImage, "pixels do not fit the size");
    image.m_pixels = std::move(pixels);
    return image;
}

} // namespace kiosk::core
