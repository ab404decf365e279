// Pictures from outside (files, chips) to pixels and back. Refuses what would take too much memory
// before taking it. Pure functions, any thread.
#pragma once

#include "core/image.h"

namespace kiosk::vision {

// JPEG, JPEG 2000, PNG, WebP, TIFF, BMP, PNM; the format is told by its first octets, never by a
// name. Always Bgr24; 16-bit and CMYK are converted; EXIF orientation is applied. Fails with
// UnreadableImage: unknown, truncated, more than 60 megapixels, or a side over Image::maxSide.
[[nodiscard]] Result<Image> decodeImage(ByteView file);

// JPEG at `quality` (1…100). Fails with UnreadableImage on an empty image.
[[nodiscard]] Result<EncodedImage> encodeJpeg(const Image& image, int quality);

} // namespace kiosk::vision
