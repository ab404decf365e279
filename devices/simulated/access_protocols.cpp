#include "simulated/access_protocols.h"

#include "core/text_codec.h"
#include "simulated/card_access.h"
#include "simulated/der.h"
#include "simulated/tlv.h"

#include <algorithm>
#include <utility>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t challengeSize = 8;
constexpr std::size_t keyMaterialSize = 16;

namespace reference {
constexpr std::uint8_t mrz = 0x01;
constexpr std::uint8_t can = 0x02;
} // namespace reference

namespace tag {
constexpr std::uint32_t protocol = 0x80; // MSE:Set AT
constexpr std::uint32_t password = 0x83;
constexpr std::uint32_t parameters = 0x84;
constexpr std::uint32_t dynamicData = 0x7C;
constexpr std::uint32_t nothing = 0; // an empty 7C asks for the nonce
constexpr std::uint32_t nonce = 0x80;
constexpr std::uint32_t mappingOfTerminal = 0x81;
constexpr std::uint32_t mappingOfChip = 0x82;
constexpr std::uint32_t keyOfTerminal = 0x83;
constexpr std::uint32_t keyOfChip = 0x84;
constexpr std::uint32_t tokenOfTerminal = 0x85;
constexpr std::uint32_t tokenOfChip = 0x86;
constexpr std::uint32_t chipAuthenticationData = 0x8A;
} // namespace tag

Reply dynamicData(ByteView objects)
{
    return {sw::ok, tlv(tag::dynamicData, objects)};
}

} // namespace

void AccessProtocols::reset()
{
    m_challenge.reset();
    m_run.reset();
}

Result<void> AccessProtocols::setCloned(bool cloned)
{
    if (cloned && m_profile.mappingKey && !m_mappingClone) {
        KIOSK_TRY(m_mappingClone, m_profile.mappingKey->another());
    }
    m_cloned = cloned;
    return {};
}

Reply AccessProtocols::getChallenge(const Command& command)
{
    if (!m_profile.bac)
        return {sw::unknownInstruction, {}};
    if (command.le != challengeSize)
        return {sw::wrongLength, {}};
    Bytes challenge(challengeSize);
    if (!m_random.fill(challenge))
        return {sw::internalError, {}};
    m_challenge = challenge;
    return {sw::ok, std::move(challenge)};
}

AccessProtocols::Step AccessProtocols::externalAuthenticate(const Command& command)
{
    const auto challenge = std::exchange(m_challenge, std::nullopt); // good for one attempt
    if (!m_profile.bac || !challenge)
        return {{sw::conditions, {}}, {}, {}};
    const auto delay = m_guard.delay();
    Bytes keyMaterial(keyMaterialSize);
    const auto keys = accessKeys(m_profile.mrzInformation);
    if (!keys || !m_random.fill(keyMaterial))
        return {{sw::internalError, {}}, {}, delay};
    auto done = authenticate(*keys, *challenge, command.data, keyMaterial);
    if (!done)
        return {{m_guard.wrong(false), {}}, {}, delay};
    m_guard.right(false);
    return {{sw::ok, std::move(done->response)}, std::move(done->session), delay};
}

std::optional<PaceOption> AccessProtocols::choose(ByteView identifier,
                                                  std::optional<ByteView> parameterId) const
{
    const auto fits = [&](const PaceOption& option) {
        const Bytes own = der::objectIdentifierValue(objectIdentifier(option));
        return std::ranges::equal(own, identifier) &&
               (!parameterId ||
                (parameterId->size() == 1 && parameterId->front() == option.parameters.id));
    };
    const auto count = std::ranges::count_if(m_profile.pace, fits);
    if (count == 0 || (count > 1 && !parameterId))
        return std::nullopt; // unknown, or ambiguous without its parameters
    return *std::ranges::find_if(m_profile.pace, fits);
}

Result<Bytes> AccessProtocols::password() const
{
    if (m_withCan)
        return core::toBytes(core::asBytes(*m_profile.can));
    return crypto::digest(crypto::HashAlgorithm::Sha1, core::asBytes(m_profile.mrzInformation));
}

Reply AccessProtocols::beginPace(const Command& command)
{
    m_run.reset();
    const auto objects = parseTlv(command.data);
    const auto identifier = objects ? valueOf(*objects, tag::protocol) : std::nullopt;
    const auto secret = objects ? valueOf(*objects, tag::password) : std::nullopt;
    if (!identifier || !secret || secret->size() != 1)
        return {sw::wrongData, {}};
    const auto known = choose(*identifier, std::nullopt);
    const auto option = choose(*identifier, valueOf(*objects, tag::parameters));
    if (!option)
        return {known ? sw::referenceNotFound : sw::wrongData, {}};
    m_withCan = secret->front() == reference::can;
    if (m_withCan ? !m_profile.can.has_value() : secret->front() != reference::mrz)
        return {sw::referenceNotFound, {}};

    const auto value = password();
    auto run =
        value ? PaceRun::begin(*option, *value, m_cloned ? m_mappingClone : m_profile.mappingKey,
                               m_random, m_fault)
              : tl::unexpected(value.error());
    if (!run)
        return {sw::internalError, {}};
    m_run.emplace(std::move(*run));
    m_expected = tag::nothing;
    return {m_withCan ? m_guard.beforeCan() : sw::ok, {}};
}

AccessProtocols::Step AccessProtocols::generalAuthenticate(const Command& command)
{
    if (!m_run)
        return {{sw::conditions, {}}, {}, {}};
    const auto outer = parseTlv(command.data);
    const auto inside = outer ? valueOf(*outer, tag::dynamicData) : std::nullopt;
    const auto objects = inside ? parseTlv(*inside) : std::nullopt;
    if (!objects || objects->size() > 1)
        return failed({ErrorCode::MalformedData, "no dynamic authentication data"});
    const bool empty = objects->empty();
    const std::uint32_t given = empty ? tag::nothing : objects->front().tag;
    if (given != m_expected)
        return failed({ErrorCode::MalformedData, "another step"});
    return paceStep(given, empty ? ByteView() : objects->front().value);
}

AccessProtocols::Step AccessProtocols::paceStep(std::uint32_t given, ByteView value)
{
    if (given == tag::nothing)
        return firstStep();
    if (given == tag::tokenOfTerminal)
        return lastStep(value);
    const bool mapping = given == tag::mappingOfTerminal;
    const auto done = mapping ? m_run->map(value) : m_run->agree(value);
    if (!done)
        return failed(done.error());
    m_expected = mapping ? tag::keyOfTerminal : tag::tokenOfTerminal;
    return {dynamicData(tlv(mapping ? tag::mappingOfChip : tag::keyOfChip, *done)), {}, {}};
}

AccessProtocols::Step AccessProtocols::firstStep()
{
    if (m_withCan && m_guard.isBlocked()) {
        m_run.reset();
        return {{sw::blocked, {}}, {}, {}};
    }
    const auto nonce = m_run->encryptedNonce();
    if (!nonce)
        return failed(nonce.error());
    m_expected = tag::mappingOfTerminal;
    return {dynamicData(tlv(tag::nonce, *nonce)), {}, m_guard.delay()};
}

AccessProtocols::Step AccessProtocols::lastStep(ByteView token)
{
    auto done = m_run->authenticate(token);
    if (!done)
        return failed(done.error());
    m_guard.right(m_withCan);
    m_run.reset();
    Bytes objects = tlv(tag::tokenOfChip, done->token);
    if (!done->chipAuthenticationData.empty())
        objects = joined({objects, tlv(tag::chipAuthenticationData, done->chipAuthenticationData)});
    return {dynamicData(objects), std::move(done->session), {}};
}

AccessProtocols::Step AccessProtocols::failed(const Error& error)
{
    m_run.reset();
    switch (error.code) {
    case ErrorCode::AccessDenied:
        return {{m_guard.wrong(m_withCan), {}}, {}, {}};
    case ErrorCode::MalformedData:
    case ErrorCode::InvalidArgument:
        return {{sw::wrongData, {}}, {}, {}};
    default:
        return {{sw::internalError, {}}, {}, {}};
    }
}

} // namespace kiosk::devices::simulated
