// Private to vision: what a TIFF file says about its picture, and whether its data can be there.
#pragma once

#include "vision/file_octets.h"
#include "vision/image_header.h"

namespace kiosk::vision {

// TIFF 6.0: the first directory. A second one may hold a small preview, nothing else. Tiles are
// bounded too, because the decoder takes memory for one whole tile whatever the picture's size.
// Fails with UnreadableImage.
[[nodiscard]] Result<ImageHeader> readTiffHeader(const Octets& file, Order order);

} // namespace kiosk::vision
