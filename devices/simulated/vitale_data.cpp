#include "simulated/vitale_data.h"

#include "core/text_codec.h"
#include "simulated/latin_text.h"
#include "simulated/tlv.h"

#include <algorithm>
#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 5> registeredProvider{0xD2, 0x50, 0x00, 0x00, 0x02};

constexpr std::uint16_t directoryFile = 0x2F00;
constexpr std::uint16_t numberFile = 0x2F02;
constexpr std::uint16_t identityFile = 0xD001;
constexpr std::uint16_t pointersFile = 0x2001;
constexpr std::uint16_t insuredFile = 0xD002;
constexpr std::uint16_t rightsFile = 0xD003;
constexpr std::uint8_t firstShortIdentifier = 2;

// Open readers ask for this many octets of the identity file in one go.
constexpr std::size_t leastIdentitySize = 124;

Bytes identity(const VitaleDescription& description)
{
    Bytes out;
    for (const auto& holder : description.holders) {
        const Bytes fields =
            joined({tlv(0x80, toLatin1(holder.surname)), tlv(0x81, toLatin1(holder.givenNames)),
                    tlv(0x82, toLatin1(holder.birth)), tlv(0x90, toLatin1(holder.country))});
        out = joined({out, tlv(0x65, fields)});
    }
    out = joined({out, tlv(0x66, tlv(0x80, toLatin1(description.validFrom)))});
    out.resize(std::max(out.size() + 2, leastIdentitySize)); // zero octets end the file
    return out;
}

Bytes insured(const VitaleDescription& description)
{
    Bytes out;
    for (const auto& holder : description.holders)
        out = joined({out, tlv(0x65, tlv(0x93, toLatin1(holder.nir)))});
    out.resize(out.size() + 8);
    return out;
}

Bytes applicationPointer(std::uint8_t entry, ByteView name)
{
    const std::array<std::uint8_t, 4> number{0x00, entry, 0x00, 0x00};
    return tlv(0x82, joined({number, name}));
}

Bytes filePointer(std::string_view eightLetters, std::uint8_t entry, std::uint16_t identifier)
{
    const std::array<std::uint8_t, 4> where{0x00, entry, static_cast<std::uint8_t>(identifier >> 8),
                                            static_cast<std::uint8_t>(identifier)};
    return tlv(0x80, joined({core::asBytes(eightLetters), where}));
}

Bytes pointers(ByteView masterName, ByteView applicationName)
{
    const Bytes list =
        joined({applicationPointer(1, applicationName), applicationPointer(2, masterName),
                filePointer("IDENTITE", 2, identityFile), filePointer("NIR     ", 1, insuredFile),
                filePointer("DROITS  ", 1, rightsFile)});
    return tlv(0xE0, tlv(0xA0, list));
}

Bytes directory(ByteView masterName, ByteView applicationName)
{
    const auto entry = [](ByteView name, std::string_view label) {
        return tlv(0x61, joined({tlv(0x4F, name), tlv(0x50, core::asBytes(label))}));
    };
    return joined({entry(applicationName, "VITALE"), entry(masterName, "MF_VITALE")});
}

Bytes packedDigits(std::string_view digits)
{
    Bytes out;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        out.push_back(static_cast<std::uint8_t>((digits[i] - '0') << 4 | (digits[i + 1] - '0')));
    return out;
}

} // namespace

VitaleFiles vitaleFiles(const VitaleDescription& description)
{
    VitaleFiles files;
    files.master.name = joined({registeredProvider, core::asBytes("MF_VITALE")});
    files.application.name = joined({registeredProvider, core::asBytes("VITALE")});
    const Bytes& masterName = files.master.name;
    const Bytes& applicationName = files.application.name;

    files.master.files = {
        {directoryFile, {directory(masterName, applicationName), 0, false}},
        {numberFile, {tlv(0x5A, packedDigits(description.serial)), 0, false}},
        {identityFile, {identity(description), firstShortIdentifier, false}},
    };
    files.application.files = {
        {pointersFile, {pointers(masterName, applicationName), 0, false}},
        {insuredFile, {insured(description), firstShortIdentifier, false}},
        {rightsFile, {Bytes(64), 3, true}},
    };
    return files;
}

} // namespace kiosk::devices::simulated
