#include "simulated/document_chip.h"

#include "simulated/tlv.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t shortAnswer = 256 + 2;

namespace mse { // P1 P2 of MANAGE SECURITY ENVIRONMENT
constexpr std::uint16_t pace = 0xC1A4;
constexpr std::uint16_t chipAuthentication = 0x41A4;
constexpr std::uint16_t keyAgreement = 0x41A6;
} // namespace mse

// Third octet of the card capabilities (7816-4 table 119).
std::uint8_t capabilities(const Transmission& transmission)
{
    const int chaining = transmission.commandChaining ? 0x80 : 0;
    const int extended = transmission.extended() ? 0x60 : 0; // announced in EF.ATR/INFO
    return static_cast<std::uint8_t>(chaining | extended);
}

} // namespace

DocumentChip::DocumentChip(ChipProfile profile, core::RandomSource& random)
    : m_profile(std::move(profile)), m_files(m_profile.master, m_profile.application),
      m_access(m_profile.access, random),
      m_proofs(m_profile.chipAuthentication, m_profile.activeAuthentication, random)
{
}

// PC/SC part 3 section 3.1.3.2.3 for contactless cards; the historical octets, in compact TLV,
// carry the issuer's data "SIMULEE", and the card capabilities where there are any to tell.
Bytes DocumentChip::atr() const
{
    Bytes historical{0x80, 0x57, 'S', 'I', 'M', 'U', 'L', 'E', 'E'};
    const std::uint8_t third = capabilities(m_profile.transmission);
    if (m_profile.transmission.announced && third != 0)
        historical = joined({historical, std::array<std::uint8_t, 4>{0x73, 0x94, 0x01, third}});
    Bytes atr{0x3B, static_cast<std::uint8_t>(0x80 | historical.size()), 0x80, 0x01};
    atr.insert(atr.end(), historical.begin(), historical.end());
    std::uint8_t check = 0;
    for (std::size_t i = 1; i < atr.size(); ++i)
        check = static_cast<std::uint8_t>(check ^ atr[i]);
    atr.push_back(check);
    return atr;
}

void DocumentChip::reset()
{
    m_files.reset();
    m_access.reset();
    endSession();
    m_chain.reset();
    m_pending.clear();
    m_lastProtected.clear();
}

void DocumentChip::endSession()
{
    m_messaging.reset();
    m_nextSession.reset();
    m_proofs.reset();
    m_paceIsDone = false;
}

bool DocumentChip::misbehave(Misbehaviour how)
{
    for (const auto& [each, variant] : m_profile.variants)
        m_files.replaceInApplication(variant.first, m_profile.application.at(variant.first));
    const auto variant = m_profile.variants.find(how);
    if (variant != m_profile.variants.end())
        m_files.replaceInApplication(variant->second.first, variant->second.second);
    else if (changesAFile(how))
        return false;
    m_access.setFault({how == Misbehaviour::WrongToken, how == Misbehaviour::ReflectedKey,
                       how == Misbehaviour::OffCurvePoint});
    m_misbehaviour = how;
    const bool cloned = how == Misbehaviour::ClonedChip;
    return m_access.setCloned(cloned).has_value() && m_proofs.setCloned(cloned).has_value();
}

Bytes DocumentChip::answerTo(ByteView octets)
{
    m_delay = std::chrono::milliseconds(0);
    const auto command = Command::parse(octets);
    if (!command || !fits(*command, octets.size()))
        return answer(sw::wrongLength);
    if (command->ins == ins::getResponse && !m_pending.empty())
        return nextPart(command->le.value_or(256));
    m_pending.clear();
    Bytes given = command->isProtected() ? answerProtected(*command) : answerInClear(*command);
    switchSession();
    return deliver(std::move(given), command->mostWanted());
}

bool DocumentChip::fits(const Command& command, std::size_t octets) const
{
    return !command.extended || octets <= m_profile.transmission.largestCommand;
}

Bytes DocumentChip::answerInClear(const Command& command)
{
    if (m_messaging)
        endSession(); // as 9303-11 section 9.8.2 wants it
    Reply reply;
    if (const auto all = whole(command, reply))
        reply = carryOut(*all, false);
    return answer(reply.status, reply.data);
}

Bytes DocumentChip::answerProtected(const Command& command)
{
    if (!m_messaging)
        return answer(sw::messagingObjectWrong);
    const auto inner = m_messaging->open(command);
    if (!inner) {
        endSession();
        return answer(inner.error());
    }
    Reply reply;
    if (const auto all = whole(*inner, reply))
        reply = carryOut(*all, true);
    auto given = m_messaging->protect(
        command.ins, reply,
        {m_misbehaviour == Misbehaviour::WrongMac, m_misbehaviour == Misbehaviour::WrongStatus});
    return given ? replayed(std::move(*given)) : answer(sw::internalError);
}

Bytes DocumentChip::replayed(Bytes given)
{
    if (m_misbehaviour == Misbehaviour::ReplayedAnswer && !m_lastProtected.empty())
        return m_lastProtected;
    m_lastProtected = given;
    return given;
}

Bytes DocumentChip::deliver(Bytes all, std::size_t mostWanted)
{
    const Transmission& transmission = m_profile.transmission;
    const bool inParts = transmission.responseChaining && transmission.largestPart != 0;
    if (all.size() <= (inParts ? transmission.largestPart : mostWanted) + 2)
        return all;
    if (!transmission.responseChaining)
        return answer(sw::wrongLength);
    m_pending = std::move(all);
    return nextPart(mostWanted);
}

Bytes DocumentChip::nextPart(std::size_t wanted)
{
    const std::size_t rest = m_pending.size() - 2; // the status comes with the last part
    const std::size_t largest = m_profile.transmission.largestPart;
    const std::size_t count = std::min({wanted, rest, largest != 0 ? largest : rest});
    if (count == rest)
        return std::exchange(m_pending, {});
    const auto end = m_pending.begin() + static_cast<std::ptrdiff_t>(count);
    const Bytes part(m_pending.begin(), end);
    m_pending.erase(m_pending.begin(), end);
    return answer(withCount(sw::moreData, std::min<std::size_t>(rest - count, 256)), part);
}

// A chain of GENERAL AUTHENTICATE is PACE's own (9303-11 section 4.4.4.3): each command whose
// object is complete is a step. Anything else that is chained is one command in pieces.
std::optional<Command> DocumentChip::whole(const Command& command, Reply& meanwhile)
{
    Command all = command;
    if (m_chain && m_chain->ins == command.ins)
        all.data = joined({m_chain->data, command.data});
    m_chain.reset();
    const bool step = command.ins == ins::generalAuthenticate && m_access.paceIsRunning() &&
                      parseTlv(all.data).has_value();
    all.cla = static_cast<std::uint8_t>(all.cla & ~0x10);
    if (!command.isChained() || step)
        return all;
    if (!m_profile.transmission.commandChaining) {
        meanwhile = {sw::chainingUnknown, {}};
        return std::nullopt;
    }
    m_chain = std::move(all);
    return std::nullopt;
}

Reply DocumentChip::carryOut(const Command& command, bool isProtected)
{
    if (command.cla != 0x00)
        return {sw::unknownClass, {}};
    switch (command.ins) {
    case ins::select:
        return select(command, isProtected);
    case ins::readBinary:
    case ins::readBinaryOdd:
        return m_files.readBinary(command, rights(command, isProtected));
    case ins::getChallenge:
        return m_files.applicationIsSelected() ? m_access.getChallenge(command)
                                               : Reply{sw::conditions, {}};
    case ins::externalAuthenticate:
        return isProtected ? Reply{sw::conditions, {}}
                           : begin(m_access.externalAuthenticate(command), false);
    case ins::manageSecurityEnvironment:
        return manageSecurity(command, isProtected);
    case ins::generalAuthenticate:
        return generalAuthenticate(command, isProtected);
    case ins::internalAuthenticate:
        return rights(command, isProtected).application ? m_proofs.internalAuthenticate(command)
                                                        : Reply{sw::accessDenied, {}};
    default:
        return {sw::unknownInstruction, {}};
    }
}

// A chip with PACE and without BAC hides the application until PACE is done.
Reply DocumentChip::select(const Command& command, bool isProtected)
{
    const AccessProfile& access = m_access.profile();
    const bool hidden = !access.isOpen() && !access.bac && !isProtected;
    if (command.p1 == 0x04 && hidden)
        return {sw::accessDenied, {}};
    return m_files.select(command, rights(command, isProtected));
}

ChipFiles::Rights DocumentChip::rights(const Command& command, bool isProtected) const
{
    const Transmission& transmission = m_profile.transmission;
    const bool open = isProtected || m_access.profile().isOpen();
    const bool odd = command.ins % 2 == 1;
    std::size_t answer = command.extended ? transmission.largestAnswer : shortAnswer;
    if (transmission.responseChaining)
        answer = std::max(transmission.largestAnswer, 2 * shortAnswer);
    std::size_t most = isProtected ? m_messaging->mostData(answer, odd) : answer - 2;
    if (transmission.largestBlock != 0)
        most = std::min(most, transmission.largestBlock);
    return {open, isProtected && m_paceIsDone, most, transmission.correctsLe,
            transmission.refusesLargerBlock ? transmission.largestBlock : 0};
}

Reply DocumentChip::manageSecurity(const Command& command, bool isProtected)
{
    if (command.p1p2() == mse::pace) {
        if (isProtected || m_access.profile().pace.empty())
            return {isProtected ? sw::conditions : sw::wrongParameters, {}};
        m_proofs.reset();
        return m_access.beginPace(command);
    }
    if (!isProtected || !m_files.applicationIsSelected())
        return {sw::accessDenied, {}};
    if (command.p1p2() == mse::chipAuthentication)
        return m_proofs.setAuthentication(command);
    if (command.p1p2() == mse::keyAgreement)
        return begin(m_proofs.setKeyAgreement(command));
    return {sw::wrongParameters, {}};
}

Reply DocumentChip::generalAuthenticate(const Command& command, bool isProtected)
{
    if (command.p1p2() != 0)
        return {sw::wrongParameters, {}};
    return isProtected ? begin(m_proofs.generalAuthenticate(command))
                       : begin(m_access.generalAuthenticate(command), true);
}

Reply DocumentChip::begin(AccessProtocols::Step step, bool isPace)
{
    m_delay = step.delay;
    if (step.session) {
        m_nextSession = std::move(step.session);
        m_paceIsDone = isPace;
    }
    return std::move(step.reply);
}

Reply DocumentChip::begin(ChipProofs::Step step)
{
    if (step.session)
        m_nextSession = std::move(step.session);
    return std::move(step.reply);
}

void DocumentChip::switchSession()
{
    if (m_nextSession)
        m_messaging.emplace(*std::exchange(m_nextSession, std::nullopt));
}

} // namespace kiosk::devices::simulated
