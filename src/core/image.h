// A picture in memory, without any library's type, so that devices, vision and windows can share
// it.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <memory>
#include <string>

namespace kiosk::core {

enum class PixelFormat : std::uint8_t {
    Gray8, // one octet a pixel
    Bgr24, // three octets a pixel: blue, green, red
};

// Rows from the top, each width × bytesPerPixel octets, no padding between rows. Pixels are zeroed
// when the last owner lets go. A value type: copying copies the pixels, so share it by SharedImage.
class Image
{
public:
    static constexpr int maxSide = 20'000; // pixels; more is refused before memory is taken

    Image() = default;
    // Fails with UnreadableImage when a side is not in 1…maxSide or the octets do not fit the size.
    [[nodiscard]] static Result<Image> create(int width, int height, PixelFormat format,
                                              SecureBytes pixels);

    [[nodiscard]] int width() const noexcept { return m_width; }
    [[nodiscard]] int height() const noexcept { return m_height; }
    [[nodiscard]] PixelFormat format() const noexcept { return m_format; }
    [[nodiscard]] int bytesPerPixel() const noexcept
    {
        return m_format == PixelFormat::Gray8 ? 1 : 3;
    }
    [[nodiscard]] int stride() const noexcept { return m_width * bytesPerPixel(); }
    [[nodiscard]] const SecureBytes& pixels() const noexcept { return m_pixels; }
    [[nodiscard]] bool empty() const noexcept { return m_pixels.empty(); }

private:
    int m_width = 0;
    int m_height = 0;
    PixelFormat m_format = PixelFormat::Gray8;
    SecureBytes m_pixels;
};

using SharedImage = std::shared_ptr<const Image>;

// A picture as it came from a chip or goes into a package: "image/jpeg", "image/jp2", "image/png".
struct EncodedImage
{
    std::string mediaType;
    SecureBytes octets;
};

} // namespace kiosk::core

namespace kiosk {
using core::EncodedImage;
using core::Image;
using core::PixelFormat;
using core::SharedImage;
} // namespace kiosk
