#include "simulated/chip_files.h"

#include "simulated/tlv.h"

#include <algorithm>
#include <array>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 7> ldsApplication{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
constexpr std::array<std::uint8_t, 2> masterFile{0x3F, 0x00};
constexpr std::uint8_t directoryShortIdentifier = 0x1E;

namespace tag {
constexpr std::uint32_t offset = 0x54;
constexpr std::uint32_t discretionary = 0x53;
} // namespace tag

std::uint8_t shortIdentifierOf(std::uint16_t identifier)
{
    return identifier == fid::directory ? directoryShortIdentifier
                                        : static_cast<std::uint8_t>(identifier & 0x1F);
}

// P2 of SELECT: control information as FCI (6F) or FCP (62), or none.
Bytes controlInformation(const Command& command, ByteView fields)
{
    const int wanted = command.p2 & 0x0C;
    if (wanted == 0x0C || !command.le)
        return {};
    return tlv(wanted == 0x04 ? 0x62 : 0x6F, fields);
}

// Data whose header of tag 53 and length fits with them into so many octets.
std::size_t withinObject(std::size_t room)
{
    for (std::size_t header = 2; header <= 4; ++header) {
        if (room >= header && tlv(tag::discretionary, Bytes(room - header)).size() <= room)
            return room - header;
    }
    return 0;
}

} // namespace

void ChipFiles::reset()
{
    m_here = Folder::Master;
    m_currentFile = 0;
}

void ChipFiles::replaceInApplication(std::uint16_t identifier, Bytes content)
{
    m_application[identifier] = std::move(content);
}

const FileSet& ChipFiles::here() const
{
    return m_here == Folder::Master ? m_master : m_application;
}

bool ChipFiles::mayRead(std::uint16_t identifier, const Rights& rights) const
{
    if (m_here == Folder::Application)
        return rights.application;
    return identifier != fid::cardSecurity || rights.cardSecurity;
}

Reply ChipFiles::select(const Command& command, const Rights& rights)
{
    const bool isMaster = command.data.empty() || std::ranges::equal(command.data, masterFile);
    switch (command.p1) {
    case 0x04:
        return selectByName(command);
    case 0x00:
        return isMaster ? selectMaster(command) : selectFile(command, rights);
    case 0x02:
        return selectFile(command, rights);
    default:
        return {sw::wrongParameters, {}};
    }
}

Reply ChipFiles::selectByName(const Command& command)
{
    if (!std::ranges::equal(command.data, ldsApplication))
        return {sw::notFound, {}};
    m_here = Folder::Application;
    m_currentFile = 0;
    return {sw::ok, controlInformation(command, tlv(0x84, ldsApplication))};
}

Reply ChipFiles::selectMaster(const Command& command)
{
    reset();
    return {sw::ok, controlInformation(command, tlv(0x83, masterFile))};
}

Reply ChipFiles::selectFile(const Command& command, const Rights& rights)
{
    if (command.data.size() != 2)
        return {sw::wrongLength, {}};
    const auto identifier = static_cast<std::uint16_t>(command.data[0] << 8 | command.data[1]);
    if (m_here == Folder::Application && !rights.application)
        return {sw::accessDenied, {}}; // whether it is there or not
    const auto found = here().find(identifier);
    if (found == here().end())
        return {sw::notFound, {}};
    if (!mayRead(identifier, rights))
        return {sw::accessDenied, {}};
    m_currentFile = identifier;
    return {sw::ok,
            controlInformation(command, joined({tlv(0x80, bigEndian(found->second.size(), 3)),
                                                tlv(0x83, command.data)}))};
}

StatusWord ChipFiles::goToFile(std::optional<std::uint8_t> shortIdentifier, const Rights& rights)
{
    if (m_here == Folder::Application && !rights.application)
        return sw::accessDenied;
    if (!shortIdentifier)
        return m_currentFile == 0               ? sw::noCurrentFile
               : mayRead(m_currentFile, rights) ? sw::ok
                                                : sw::accessDenied;
    const auto found = std::ranges::find_if(here(), [&](const auto& entry) {
        return shortIdentifierOf(entry.first) == *shortIdentifier;
    });
    if (found == here().end())
        return sw::notFound;
    if (!mayRead(found->first, rights))
        return sw::accessDenied;
    m_currentFile = found->first;
    return sw::ok;
}

Reply ChipFiles::readBinary(const Command& command, const Rights& rights)
{
    const bool odd = command.ins == ins::readBinaryOdd;
    std::optional<std::uint8_t> shortIdentifier;
    if (odd && (command.p1 != 0 || command.p2 > 0x1E))
        return {sw::wrongParameters, {}}; // other files by identifier are not reached so here
    if (odd ? command.p2 != 0 : (command.p1 & 0x80) != 0)
        shortIdentifier = static_cast<std::uint8_t>((odd ? command.p2 : command.p1) & 0x1F);
    if (const StatusWord status = goToFile(shortIdentifier, rights); status != sw::ok)
        return {status, {}};
    if (!command.le || (rights.refusesBeyond != 0 && *command.le > rights.refusesBeyond))
        return {sw::wrongLength, {}};

    const bool asMuchAsThereIs = *command.le == 65'536 || (*command.le == 256 && !command.extended);
    if (!odd) {
        const std::size_t offset = shortIdentifier ? command.p2 : command.p1p2();
        return read(offset, *command.le, asMuchAsThereIs, rights.mostData, rights);
    }
    const auto objects = parseTlv(command.data);
    const auto where = objects ? valueOf(*objects, tag::offset) : std::nullopt;
    if (!where || where->size() > 4)
        return {sw::wrongData, {}};
    std::size_t offset = 0;
    for (const std::uint8_t octet : *where)
        offset = offset << 8 | octet;
    // Le counts the header of the answer's object too.
    Reply reply = read(offset, withinObject(*command.le), asMuchAsThereIs,
                       withinObject(rights.mostData), rights);
    if (!reply.data.empty())
        reply.data = tlv(tag::discretionary, reply.data);
    return reply;
}

Reply ChipFiles::read(std::size_t offset, std::size_t wanted, bool asMuchAsThereIs,
                      std::size_t mostData, const Rights& rights) const
{
    const Bytes& content = here().at(m_currentFile);
    if (offset >= content.size())
        return {sw::wrongOffset, {}};
    const ByteView rest = ByteView(content).subspan(offset);
    const bool fewer = !asMuchAsThereIs && rest.size() < wanted;
    if (fewer && rights.corrects && rest.size() <= 256)
        return {withCount(sw::wrongLe, rest.size()), {}};
    const std::size_t count = std::min({wanted, rest.size(), mostData});
    return {fewer ? sw::endOfFile : sw::ok, core::toBytes(rest.first(count))};
}

} // namespace kiosk::devices::simulated
