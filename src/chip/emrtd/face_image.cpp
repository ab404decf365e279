#include "chip/emrtd/face_image.h"

#include "chip/tlv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kiosk::chip::emrtd {

namespace {

constexpr Tag record19794 = 0x5F2E;
constexpr Tag record39794 = 0x7F2E;

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

struct Magic
{
    std::string_view octets;
    std::string_view mediaType;
};

using namespace std::string_view_literals;
constexpr std::array magics{
    Magic{"\xFF\xD8\xFF"sv, "image/jpeg"},
    Magic{"\x00\x00\x00\x0C\x6A\x50\x20\x20\x0D\x0A"sv, "image/jp2"},
    Magic{"\xFF\x4F\xFF\x51"sv, "image/j2c"},
};

std::optional<std::string_view> mediaTypeOf(ByteView image)
{
    const std::string_view text(reinterpret_cast<const char*>(image.data()), image.size());
    for (const Magic& magic : magics)
        if (text.substr(0, magic.octets.size()) == magic.octets)
            return magic.mediaType;
    return std::nullopt;
}

std::size_t bigEndian(ByteView octets)
{
    std::size_t value = 0;
    for (const std::uint8_t octet : octets)
        value = value << 8U | octet;
    return value;
}

// ISO/IEC 19794-5:2005 clauses 5.4 to 5.8.
namespace layout {
constexpr std::array<std::uint8_t, 8> format{'F', 'A', 'C', 0, '0', '1', '0', 0};
constexpr std::size_t fileHeader = 14; // format, version, length of record, number of faces
constexpr std::size_t faceHeader = 32; // facial and image information
constexpr std::size_t featurePoint = 8;
// Some issuers count the record's own header wrongly; so much may be missing at the end.
constexpr std::size_t toleratedExcess = 8;
} // namespace layout

Result<ByteView> imageOf19794(ByteView record)
{
    if (record.size() < layout::fileHeader + layout::faceHeader)
        return malformed("face record too short");
    if (!std::equal(layout::format.begin(), layout::format.end(), record.begin()))
        return malformed("no face record of version 010");
    if (bigEndian(record.subspan(12, 2)) == 0)
        return malformed("face record without a face");

    const ByteView face = record.subspan(layout::fileHeader);
    const std::size_t length = bigEndian(face.first(4));
    const std::size_t points = bigEndian(face.subspan(4, 2));
    const std::size_t imageAt = layout::faceHeader + points * layout::featurePoint;
    if (length > face.size() + layout::toleratedExcess)
        return malformed("face longer than its record");
    const std::size_t end = std::min(length, face.size());
    if (end <= imageAt)
        return malformed("face without an image");
    return face.subspan(imageAt, end - imageAt);
}

// ISO/IEC 39794-5:2019 annex A: face block → representation blocks → first representation → image
// representation → 2D image → representation data.
Result<ByteView> imageOf39794(ByteView record)
{
    return findTlvPath(record, {0xA1, 0x65, 0xA1, 0x30, 0xA1, 0xA0, 0xA0, 0x80});
}

Result<ByteView> imageOf(ByteView biometricTemplate)
{
    KIOSK_TRY(const auto objects, readTlvs(biometricTemplate));
    for (const Tlv& object : objects) {
        if (object.tag == record19794)
            return imageOf19794(object.value);
        if (object.tag == record39794)
            return imageOf39794(object.value);
    }
    return malformed("biometric template without a record");
}

} // namespace

Result<EncodedImage> parseDg2(ByteView file)
{
    if (file.size() > largestDg2)
        return malformed("DG2 too long");
    KIOSK_TRY(const ByteView biometricTemplate, findTlvPath(file, {0x75, 0x7F61, 0x7F60}));
    KIOSK_TRY(const ByteView image, imageOf(biometricTemplate));
    const auto mediaType = mediaTypeOf(image);
    if (!mediaType)
        return malformed("portrait neither JPEG nor JPEG 2000");
    return EncodedImage{std::string(*mediaType), core::toSecure(image)};
}

} // namespace kiosk::chip::emrtd
