// The picture in a chip: what a face record has to say of it, and pictures of a wanted length.
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

namespace kiosk::devices::simulated {

enum class PictureFormat : std::uint8_t { Jpeg, Jpeg2000 };

struct Picture
{
    Bytes octets;
    PictureFormat format = PictureFormat::Jpeg;
    std::uint16_t width = 0;
    std::uint16_t height = 0;
};

// A JPEG or a JP2 file. Fails with MalformedData.
[[nodiscard]] Result<Picture> readPicture(Bytes octets);

// The same picture in exactly so many octets: comments are put in (JPEG), or a free box (JP2), so
// that it still decodes. Fails with InvalidConfiguration when it is longer already, or shorter by
// less than such a filling takes.
[[nodiscard]] Result<Picture> padded(Picture picture, std::size_t octets);

} // namespace kiosk::devices::simulated
