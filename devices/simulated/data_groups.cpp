#include "simulated/data_groups.h"

#include "core/text_codec.h"
#include "simulated/latin_text.h"
#include "simulated/tlv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

// Tags of the files of data groups 1 to 16.
constexpr std::array<std::uint8_t, 16> fileTags{0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68,
                                                0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70};

std::uint32_t fileTag(int number)
{
    return fileTags.at(static_cast<std::size_t>(number - 1));
}

Bytes octet(std::uint8_t value)
{
    return {value};
}

// ISO/IEC 19794-5:2005 section 5, one face without feature points.
Bytes faceRecord19794(const Picture& picture)
{
    constexpr std::size_t recordHeader = 14;
    constexpr std::size_t faceHeader = 20 + 12; // facial and image information
    const std::size_t faceLength = faceHeader + picture.octets.size();
    constexpr std::array<std::uint8_t, 8> formatAndVersion{'F', 'A', 'C', 0, '0', '1', '0', 0};
    constexpr std::array<std::uint8_t, 3> genderEyesHair{};
    constexpr std::array<std::uint8_t, 3 + 2> propertiesAndExpression{};
    constexpr std::array<std::uint8_t, 3 + 3> poseAndItsUncertainty{};
    constexpr std::uint8_t fullFrontal = 0x01;
    constexpr std::uint8_t srgb = 0x01;
    constexpr std::array<std::uint8_t, 1 + 2 + 2> sourceDeviceQuality{};
    return joined(
        {formatAndVersion, bigEndian(recordHeader + faceLength, 4), bigEndian(1, 2), // faces
         bigEndian(faceLength, 4), bigEndian(0, 2), // feature points
         genderEyesHair, propertiesAndExpression, poseAndItsUncertainty, octet(fullFrontal),
         octet(picture.format == PictureFormat::Jpeg ? 0x00 : 0x01), bigEndian(picture.width, 2),
         bigEndian(picture.height, 2), octet(srgb), sourceDeviceQuality, picture.octets});
}

// ISO/IEC 39794-5:2019 with its mandatory elements: version, and one representation with its
// picture and the picture's format.
Bytes faceRecord39794(const Picture& picture)
{
    constexpr std::array<std::uint8_t, 2> year2019{0x07, 0xE3};
    const Bytes version = tlv(0xA0, joined({tlv(0x80, octet(0x03)), tlv(0x81, year2019)}));
    const std::uint8_t format = picture.format == PictureFormat::Jpeg ? 0x03 : 0x04;
    const Bytes data = tlv(0xA0, tlv(0x80, picture.octets));
    const Bytes information = tlv(0xA1, tlv(0xA0, tlv(0x80, octet(format))));
    const Bytes image = tlv(0xA1, tlv(0xA0, joined({data, information})));
    const Bytes representation = tlv(0x30, joined({tlv(0x80, octet(0x00)), image}));
    return tlv(0xA1, tlv(0x65, joined({version, tlv(0xA1, representation)})));
}

// The list 5C of the objects that are there, then these.
Bytes listedObjects(const std::vector<std::pair<std::uint32_t, Bytes>>& objects)
{
    Bytes list;
    Bytes content;
    for (const auto& [tag, value] : objects) {
        if (value.empty())
            continue;
        list = joined({list, bigEndian(tag, 2)});
        content = joined({content, tlv(tag, value)});
    }
    return joined({tlv(0x5C, list), content});
}

Bytes utf8(const std::string& text)
{
    return core::toBytes(core::asBytes(text));
}

} // namespace

Bytes efCom(const DataGroups& present)
{
    Bytes list;
    for (const auto& [number, content] : present)
        list.push_back(static_cast<std::uint8_t>(fileTag(number)));
    const Bytes ldsVersion = tlv(0x5F01, core::asBytes("0107"));
    const Bytes unicodeVersion = tlv(0x5F36, core::asBytes("040000"));
    return tlv(0x60, joined({ldsVersion, unicodeVersion, tlv(0x5C, list)}));
}

Bytes dataGroup1(const MrzLines& lines)
{
    std::string all;
    for (const std::string& line : lines)
        all += line;
    return tlv(fileTag(1), tlv(0x5F1F, core::asBytes(all)));
}

// 9303-10 section 4.7.2: a group of one biometric template.
Bytes dataGroup2(const Picture& portrait, FaceEncoding encoding)
{
    const bool old = encoding == FaceEncoding::Iso19794;
    constexpr std::array<std::uint8_t, 2> headerVersion{0x01, 0x01};
    constexpr std::uint8_t facial = 0x02;
    constexpr std::array<std::uint8_t, 2> formatOwner{0x01, 0x01};
    const std::array<std::uint8_t, 2> formatType{0x00,
                                                 static_cast<std::uint8_t>(old ? 0x08 : 0x2A)};
    const Bytes header =
        tlv(0xA1, joined({tlv(0x80, headerVersion), tlv(0x81, octet(facial)),
                          tlv(0x82, octet(0x00)), tlv(0x87, formatOwner), tlv(0x88, formatType)}));
    const Bytes record =
        old ? tlv(0x5F2E, faceRecord19794(portrait)) : tlv(0x7F2E, faceRecord39794(portrait));
    const Bytes instance = tlv(0x7F60, joined({header, record}));
    return tlv(fileTag(2), tlv(0x7F61, joined({tlv(0x02, octet(1)), instance})));
}

Bytes dataGroup7(const Bytes& signaturePicture)
{
    return tlv(fileTag(7), joined({tlv(0x02, octet(1)), tlv(0x5F43, signaturePicture)}));
}

Bytes dataGroup11(const PersonalDetails& details)
{
    return tlv(fileTag(11), listedObjects({{0x5F0E, utf8(details.fullName)},
                                           {0x5F10, utf8(details.personalNumber)},
                                           {0x5F2B, utf8(details.birthDate)},
                                           {0x5F11, utf8(details.birthPlace)},
                                           {0x5F42, utf8(details.address)},
                                           {0x5F12, utf8(details.telephone)},
                                           {0x5F13, utf8(details.profession)},
                                           {0x5F14, utf8(details.title)}}));
}

Bytes dataGroup12(const DocumentIssue& issue)
{
    return tlv(fileTag(12), listedObjects({{0x5F19, utf8(issue.authority)},
                                           {0x5F26, utf8(issue.date)},
                                           {0x5F1B, utf8(issue.endorsements)}}));
}

Bytes dataGroup13(const FrenchCardDetails& details)
{
    return tlv(fileTag(13), listedObjects({{0x9F01, toLatin1(details.heightCm)},
                                           {0x9F03, toLatin1(details.address)},
                                           {0x9F04, toLatin1(details.addressComplement)},
                                           {0x9F07, toLatin1(details.birthPlace)}}));
}

Bytes dataGroup14(ByteView securityInfos)
{
    return tlv(fileTag(14), securityInfos);
}

Bytes dataGroup15(ByteView publicKeyInfo)
{
    return tlv(fileTag(15), publicKeyInfo);
}

Bytes withAnotherName(Bytes dataGroup1)
{
    constexpr std::size_t cardLine = 30;
    const std::size_t header = 5; // 61 len 5F1F len
    const bool card = dataGroup1.size() == header + 3 * cardLine;
    const std::size_t at = header + (card ? 2 * cardLine : 5); // first letter of the surname
    if (at < dataGroup1.size())
        dataGroup1[at] = dataGroup1[at] == 'A' ? 'B' : 'A';
    return dataGroup1;
}

Bytes withAnotherPicture(Bytes dataGroup2)
{
    if (!dataGroup2.empty())
        dataGroup2[dataGroup2.size() - 1 - dataGroup2.size() / 8] ^= 0x01;
    return dataGroup2;
}

Bytes withEnormousLength(ByteView file)
{
    const auto objects = parseTlv(file);
    if (!objects || objects->empty())
        return core::toBytes(file);
    constexpr std::array<std::uint8_t, 4> enormous{0x83, 0xF4, 0x24, 0x00};
    return joined({file.first(1), enormous, objects->front().value});
}

} // namespace kiosk::devices::simulated
