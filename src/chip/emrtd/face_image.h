// DG2: the portrait (ICAO 9303-10 section 4.7.2), in either of the two encodings that are in use:
// ISO/IEC 19794-5 records in 5F2E and ISO/IEC 39794-5 in 7F2E. Only unwraps; the picture is decoded
// elsewhere. Pure functions.
#pragma once

#include "core/image.h"
#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::chip::emrtd {

constexpr std::size_t largestDg2 = 1'048'576; // octets

// "image/jpeg", "image/jp2" or "image/j2c" (a bare JPEG 2000 codestream), by the first octets;
// nothing for anything else, or when they are too few to tell.
[[nodiscard]] std::optional<std::string_view> imageMediaType(ByteView image);

// The first portrait, its type told by imageMediaType() and never by what the record claims. A
// record whose lengths are wrong by up to eight octets, as some issuers write them, still gives a
// whole picture. Fails with MalformedData.
[[nodiscard]] Result<EncodedImage> parseDg2(ByteView file);

struct PortraitStart
{
    std::size_t offset = 0; // of the image's first octet within the file
    std::string mediaType;  // as of parseDg2()
};
// For showing the picture while the file is still being read: where it begins, told from the file's
// first octets. `soFar` is the file from its start, as far as it has come; mostly the first block
// is enough. Nothing: not known yet, or the file is none that parseDg2() takes. Once it says
// something, it says the same for every longer part of the file: soFar.subspan(offset) is then the
// picture as far as it has come, and at the end maybe a few octets more than parseDg2() gives.
[[nodiscard]] std::optional<PortraitStart> findPortraitStart(ByteView soFar);

} // namespace kiosk::chip::emrtd
