#include "chip/emrtd/document_details.h"

#include "chip/emrtd/face_image.h"
#include "chip/tlv.h"
#include "core/text_codec.h"

#include <algorithm>
#include <charconv>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::size_t dateDigits = 8;
constexpr char filler = '<';

tl::unexpected<Error> malformed(const char* why)
{
    return fail(ErrorCode::MalformedData, why);
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

// Octets of the UTF-8 sequence that `text` begins with (Unicode 15, table 3-7); 0 for none.
std::size_t sequenceLength(ByteView text)
{
    const auto within = [&](std::size_t at, std::uint8_t least, std::uint8_t most) {
        return at < text.size() && text[at] >= least && text[at] <= most;
    };
    const std::uint8_t first = text[0];
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return within(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const auto least = static_cast<std::uint8_t>(first == 0xE0 ? 0xA0 : 0x80);
        const auto most = static_cast<std::uint8_t>(first == 0xED ? 0x9F : 0xBF);
        return within(1, least, most) && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const auto least = static_cast<std::uint8_t>(first == 0xF0 ? 0x90 : 0x80);
        const auto most = static_cast<std::uint8_t>(first == 0xF4 ? 0x8F : 0xBF);
        return within(1, least, most) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

bool isUtf8(ByteView text)
{
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length == 0)
            return false;
        text = text.subspan(length);
    }
    return true;
}

SecureBytes utf8OfLatin1(ByteView text)
{
    SecureBytes utf8;
    utf8.reserve(2 * text.size());
    for (const std::uint8_t octet : text) {
        if (octet < 0x80) {
            utf8.push_back(octet);
            continue;
        }
        utf8.push_back(static_cast<std::uint8_t>(0xC0U | octet >> 6U));
        utf8.push_back(static_cast<std::uint8_t>(0x80U | (octet & 0x3FU)));
    }
    return utf8;
}

// Without the octets that fill a field up at either end.
ByteView trimmed(ByteView text)
{
    const auto isPadding = [](std::uint8_t octet) { return octet == 0 || octet == ' '; };
    while (!text.empty() && isPadding(text.front()))
        text = text.subspan(1);
    while (!text.empty() && isPadding(text.back()))
        text = text.first(text.size() - 1);
    return text;
}

// 9303-10 wants UTF-8; older chips and the French card have ISO 8859-1. Text in the latter is
// practically never valid UTF-8 by chance.
SecureBytes readText(ByteView field)
{
    const ByteView text = trimmed(field);
    return isUtf8(text) ? core::toSecure(text) : utf8OfLatin1(text);
}

PersonalText readPersonalText(ByteView field)
{
    return PersonalText(core::asText(readText(field)));
}

// YYYYMMDD of eight characters or of four octets BCD; empty for anything else.
SecureBytes readDateDigits(ByteView field)
{
    SecureBytes digits;
    for (const std::uint8_t octet : field) {
        if (field.size() == dateDigits / 2) {
            digits.push_back(static_cast<std::uint8_t>('0' + (octet >> 4U)));
            digits.push_back(static_cast<std::uint8_t>('0' + (octet & 0x0FU)));
        } else {
            digits.push_back(octet);
        }
    }
    const bool isDate = digits.size() == dateDigits && isNumber(core::asText(digits));
    return isDate ? digits : SecureBytes{};
}

std::optional<identity::Date> readDate(ByteView field)
{
    const SecureBytes digits = readDateDigits(field);
    const auto date = identity::parseCompactDate(core::asText(digits));
    return date ? std::optional(*date) : std::nullopt;
}

// The parts between fillers that are not empty. Views into `text`.
std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(filler), text.size());
        const ByteView part = trimmed(core::asBytes(text.substr(0, end)));
        if (!part.empty())
            parts.push_back(core::asText(part));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

PersonalText partAt(const std::vector<std::string_view>& parts, std::size_t index)
{
    return index < parts.size() ? PersonalText(parts[index]) : PersonalText();
}

std::optional<int> readHeight(ByteView field)
{
    const auto parts = partsOf(core::asText(field));
    if (parts.size() != 1 || !isNumber(parts[0]))
        return std::nullopt;
    int height = 0;
    const auto read = std::from_chars(parts[0].data(), parts[0].data() + parts[0].size(), height);
    return read.ec == std::errc() ? std::optional(height) : std::nullopt;
}

// "<street<<post code<city<country code<country".
void readAddress(FrenchCardDetails& details, ByteView field)
{
    const SecureBytes text = readText(field);
    const auto parts = partsOf(core::asText(text));
    details.street = partAt(parts, 0);
    details.postCode = partAt(parts, 1);
    details.city = partAt(parts, 2);
    details.country = partAt(parts, 4);
}

void readBirthPlace(FrenchCardDetails& details, ByteView field)
{
    const SecureBytes text = readText(field);
    const auto parts = partsOf(core::asText(text));
    details.birthCity = partAt(parts, 0);
    details.birthDepartment = partAt(parts, 1);
}

} // namespace

Result<PersonalDetails> parseDg11(ByteView file)
{
    KIOSK_TRY(const ByteView content, findTlv(file, 0x6B));
    KIOSK_TRY(const auto objects, readTlvs(content));
    PersonalDetails details;
    for (const Tlv& object : objects) {
        switch (object.tag) {
        case 0x5F0E:
            details.fullName = readPersonalText(object.value);
            break;
        case 0x5F10:
            details.personalNumber = readPersonalText(object.value);
            break;
        case 0x5F11:
            details.birthPlace = readPersonalText(object.value);
            break;
        case 0x5F2B:
            details.birthDate = PersonalText(core::asText(readDateDigits(object.value)));
            break;
        case 0x5F42:
            details.address = readPersonalText(object.value);
            break;
        case 0x5F12:
            details.telephone = readPersonalText(object.value);
            break;
        case 0x5F13:
            details.profession = readPersonalText(object.value);
            break;
        case 0x5F14:
            details.title = readPersonalText(object.value);
            break;
        default:
            break;
        }
    }
    return details;
}

Result<DocumentIssue> parseDg12(ByteView file)
{
    KIOSK_TRY(const ByteView content, findTlv(file, 0x6C));
    KIOSK_TRY(const auto objects, readTlvs(content));
    DocumentIssue issue;
    for (const Tlv& object : objects) {
        if (object.tag == 0x5F19)
            issue.authority = core::asText(readText(object.value));
        else if (object.tag == 0x5F26)
            issue.date = readDate(object.value);
        else if (object.tag == 0x5F1B)
            issue.endorsements = core::asText(readText(object.value));
    }
    return issue;
}

Result<FrenchCardDetails> parseFrenchDg13(ByteView file)
{
    KIOSK_TRY(const ByteView content, findTlv(file, 0x6D));
    KIOSK_TRY(const auto objects, readTlvs(content));
    FrenchCardDetails details;
    for (const Tlv& object : objects) {
        if (object.tag == 0x9F01)
            details.heightCm = readHeight(object.value);
        else if (object.tag == 0x9F03)
            readAddress(details, object.value);
        else if (object.tag == 0x9F04)
            details.addressComplement = readPersonalText(object.value);
        else if (object.tag == 0x9F07)
            readBirthPlace(details, object.value);
    }
    return details;
}

Result<std::vector<EncodedImage>> parseDg7(ByteView file)
{
    KIOSK_TRY(const ByteView content, findTlv(file, 0x67));
    KIOSK_TRY(const auto objects, readTlvs(content));
    std::vector<EncodedImage> images;
    for (const Tlv& object : objects) {
        if (object.tag != 0x5F43)
            continue;
        const auto mediaType = imageMediaType(object.value);
        if (!mediaType)
            return malformed("signature neither JPEG nor JPEG 2000");
        images.push_back({std::string(*mediaType), core::toSecure(object.value)});
    }
    if (images.empty())
        return malformed("DG7 without an image");
    return images;
}

} // namespace kiosk::chip::emrtd
