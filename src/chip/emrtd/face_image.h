// DG2: the portrait (ICAO 9303-10 section 4.7.2), in either of the two encodings that are in use:
// ISO/IEC 19794-5 records in 5F2E and ISO/IEC 39794-5 in 7F2E. Only unwraps; the picture is decoded
// elsewhere. Pure function.
#pragma once

#include "core/image.h"
#include "core/result.h"

namespace kiosk::chip::emrtd {

constexpr std::size_t largestDg2 = 1'048'576; // octets

// The first portrait: "image/jpeg", "image/jp2" or "image/j2c" (a bare JPEG 2000 codestream), by
// its first octets and never by what the record claims. Fails with MalformedData.
[[nodiscard]] Result<EncodedImage> parseDg2(ByteView file);

} // namespace kiosk::chip::emrtd
