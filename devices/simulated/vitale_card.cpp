#include "simulated/vitale_card.h"

#include "simulated/tlv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 2> masterFile{0x3F, 0x00};

} // namespace

VitaleCard::VitaleCard(VitaleFiles files) : m_files(std::move(files)), m_here(&m_files.master)
{
}

// TA1 = 13, TB1 = TC1 = 00, no TD1: T=0 only; five historical octets.
Bytes VitaleCard::atr() const
{
    return {0x3B, 0x75, 0x13, 0x00, 0x00, 0x43, 0x09, 0xEA, 0x90, 0x00};
}

void VitaleCard::reset()
{
    m_here = &m_files.master;
    m_currentFile = 0;
    m_pending.clear();
}

Bytes VitaleCard::answerTo(ByteView octets)
{
    const auto command = Command::parse(octets);
    if (!command || command->extended)
        return answer(sw::wrongLength);
    if (command->cla != 0x00)
        return answer(sw::unknownClass);
    if (command->ins != ins::getResponse) // any other command gives up what was waiting
        m_pending.clear();
    switch (command->ins) {
    case ins::select:
        return select(*command);
    case ins::getResponse:
        return getResponse(*command);
    case ins::readBinary:
        return readBinary(*command);
    default:
        return answer(sw::unknownInstruction);
    }
}

Bytes VitaleCard::select(const Command& command)
{
    bool found = false;
    if (command.p1 == 0x04)
        found = selectByName(command.data);
    else if (command.p1 == 0x00 || command.p1 == 0x02)
        found = selectByIdentifier(command.data, command.p1 == 0x02);
    else
        return answer(sw::wrongParameters);
    if (!found)
        return answer(sw::notFound);
    if (command.p2 == 0x0C)
        return answer(sw::ok);
    m_pending = fileControlInformation();
    return answer(withCount(sw::moreData, m_pending.size()));
}

bool VitaleCard::selectByName(ByteView name)
{
    for (const DedicatedFile* folder : {&m_files.master, &m_files.application}) {
        if (std::ranges::equal(folder->name, name)) {
            m_here = folder;
            m_currentFile = 0;
            return true;
        }
    }
    return false;
}

bool VitaleCard::selectByIdentifier(ByteView octets, bool onlyHere)
{
    if (octets.size() != 2)
        return false;
    if (!onlyHere && std::ranges::equal(octets, masterFile)) {
        m_here = &m_files.master;
        m_currentFile = 0;
        return true;
    }
    const auto identifier = static_cast<std::uint16_t>(octets[0] << 8 | octets[1]);
    if (!m_here->files.contains(identifier))
        return false;
    m_currentFile = identifier;
    return true;
}

Bytes VitaleCard::getResponse(const Command& command)
{
    if (m_pending.empty())
        return answer(sw::conditions);
    const std::size_t wanted = command.le.value_or(256);
    if (wanted > m_pending.size())
        return answer(withCount(sw::wrongLe, m_pending.size()));
    const Bytes pending = std::exchange(m_pending, {});
    m_pending.assign(pending.begin() + static_cast<std::ptrdiff_t>(wanted), pending.end());
    const StatusWord status =
        m_pending.empty() ? sw::ok : withCount(sw::moreData, m_pending.size());
    return answer(status, ByteView(pending).first(wanted));
}

Bytes VitaleCard::readBinary(const Command& command)
{
    const bool byShortIdentifier = (command.p1 & 0x80) != 0;
    if (byShortIdentifier && !selectByShortIdentifier(command.p1 & 0x1F))
        return answer(sw::notFound);
    if (m_currentFile == 0)
        return answer(sw::noCurrentFile);
    const ElementaryFile& file = m_here->files.at(m_currentFile);
    if (file.isProtected)
        return answer(sw::accessDenied);

    const std::size_t offset = byShortIdentifier ? command.p2 : command.p1p2();
    if (offset >= file.content.size())
        return answer(sw::wrongOffset);
    const ByteView rest = ByteView(file.content).subspan(offset);
    const std::size_t wanted = command.le.value_or(256);
    if (wanted > rest.size())
        return answer(withCount(sw::wrongLe, rest.size()));
    return answer(sw::ok, rest.first(wanted));
}

bool VitaleCard::selectByShortIdentifier(std::uint8_t identifier)
{
    const auto found = std::ranges::find_if(m_here->files, [&](const auto& entry) {
        return identifier != 0 && entry.second.shortIdentifier == identifier;
    });
    if (found == m_here->files.end())
        return false;
    m_currentFile = found->first;
    return true;
}

// Thirty octets, as of the real card; the proprietary object says that the card is simulated.
Bytes VitaleCard::fileControlInformation() const
{
    const auto octets = [](std::size_t value) {
        return std::array{static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
    };
    constexpr std::array<std::uint8_t, 1> folder{0x38};
    constexpr std::array<std::uint8_t, 1> transparentFile{0x01};
    constexpr std::size_t totalSize = 30;
    Bytes fields;
    if (m_currentFile == 0) {
        fields = joined({tlv(0x82, folder), tlv(0x84, m_here->name)});
    } else {
        const ElementaryFile& file = m_here->files.at(m_currentFile);
        fields = joined({tlv(0x82, transparentFile), tlv(0x83, octets(m_currentFile)),
                         tlv(0x80, octets(file.content.size()))});
    }
    Bytes mark{'S', 'I', 'M', 'U', 'L', 'E', 'E'};
    mark.resize(totalSize - 2 - fields.size() - 2);
    return tlv(0x6F, joined({fields, tlv(0x85, mark)}));
}

} // namespace kiosk::devices::simulated
