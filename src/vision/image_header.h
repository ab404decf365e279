// What the first octets of a picture file say about it, read without decoding, so that a file that
// would take too much memory is refused before it takes any. Pure, any thread.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <cstdint>

namespace kiosk::vision {

enum class ImageKind : std::uint8_t { Jpeg, Jpeg2000, Png, WebP, Tiff, Bmp, Pnm };

struct ImageHeader
{
    ImageKind kind = ImageKind::Jpeg;
    std::uint64_t width = 0; // pixels, as the header claims
    std::uint64_t height = 0;
};

// Fails with UnreadableImage: no known format, a header that ends early or contradicts itself, data
// that lies outside the file or can never fill the claimed size, an animation or several pages, or
// a JPEG or PNG without its end (a decoder would fill the rest with grey).
[[nodiscard]] Result<ImageHeader> readImageHeader(ByteView file);

} // namespace kiosk::vision
