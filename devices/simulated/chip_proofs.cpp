#include "simulated/chip_proofs.h"

#include "simulated/der.h"
#include "simulated/tlv.h"

#include <algorithm>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t challengeSize = 8;

namespace tag {
constexpr std::uint32_t protocol = 0x80;
constexpr std::uint32_t privateKey = 0x84;
constexpr std::uint32_t ephemeralKey = 0x91; // of MSE:Set KAT
constexpr std::uint32_t dynamicData = 0x7C;
constexpr std::uint32_t keyInDynamicData = 0x80;
} // namespace tag

bool names(ByteView octets, std::optional<int> keyId)
{
    std::size_t number = 0;
    for (const std::uint8_t octet : octets)
        number = number << 8 | octet;
    return keyId && octets.size() <= 4 && number == static_cast<std::size_t>(*keyId);
}

} // namespace

const ChipAuthentication* ChipProofs::choose(std::optional<ByteView> identifier,
                                             std::optional<ByteView> keyId) const
{
    const auto fits = [&](const ChipAuthentication& each) {
        const bool protocol =
            identifier ? std::ranges::equal(der::objectIdentifierValue(each.objectIdentifier()),
                                            *identifier)
                       : each.cipher() == crypto::BlockCipher::TripleDes; // MSE:Set KAT
        return protocol && (!keyId || names(*keyId, each.keyId()));
    };
    if (!keyId && m_chip.size() > 1)
        return nullptr; // ambiguous
    const auto found = std::ranges::find_if(m_chip, fits);
    return found == m_chip.end() ? nullptr : &*found;
}

ChipProofs::Step ChipProofs::setKeyAgreement(const Command& command)
{
    const auto objects = parseTlv(command.data);
    const auto key = objects ? valueOf(*objects, tag::ephemeralKey) : std::nullopt;
    if (!key)
        return {{sw::wrongData, {}}, {}};
    const ChipAuthentication* const chosen =
        choose(std::nullopt, valueOf(*objects, tag::privateKey));
    if (chosen == nullptr)
        return {{sw::referenceNotFound, {}}, {}};
    return agree(*chosen, *key, {});
}

Reply ChipProofs::setAuthentication(const Command& command)
{
    m_chosen.reset();
    const auto objects = parseTlv(command.data);
    const auto identifier = objects ? valueOf(*objects, tag::protocol) : std::nullopt;
    if (!identifier)
        return {sw::wrongData, {}};
    const ChipAuthentication* const chosen = choose(identifier, valueOf(*objects, tag::privateKey));
    if (chosen == nullptr)
        return {sw::referenceNotFound, {}};
    m_chosen = static_cast<std::size_t>(chosen - m_chip.data());
    return {sw::ok, {}};
}

ChipProofs::Step ChipProofs::generalAuthenticate(const Command& command)
{
    if (!m_chosen)
        return {{sw::conditions, {}}, {}};
    const auto outer = parseTlv(command.data);
    const auto inside = outer ? valueOf(*outer, tag::dynamicData) : std::nullopt;
    const auto objects = inside ? parseTlv(*inside) : std::nullopt;
    const auto key = objects ? valueOf(*objects, tag::keyInDynamicData) : std::nullopt;
    if (!key)
        return {{sw::wrongData, {}}, {}};
    return agree(m_chip[*m_chosen], *key, tlv(tag::dynamicData, {}));
}

ChipProofs::Step ChipProofs::agree(const ChipAuthentication& with, ByteView terminalKey,
                                   Bytes answer) const
{
    // A clone can only agree with a key of its own.
    const auto index = static_cast<std::size_t>(&with - m_chip.data());
    auto session = (m_cloned ? m_chipClones[index] : with).agree(terminalKey);
    if (!session)
        return {{sw::wrongData, {}}, {}};
    return {{sw::ok, std::move(answer)}, std::move(*session)};
}

Reply ChipProofs::internalAuthenticate(const Command& command)
{
    if (!m_active)
        return {sw::unknownInstruction, {}};
    if (command.data.size() != challengeSize || !command.le)
        return {sw::wrongLength, {}};
    auto signature = (m_cloned ? *m_activeClone : *m_active).sign(command.data, m_random);
    return signature ? Reply{sw::ok, std::move(*signature)} : Reply{sw::internalError, {}};
}

Result<void> ChipProofs::setCloned(bool cloned)
{
    if (cloned && m_chipClones.empty() && !m_activeClone) {
        KIOSK_CHECK(makeClones());
    }
    m_cloned = cloned;
    return {};
}

Result<void> ChipProofs::makeClones()
{
    for (const ChipAuthentication& each : m_chip) {
        KIOSK_TRY(ChipAuthentication clone, each.cloned());
        m_chipClones.push_back(std::move(clone));
    }
    if (m_active) {
        KIOSK_TRY(CardKey other, m_active->key().another());
        m_activeClone.emplace(std::move(other), m_active->hash());
    }
    return {};
}

} // namespace kiosk::devices::simulated
