#include "simulated/passport_data.h"

#include "core/text_codec.h"
#include "simulated/latin_text.h"
#include "simulated/tlv.h"

#include <algorithm>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t lineLength = 44;
constexpr std::size_t numberLength = 9;

// ICAO 9303-3 section 4.9.
char checkDigit(std::string_view field)
{
    constexpr std::array<int, 3> weights{7, 3, 1};
    int sum = 0;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const char c = field[i];
        const int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
        sum += value * weights[i % weights.size()];
    }
    return static_cast<char>('0' + sum % 10);
}

std::string withCheckDigit(std::string field)
{
    field.push_back(checkDigit(field));
    return field;
}

std::string filled(std::string text, std::size_t length)
{
    text.resize(length, '<');
    return text;
}

bool isDate(const std::string& text)
{
    constexpr std::string_view shape = "dddd-dd-dd";
    return text.size() == shape.size() &&
           std::ranges::equal(text, shape, [](char c, char expected) {
               return expected == '-' ? c == '-' : c >= '0' && c <= '9';
           });
}

std::string shortDate(const std::string& iso)
{
    return iso.substr(2, 2) + iso.substr(5, 2) + iso.substr(8, 2);
}

void appendNumber(Bytes& out, std::uint32_t value, int octets)
{
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

// ISO/IEC 19794-5:2005 section 5, one face without feature points.
Bytes faceRecord(ByteView jpeg, std::uint16_t width, std::uint16_t height)
{
    constexpr std::uint32_t recordHeader = 14;
    constexpr std::uint32_t faceHeader = 20 + 12; // facial and image information
    const auto faceLength = faceHeader + static_cast<std::uint32_t>(jpeg.size());
    Bytes out{'F', 'A', 'C', 0, '0', '1', '0', 0};
    appendNumber(out, recordHeader + faceLength, 4);
    appendNumber(out, 1, 2); // number of faces
    appendNumber(out, faceLength, 4);
    appendNumber(out, 0, 2);         // feature points
    out.insert(out.end(), 3, 0);     // gender, eyes, hair: unspecified
    out.insert(out.end(), 3 + 2, 0); // properties, expression
    out.insert(out.end(), 3 + 3, 0); // pose and its uncertainty
    out.push_back(0x01);             // full frontal
    out.push_back(0x00);             // JPEG
    appendNumber(out, width, 2);
    appendNumber(out, height, 2);
    out.push_back(0x01);     // sRGB
    out.push_back(0x00);     // source: unspecified
    appendNumber(out, 0, 2); // device: unspecified
    appendNumber(out, 0, 2); // quality: unspecified
    out.insert(out.end(), jpeg.begin(), jpeg.end());
    return out;
}

} // namespace

Result<MrzPair> machineReadableZone(const PassportHolder& holder)
{
    const bool fits = holder.issuer.size() == 3 && holder.nationality.size() == 3 &&
                      !holder.number.empty() && holder.number.size() <= numberLength &&
                      isDate(holder.birth) && isDate(holder.expiry) && holder.sex.size() == 1;
    if (!fits)
        return fail(ErrorCode::InvalidConfiguration, "a field does not fit the TD3 format");
    const std::string names =
        toMrzAlphabet(holder.surname) + "<<" + toMrzAlphabet(holder.givenNames);
    const std::string first = filled("P<" + holder.issuer + names, lineLength);

    const std::string numberField = withCheckDigit(filled(holder.number, numberLength));
    const std::string birth = withCheckDigit(shortDate(holder.birth));
    const std::string expiry = withCheckDigit(shortDate(holder.expiry));
    const std::string optional(15, '<'); // when empty, its check digit may be a filler
    const char composite = checkDigit(numberField + birth + expiry + optional);
    const std::string second =
        numberField + holder.nationality + birth + holder.sex + expiry + optional + composite;
    return MrzPair{first, second};
}

std::string mrzInformation(const MrzPair& lines)
{
    return lines[1].substr(0, 10) + lines[1].substr(13, 7) + lines[1].substr(21, 7);
}

Bytes efCom()
{
    constexpr std::array<std::uint8_t, 2> dataGroups{0x61, 0x75};
    const Bytes ldsVersion = tlv(0x5F01, core::asBytes("0107"));
    const Bytes unicodeVersion = tlv(0x5F36, core::asBytes("040000"));
    return tlv(0x60, joined({ldsVersion, unicodeVersion, tlv(0x5C, dataGroups)}));
}

Bytes dataGroup1(const MrzPair& lines)
{
    return tlv(0x61, tlv(0x5F1F, core::asBytes(lines[0] + lines[1])));
}

// 9303-10 section 4.7.2: biometric information group, one template of ISO/IEC 19794-5.
Bytes dataGroup2(ByteView jpeg, std::uint16_t width, std::uint16_t height)
{
    constexpr std::array<std::uint8_t, 2> headerVersion{0x01, 0x01};
    constexpr std::array<std::uint8_t, 1> facial{0x02};
    constexpr std::array<std::uint8_t, 1> noSubtype{0x00};
    constexpr std::array<std::uint8_t, 2> formatOwner{0x01, 0x01};
    constexpr std::array<std::uint8_t, 2> formatType{0x00, 0x08};
    constexpr std::array<std::uint8_t, 1> one{0x01};
    const Bytes header =
        tlv(0xA1, joined({tlv(0x80, headerVersion), tlv(0x81, facial), tlv(0x82, noSubtype),
                          tlv(0x87, formatOwner), tlv(0x88, formatType)}));
    const Bytes record = tlv(0x5F2E, faceRecord(jpeg, width, height));
    const Bytes instance = tlv(0x7F60, joined({header, record}));
    return tlv(0x75, tlv(0x7F61, joined({tlv(0x02, one), instance})));
}

// Walks the segments up to the start of frame (ITU-T T.81 annex B).
Result<PictureSize> jpegSize(ByteView jpeg)
{
    const auto number = [&](std::size_t at) {
        return static_cast<std::uint16_t>(jpeg[at] << 8 | jpeg[at + 1]);
    };
    std::size_t at = 2;
    while (at + 9 <= jpeg.size() && jpeg[0] == 0xFF && jpeg[1] == 0xD8 && jpeg[at] == 0xFF) {
        const std::uint8_t marker = jpeg[at + 1];
        if (marker >= 0xC0 && marker <= 0xC2)
            return PictureSize{number(at + 7), number(at + 5)};
        at += 2 + std::size_t{number(at + 2)};
    }
    return fail(ErrorCode::MalformedData, "no JPEG picture");
}

} // namespace kiosk::devices::simulated
