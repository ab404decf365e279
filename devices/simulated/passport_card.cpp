#include "simulated/passport_card.h"

#include "simulated/tlv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

constexpr std::array<std::uint8_t, 7> ldsApplication{0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
constexpr std::array<std::uint8_t, 2> masterFile{0x3F, 0x00};
constexpr std::uint16_t dg1 = 0x0101;
constexpr std::uint16_t firstFile = 0x0100; // + short file identifier
constexpr std::size_t challengeSize = 8;
constexpr std::size_t keyMaterialSize = 16;

bool same(ByteView a, ByteView b)
{
    return std::ranges::equal(a, b);
}

} // namespace

PassportCard::PassportCard(PassportFiles files, AccessKeys keys, core::RandomSource& random)
    : m_files(std::move(files)), m_keys(std::move(keys)), m_random(random)
{
}

// PC/SC part 3 section 3.1.3.2.3 for contactless cards; the historical octets, in compact TLV,
// carry the issuer's data "SIMULEE".
Bytes PassportCard::atr() const
{
    Bytes atr{0x3B, 0x89, 0x80, 0x01, 0x80, 0x57, 'S', 'I', 'M', 'U', 'L', 'E', 'E'};
    std::uint8_t check = 0;
    for (std::size_t i = 1; i < atr.size(); ++i)
        check = static_cast<std::uint8_t>(check ^ atr[i]);
    atr.push_back(check);
    return atr;
}

void PassportCard::reset()
{
    m_applicationSelected = false;
    m_currentFile = 0;
    m_challenge.reset();
    m_messaging.reset();
}

bool PassportCard::misbehave(Misbehaviour how)
{
    m_misbehaviour = how;
    return true;
}

Bytes PassportCard::answerTo(ByteView octets)
{
    const auto command = Command::parse(octets);
    if (!command)
        return answer(sw::wrongLength);
    if ((command->cla & 0x0C) == 0x0C)
        return answerProtected(*command);
    m_messaging.reset(); // a command in clear ends the session (9303-11 section 9.8.2)
    const auto [status, data] = carryOut(*command, false);
    return answer(status, data);
}

Bytes PassportCard::answerProtected(const Command& command)
{
    if (!m_messaging)
        return answer(sw::messagingObjectWrong);
    const auto inner = m_messaging->open(command);
    if (!inner) {
        m_messaging.reset();
        return answer(inner.error());
    }
    const auto [status, data] = carryOut(*inner, true);
    const auto protectedAnswer =
        m_messaging->protect(status, data, m_misbehaviour == Misbehaviour::WrongMac);
    return protectedAnswer ? *protectedAnswer : answer(sw::internalError);
}

PassportCard::Reply PassportCard::carryOut(const Command& command, bool isProtected)
{
    if (command.cla != 0x00)
        return {sw::unknownClass, {}};
    switch (command.ins) {
    case ins::select:
        return select(command, isProtected);
    case ins::readBinary:
        return readBinary(command, isProtected);
    case ins::getChallenge:
        return getChallenge(command);
    case ins::externalAuthenticate:
        return isProtected ? Reply{sw::conditions, {}} : externalAuthenticate(command);
    default:
        return {sw::unknownInstruction, {}};
    }
}

PassportCard::Reply PassportCard::select(const Command& command, bool isProtected)
{
    const bool byName = command.p1 == 0x04;
    if (byName) {
        if (!same(command.data, ldsApplication))
            return {sw::notFound, {}};
        m_applicationSelected = true;
        m_currentFile = 0;
        const Bytes name = tlv(0x84, ldsApplication);
        return {sw::ok, command.p2 == 0x00 && command.le ? tlv(0x6F, name) : Bytes{}};
    }
    if (command.p1 == 0x00 && (command.data.empty() || same(command.data, masterFile))) {
        m_applicationSelected = false;
        m_currentFile = 0;
        return {sw::ok, {}};
    }
    return command.p1 == 0x02 ? selectFile(command, isProtected) : Reply{sw::wrongParameters, {}};
}

PassportCard::Reply PassportCard::selectFile(const Command& command, bool isProtected)
{
    if (command.data.size() != 2)
        return {sw::wrongLength, {}};
    if (!m_applicationSelected)
        return {sw::notFound, {}}; // nothing in the master file: no EF.CardAccess, hence no PACE
    if (!isProtected)
        return {sw::accessDenied, {}};
    const auto identifier = static_cast<std::uint16_t>(command.data[0] << 8 | command.data[1]);
    if (file(identifier) == nullptr)
        return {sw::notFound, {}};
    m_currentFile = identifier;
    return {sw::ok, {}};
}

PassportCard::Reply PassportCard::readBinary(const Command& command, bool isProtected)
{
    const bool byShortIdentifier = (command.p1 & 0x80) != 0;
    if (!m_applicationSelected)
        return {byShortIdentifier ? sw::notFound : sw::noCurrentFile, {}};
    if (!isProtected)
        return {sw::accessDenied, {}};
    if (!command.le)
        return {sw::wrongLength, {}};

    const auto identifier = byShortIdentifier
                                ? static_cast<std::uint16_t>(firstFile + (command.p1 & 0x1F))
                                : m_currentFile;
    const Bytes* content = file(identifier);
    if (content == nullptr)
        return {byShortIdentifier ? sw::notFound : sw::noCurrentFile, {}};
    m_currentFile = identifier;

    const std::size_t offset = byShortIdentifier ? command.p2 : command.p1p2();
    if (offset >= content->size())
        return {sw::wrongOffset, {}};
    const ByteView rest = ByteView(*content).subspan(offset);
    const bool asMuchAsFits = *command.le == 256;
    const std::size_t count = std::min({*command.le, rest.size(), CardMessaging::mostData});
    const bool fewer = !asMuchAsFits && rest.size() < *command.le;
    return {fewer ? sw::endOfFile : sw::ok, core::toBytes(rest.first(count))};
}

PassportCard::Reply PassportCard::getChallenge(const Command& command)
{
    if (!m_applicationSelected)
        return {sw::conditions, {}};
    if (command.le != challengeSize)
        return {sw::wrongLength, {}};
    Bytes challenge(challengeSize);
    if (!m_random.fill(challenge))
        return {sw::internalError, {}};
    m_challenge = challenge;
    return {sw::ok, std::move(challenge)};
}

PassportCard::Reply PassportCard::externalAuthenticate(const Command& command)
{
    const auto challenge = std::exchange(m_challenge, std::nullopt); // good for one attempt
    if (!challenge)
        return {sw::conditions, {}};
    Bytes keyMaterial(keyMaterialSize);
    if (!m_random.fill(keyMaterial))
        return {sw::internalError, {}};
    auto done = authenticate(m_keys, *challenge, command.data, keyMaterial);
    if (!done)
        return {sw::authentication, {}};
    m_messaging.emplace(std::move(done->session));
    return {sw::ok, std::move(done->response)};
}

const Bytes* PassportCard::file(std::uint16_t identifier) const
{
    if (identifier == dg1 && m_misbehaviour == Misbehaviour::AlteredDg1)
        return &m_files.alteredDg1;
    const auto found = m_files.content.find(identifier);
    return found == m_files.content.end() ? nullptr : &found->second;
}

} // namespace kiosk::devices::simulated
