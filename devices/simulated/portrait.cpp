#include "simulated/portrait.h"

#include "simulated/tlv.h"

#include <algorithm>
#include <array>
#include <optional>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 12> jp2Signature{0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50,
                                                    0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A};
constexpr std::array<std::uint8_t, 4> imageHeaderBox{'i', 'h', 'd', 'r'};
constexpr std::array<std::uint8_t, 4> freeBox{'f', 'r', 'e', 'e'};
constexpr std::array<std::uint8_t, 2> commentMarker{0xFF, 0xFE};
constexpr std::uint8_t application0 = 0xE0; // of JFIF: has to come first

std::uint16_t number(ByteView octets, std::size_t at)
{
    return static_cast<std::uint16_t>(octets[at] << 8 | octets[at + 1]);
}

// Walks the segments up to the start of frame (ITU-T T.81 annex B).
std::optional<Picture> readJpeg(ByteView jpeg)
{
    std::size_t at = 2;
    while (at + 9 <= jpeg.size() && jpeg[0] == 0xFF && jpeg[1] == 0xD8 && jpeg[at] == 0xFF) {
        const std::uint8_t marker = jpeg[at + 1];
        if (marker >= 0xC0 && marker <= 0xC2)
            return Picture{core::toBytes(jpeg), PictureFormat::Jpeg, number(jpeg, at + 7),
                           number(jpeg, at + 5)};
        at += 2 + std::size_t{number(jpeg, at + 2)};
    }
    return std::nullopt;
}

// The image header box: height and width in four octets each (ISO/IEC 15444-1 annex I.5.3.1).
std::optional<Picture> readJpeg2000(ByteView jp2)
{
    if (jp2.size() < jp2Signature.size() ||
        !std::ranges::equal(jp2.first(jp2Signature.size()), jp2Signature))
        return std::nullopt;
    const auto found =
        std::search(jp2.begin(), jp2.end(), imageHeaderBox.begin(), imageHeaderBox.end());
    const auto at = static_cast<std::size_t>(found - jp2.begin()) + imageHeaderBox.size();
    if (found == jp2.end() || at + 8 > jp2.size())
        return std::nullopt;
    return Picture{core::toBytes(jp2), PictureFormat::Jpeg2000, number(jp2, at + 6),
                   number(jp2, at + 2)};
}

// Comment segments of so many octets in all; nothing when there is no room for a whole one.
std::optional<Bytes> comments(std::size_t octets)
{
    constexpr std::size_t header = 4;       // marker and length
    constexpr std::size_t longest = 60'000; // whatever is left then is long enough for another
    Bytes out;
    while (octets > 0) {
        const std::size_t part = octets > longest + header ? longest : octets;
        if (part < header)
            return std::nullopt;
        const Bytes filling(part - header, ' ');
        out = joined({out, commentMarker, bigEndian(part - 2, 2), filling});
        octets -= part;
    }
    return out;
}

std::size_t afterJfifHeader(ByteView jpeg)
{
    return jpeg[3] == application0 ? 4 + std::size_t{number(jpeg, 4)} : 2;
}

std::optional<Bytes> box(std::size_t octets)
{
    constexpr std::size_t header = 8; // length and type
    if (octets != 0 && octets < header)
        return std::nullopt;
    return octets == 0 ? Bytes() : joined({bigEndian(octets, 4), freeBox, Bytes(octets - header)});
}

} // namespace

Result<Picture> readPicture(Bytes octets)
{
    auto picture = readJpeg(octets);
    if (!picture)
        picture = readJpeg2000(octets);
    if (!picture)
        return fail(ErrorCode::MalformedData, "neither a JPEG nor a JP2 picture");
    return std::move(*picture);
}

Result<Picture> padded(Picture picture, std::size_t octets)
{
    const bool jpeg = picture.format == PictureFormat::Jpeg;
    const std::size_t present = picture.octets.size();
    const auto filling = octets < present ? std::nullopt
                         : jpeg           ? comments(octets - present)
                                          : box(octets - present);
    if (!filling)
        return fail(ErrorCode::InvalidConfiguration, "the portrait cannot have that size");
    const std::size_t at = jpeg ? afterJfifHeader(picture.octets) : present;
    picture.octets.insert(picture.octets.begin() + static_cast<std::ptrdiff_t>(at),
                          filling->begin(), filling->end());
    return picture;
}

} // namespace kiosk::devices::simulated
