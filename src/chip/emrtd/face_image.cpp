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
// Some issuers count headers wrongly; a length may be as much too large or too small.
constexpr std::size_t toleratedFault = 8;
} // namespace layout

bool isFaceRecord(ByteView record)
{
    return std::equal(layout::format.begin(), layout::format.end(), record.begin());
}

// Both JPEG and JPEG 2000 end with this marker (T.81 B.1.1.3, T.800 A.4.4).
constexpr std::array<std::uint8_t, 2> endOfImage{0xFF, 0xD9};

// Where the face's image ends, of which the record says `stated`: there, unless the image's own end
// is a little later.
std::size_t endOfFace(ByteView face, std::size_t stated)
{
    if (stated >= face.size())
        return face.size();
    const std::size_t latest = std::min(face.size(), stated + layout::toleratedFault);
    for (std::size_t end = stated; end <= latest; ++end)
        if (std::ranges::equal(face.subspan(end - endOfImage.size(), endOfImage.size()),
                               endOfImage))
            return end;
    return stated;
}

std::size_t imageOffset(ByteView face)
{
    return layout::faceHeader + bigEndian(face.subspan(4, 2)) * layout::featurePoint;
}

Result<ByteView> imageOf19794(ByteView record)
{
    if (record.size() < layout::fileHeader + layout::faceHeader)
        return malformed("face record too short");
    if (!isFaceRecord(record))
        return malformed("no face record of version 010");
    if (bigEndian(record.subspan(12, 2)) == 0)
        return malformed("face record without a face");

    const ByteView face = record.subspan(layout::fileHeader);
    const std::size_t length = bigEndian(face.first(4));
    const std::size_t imageAt = imageOffset(face);
    if (length > face.size() + layout::toleratedFault)
        return malformed("face longer than its record");
    if (std::min(length, face.size()) <= imageAt)
        return malformed("face without an image");
    return face.subspan(imageAt, endOfFace(face, length) - imageAt);
}

// ISO/IEC 39794-5:2019 annex A: face block → representation blocks → first representation → image
// representation → 2D image → representation data.
constexpr std::initializer_list<Tag> imagePath39794{0xA1, 0x65, 0xA1, 0x30, 0xA1, 0xA0, 0xA0, 0x80};
constexpr std::initializer_list<Tag> templatePath{0x75, 0x7F61, 0x7F60};

Result<ByteView> imageOf(ByteView biometricTemplate)
{
    KIOSK_TRY(const auto objects, readTlvs(biometricTemplate));
    for (const Tlv& object : objects) {
        if (object.tag == record19794)
            return imageOf19794(object.value);
        if (object.tag == record39794)
            return findTlvPath(object.value, imagePath39794);
    }
    return malformed("biometric template without a record");
}

// The value of the first object with one of these tags, as far as it has come. `tag` tells which.
std::optional<ByteView> enterPartial(ByteView octets, std::initializer_list<Tag> tags, Tag& tag)
{
    while (!octets.empty()) {
        const auto header = readTlvHeader(octets);
        if (!header)
            return std::nullopt;
        const ByteView rest = octets.subspan(header->size);
        tag = header->tag;
        if (std::find(tags.begin(), tags.end(), tag) != tags.end())
            return rest.first(std::min(rest.size(), header->valueSize));
        if (header->valueSize > rest.size())
            return std::nullopt;
        octets = rest.subspan(header->valueSize);
    }
    return std::nullopt;
}

std::optional<ByteView> enterPartialPath(ByteView octets, std::initializer_list<Tag> path)
{
    for (const Tag wanted : path) {
        Tag tag = 0;
        const auto value = enterPartial(octets, {wanted}, tag);
        if (!value)
            return std::nullopt;
        octets = *value;
    }
    return octets;
}

std::optional<ByteView> partialImageOf19794(ByteView record)
{
    if (record.size() < layout::fileHeader + layout::faceHeader || !isFaceRecord(record))
        return std::nullopt;
    const ByteView face = record.subspan(layout::fileHeader);
    const std::size_t imageAt = imageOffset(face);
    return imageAt < face.size() ? std::optional(face.subspan(imageAt)) : std::nullopt;
}

std::optional<ByteView> partialImageOf(ByteView biometricTemplate)
{
    Tag tag = 0;
    const auto record = enterPartial(biometricTemplate, {record19794, record39794}, tag);
    if (!record)
        return std::nullopt;
    return tag == record19794 ? partialImageOf19794(*record)
                              : enterPartialPath(*record, imagePath39794);
}

} // namespace

std::optional<std::string_view> imageMediaType(ByteView image)
{
    const std::string_view text(reinterpret_cast<const char*>(image.data()), image.size());
    for (const Magic& magic : magics)
        if (text.substr(0, magic.octets.size()) == magic.octets)
            return magic.mediaType;
    return std::nullopt;
}

Result<EncodedImage> parseDg2(ByteView file)
{
    if (file.size() > largestDg2)
        return malformed("DG2 too long");
    KIOSK_TRY(const ByteView biometricTemplate, findTlvPath(file, templatePath));
    KIOSK_TRY(const ByteView image, imageOf(biometricTemplate));
    const auto mediaType = imageMediaType(image);
    if (!mediaType)
        return malformed("portrait neither JPEG nor JPEG 2000");
    return EncodedImage{std::string(*mediaType), core::toSecure(image)};
}

std::optional<PortraitStart> findPortraitStart(ByteView soFar)
{
    const auto biometricTemplate = enterPartialPath(soFar, templatePath);
    const auto image = biometricTemplate ? partialImageOf(*biometricTemplate) : std::nullopt;
    const auto mediaType = image ? imageMediaType(*image) : std::nullopt;
    if (!mediaType)
        return std::nullopt;
    return PortraitStart{static_cast<std::size_t>(image->data() - soFar.data()),
                         std::string(*mediaType)};
}

} // namespace kiosk::chip::emrtd
