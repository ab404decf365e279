// Pictures from outside (files, chips) to pixels and back. Refuses what would take too much memory
// before taking it. Pure functions, any thread.
#pragma once

#include "core/image.h"

#include <filesystem>

namespace kiosk::vision {

// JPEG, JPEG 2000, PNG, WebP, TIFF, BMP, PNM; the format is told by its first octets, never by a
// name. Always Bgr24; 16-bit and CMYK are converted; EXIF orientation is applied. Fails with
// UnreadableImage: unknown, truncated, animated or with several pages, more than 60 megapixels (20
// for JPEG 2000), a side over Image::maxSide, a size that the data cannot fill. Takes at most about
// 450 MB, whatever a file claims.
[[nodiscard]] Result<Image> decodeImage(ByteView file);
// The same of a file, of which no more than 256 MB are read. Fails with NotFound, too.
[[nodiscard]] Result<Image> readImageFile(const std::filesystem::path& path);

// JPEG at `quality` (1…100). Fails with UnreadableImage on an empty image.
[[nodiscard]] Result<EncodedImage> encodeJpeg(const Image& image, int quality);

} // namespace kiosk::vision
