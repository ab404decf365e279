#include "chip/emrtd/card_access.h"

#include "chip/tlv.h"

#include <algorithm>
#include <bit>

namespace kiosk::chip::emrtd {

namespace {

constexpr std::uint8_t cardAccessFile = 0x1C; // short identifiers in the master file
constexpr std::uint8_t atrInfoFile = 0x01;    // inside the LDS application this is DG1
constexpr Tag securityInfosSet = 0x31;
constexpr Tag dataGroup1 = 0x61;
constexpr std::size_t mostCardAccess = 4096;
constexpr std::size_t longestHeader = 6;

constexpr Tag extendedLengthInfo = 0x7F66;
constexpr Tag integer = 0x02;
constexpr Tag cardCapabilities = 0x47;
constexpr std::size_t capabilitiesSize = 3;
constexpr unsigned extendedLengthBit = 0x40; // of the third octet, 7816-4 table 119

bool isGood(std::uint16_t status)
{
    return status == status::ok || status == status::endOfFile;
}

bool capabilitiesAnnounceExtended(ByteView capabilities) noexcept
{
    return capabilities.size() == capabilitiesSize && (capabilities[2] & extendedLengthBit) != 0;
}

std::size_t numberOf(ByteView octets) noexcept
{
    std::size_t number = 0;
    for (const std::uint8_t octet : octets.first(std::min<std::size_t>(octets.size(), 4)))
        number = number << 8U | octet;
    return number;
}

// 02 command, 02 answer.
void takeExtendedLength(ByteView value, AnnouncedLengths& lengths)
{
    const auto numbers = readTlvs(value);
    if (!numbers || numbers->size() < 2 || (*numbers)[0].tag != integer ||
        (*numbers)[1].tag != integer)
        return;
    lengths.extended = true;
    lengths.largestCommand = numberOf((*numbers)[0].value);
    lengths.largestAnswer = numberOf((*numbers)[1].value);
}

bool isTemplate(Tag tag)
{
    const Tag first = tag > 0xFFFF ? tag >> 16U : tag > 0xFF ? tag >> 8U : tag;
    return (first & 0x20U) != 0;
}

// Files end in padding that is no object, so what has been understood until then counts.
void takeObjects(ByteView octets, bool mayDescend, AnnouncedLengths& lengths)
{
    while (!octets.empty()) {
        const auto object = takeTlv(octets);
        if (!object)
            return;
        if (object->tag == extendedLengthInfo)
            takeExtendedLength(object->value, lengths);
        else if (object->tag == cardCapabilities && capabilitiesAnnounceExtended(object->value))
            lengths.extended = true;
        else if (mayDescend && isTemplate(object->tag))
            takeObjects(object->value, false, lengths);
    }
}

// ISO/IEC 7816-3 clause 8.2: behind the interface octets, which T0 and each TD announce.
ByteView historicalOctets(ByteView atr) noexcept
{
    if (atr.size() < 2)
        return {};
    const std::size_t count = atr[1] & 0x0FU;
    std::size_t at = 2;
    for (unsigned announced = atr[1] >> 4U; announced != 0;) {
        at += static_cast<std::size_t>(std::popcount(announced));
        if (at > atr.size())
            return {};
        announced = (announced & 0x08U) != 0 ? atr[at - 1] >> 4U : 0U;
    }
    return at + count <= atr.size() ? atr.subspan(at, count) : ByteView();
}

Command readByShortIdentifier(std::uint8_t file, std::uint32_t le)
{
    return {.ins = 0xB0, .p1 = static_cast<std::uint8_t>(0x80U | file), .le = le};
}

// The beginning of a file, as much as a short answer carries. Chips that refuse to be asked for
// more than there is give the header at least.
Result<Response> readBeginning(CardLink& link, std::uint8_t file)
{
    KIOSK_TRY(Response response, link.send(readByShortIdentifier(file, mostShortLe)));
    if (response.status == status::wrongLength || response.status == status::wrongOffset)
        return link.send(readByShortIdentifier(file, longestHeader));
    return response;
}

// Reads on in the current file up to the end of its one object. False: it cannot be read whole.
Result<bool> readOn(CardLink& link, SecureBytes& octets)
{
    const auto header = readTlvHeader(octets);
    if (!header || header->valueSize > mostCardAccess)
        return false;
    const std::size_t whole = header->size + header->valueSize;
    while (octets.size() < whole) {
        const std::size_t offset = octets.size();
        const std::size_t count = std::min<std::size_t>(whole - offset, mostShortLe);
        KIOSK_TRY(const Response response, link.send({.ins = 0xB0,
                                                      .p1 = static_cast<std::uint8_t>(offset >> 8U),
                                                      .p2 = static_cast<std::uint8_t>(offset),
                                                      .le = static_cast<std::uint32_t>(count)}));
        if (!isGood(response.status) || response.data.empty())
            return false;
        octets.insert(octets.end(), response.data.begin(), response.data.end());
    }
    return true;
}

enum class Presence : std::uint8_t {
    Here,
    NotHere,
    Protected, // so it is another application's file: EF.CardAccess is for everybody
    Unclear,
};

struct CardAccess
{
    Presence presence = Presence::Unclear;
    SecurityInfos infos{};
};

Result<CardAccess> wholeCardAccess(CardLink& link, SecureBytes beginning)
{
    CardAccess result{Presence::Here};
    KIOSK_TRY(const bool isWhole, readOn(link, beginning));
    if (auto infos = parseSecurityInfos(beginning); isWhole && infos)
        result.infos = std::move(*infos);
    return result;
}

Result<CardAccess> readCardAccess(CardLink& link)
{
    KIOSK_TRY(Response response, readBeginning(link, cardAccessFile));
    if (response.status == status::fileNotFound)
        return CardAccess{Presence::NotHere};
    if (response.status == status::securityNotSatisfied)
        return CardAccess{Presence::Protected};
    const auto header = readTlvHeader(response.data);
    if (!isGood(response.status) || !header || header->tag != securityInfosSet)
        return CardAccess{Presence::Unclear};
    return wholeCardAccess(link, std::move(response.data));
}

// For chips that answer short identifiers otherwise than with the file or 6A82.
Result<CardAccess> selectCardAccess(CardLink& link)
{
    KIOSK_TRY(const Response selected,
              link.send({.ins = 0xA4, .p1 = 0x02, .p2 = 0x0C, .data = {0x01, 0x1C}}));
    if (!selected.ok())
        return CardAccess{Presence::NotHere};
    KIOSK_TRY(Response response, link.send({.ins = 0xB0, .le = mostShortLe}));
    return wholeCardAccess(link, std::move(response.data));
}

AnnouncedLengths lengthsOf(const CardLink& link, const Response& atrInfo)
{
    AnnouncedLengths lengths;
    if (isGood(atrInfo.status))
        lengths = parseAtrInfo(atrInfo.data);
    lengths.extended = lengths.extended || announcesExtendedLength(link.answerToReset());
    return lengths;
}

// DG1 in the place of EF.ATR/INFO: the LDS application is the current one.
bool isDataGroup1(const Response& response)
{
    const auto header = readTlvHeader(response.data);
    return response.status == status::securityNotSatisfied || (header && header->tag == dataGroup1);
}

Result<PublicProfile> selectAndRead(CardLink& link)
{
    PublicProfile profile{.selectedMasterFile = true};
    KIOSK_TRY(const Response masterFile,
              link.send({.ins = 0xA4, .p1 = 0x00, .p2 = 0x0C, .data = {0x3F, 0x00}}));
    KIOSK_TRY(CardAccess cardAccess, readCardAccess(link));
    if (cardAccess.presence == Presence::Unclear && masterFile.ok()) {
        KIOSK_TRY(cardAccess, selectCardAccess(link));
    }
    if (cardAccess.presence == Presence::Here)
        profile.cardAccess = std::move(cardAccess.infos);
    Response atrInfo;
    if (masterFile.ok() || profile.cardAccess) {
        KIOSK_TRY(atrInfo, readBeginning(link, atrInfoFile));
    }
    profile.lengths = lengthsOf(link, atrInfo);
    return profile;
}

} // namespace

AnnouncedLengths parseAtrInfo(ByteView file)
{
    AnnouncedLengths lengths;
    takeObjects(file, true, lengths);
    return lengths;
}

bool announcesExtendedLength(ByteView answerToReset) noexcept
{
    ByteView octets = historicalOctets(answerToReset);
    if (octets.empty() || (octets[0] != 0x80 && octets[0] != 0x00))
        return false; // 7816-4 12.1.1.2: a proprietary format
    octets = octets.subspan(1);
    while (!octets.empty()) {
        const unsigned tag = octets[0] >> 4U;
        const std::size_t size = octets[0] & 0x0FU;
        if (octets.size() < 1 + size)
            return false;
        if (tag == 7 && capabilitiesAnnounceExtended(octets.subspan(1, size)))
            return true;
        octets = octets.subspan(1 + size);
    }
    return false;
}

Result<PublicProfile> readPublicProfile(CardLink& link, MasterFile masterFile)
{
    if (masterFile == MasterFile::Selected)
        return selectAndRead(link);
    KIOSK_TRY(CardAccess cardAccess, readCardAccess(link));
    if (cardAccess.presence == Presence::Unclear || cardAccess.presence == Presence::Protected)
        return selectAndRead(link);
    // One command that can save dozens; for a chip without EF.CardAccess it also tells which
    // application is the current one.
    KIOSK_TRY(const Response atrInfo, readBeginning(link, atrInfoFile));
    PublicProfile profile;
    if (cardAccess.presence == Presence::Here)
        profile.cardAccess = std::move(cardAccess.infos);
    else if (isDataGroup1(atrInfo))
        return selectAndRead(link);
    profile.lengths = lengthsOf(link, atrInfo);
    return profile;
}

} // namespace kiosk::chip::emrtd
