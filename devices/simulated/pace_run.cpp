#include "simulated/pace_run.h"

#include "simulated/der.h"
#include "simulated/integrated_mapping.h"
#include "simulated/tlv.h"

#include <algorithm>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t shortNonceSize = 16;

namespace tag {
constexpr std::uint32_t publicKey = 0x7F49;
constexpr std::uint32_t numberKey = 0x84; // Diffie-Hellman: public value
constexpr std::uint32_t pointKey = 0x86;
} // namespace tag

} // namespace

Result<PaceRun> PaceRun::begin(const PaceOption& option, ByteView password,
                               const std::optional<CardKey>& mappingKey, core::RandomSource& random,
                               PaceFault fault)
{
    KIOSK_TRY(crypto::AgreementGroup group,
              crypto::AgreementGroup::standardized(option.parameters.id));
    KIOSK_TRY(SecureBytes key, deriveKey(option.cipher, password, KeyUse::Password));
    return PaceRun(option, std::move(group), std::move(key), mappingKey, random, fault);
}

Result<Bytes> PaceRun::encryptedNonce()
{
    m_nonce.resize(m_option.mapping == Mapping::Integrated ? integratedNonceSize(m_option.cipher)
                                                           : shortNonceSize);
    KIOSK_CHECK(m_random->fill(m_nonce));
    const Bytes zeroIv(crypto::blockSize(m_option.cipher));
    KIOSK_TRY(const SecureBytes encrypted,
              crypto::encryptCbc(m_option.cipher, m_passwordKey, zeroIv, m_nonce));
    return core::toBytes(encrypted);
}

Result<Bytes> PaceRun::map(ByteView terminalData)
{
    return m_option.mapping == Mapping::Integrated ? mapIntegrated(terminalData)
                                                   : mapGeneric(terminalData);
}

// G' = s·G + H, H from an anonymous key agreement (9303-11 section 4.4.3.3.1).
Result<Bytes> PaceRun::mapGeneric(ByteView terminalKey)
{
    KIOSK_TRY(m_mappingScalar, m_group.randomScalar(*m_random));
    KIOSK_TRY(Bytes chipKey, m_group.publicElement(m_mappingScalar));
    KIOSK_TRY(const Bytes shared, m_group.multiply(m_mappingScalar, terminalKey));
    KIOSK_TRY(const Bytes nonceElement, m_group.publicElement(m_nonce));
    KIOSK_TRY(const Bytes generator, m_group.combine(nonceElement, shared));
    KIOSK_TRY(m_group, m_group.withGenerator(generator));
    return chipKey;
}

Result<Bytes> PaceRun::mapIntegrated(ByteView terminalNonce)
{
    if (terminalNonce.size() != crypto::keySize(m_option.cipher))
        return fail(ErrorCode::MalformedData, "nonce of another length");
    KIOSK_TRY(const Bytes octets,
              pseudoRandom(m_option.cipher, m_nonce, terminalNonce, m_group.fieldSize()));
    KIOSK_TRY(const Bytes generator, m_group.mapOctets(octets));
    KIOSK_TRY(m_group, m_group.withGenerator(generator));
    return Bytes();
}

Result<Bytes> PaceRun::agree(ByteView terminalKey)
{
    m_terminalKey = core::toBytes(terminalKey);
    KIOSK_TRY(const SecureBytes scalar, m_group.randomScalar(*m_random));
    KIOSK_TRY(const Bytes chipKey, m_group.publicElement(scalar));
    if (chipKey == m_terminalKey)
        return fail(ErrorCode::MalformedData, "both keys are the same");
    KIOSK_TRY(m_sharedSecret, m_group.agree(scalar, terminalKey));
    m_chipKey = toSend(chipKey);
    return m_chipKey;
}

Bytes PaceRun::toSend(ByteView chipKey) const
{
    if (m_fault.reflectedKey)
        return m_terminalKey;
    Bytes key = core::toBytes(chipKey);
    if (m_fault.offCurvePoint && m_option.parameters.isEllipticCurve)
        key.back() ^= 0x01; // no point has the same X and another Y but -Y
    else if (m_fault.offCurvePoint)
        std::ranges::fill(key, 0xFF); // greater than the prime
    return key;
}

Result<PaceRun::Outcome> PaceRun::authenticate(ByteView terminalToken) const
{
    KIOSK_TRY(Session session, newSession(m_option.cipher, m_sharedSecret));
    KIOSK_TRY(const Bytes expected, tokenOver(session.keys, m_chipKey));
    if (!crypto::equalConstantTime(expected, terminalToken))
        return fail(ErrorCode::AccessDenied, "the terminal's token is wrong");
    KIOSK_TRY(Bytes token, tokenOver(session.keys, m_terminalKey));
    if (m_fault.wrongToken)
        token.back() ^= 0x01;
    KIOSK_TRY(Bytes proof, chipAuthenticationData(session.keys));
    return Outcome{std::move(token), std::move(proof), std::move(session)};
}

// 9303-11 section 4.4.3.4: over the public key that was received, with the protocol's identifier.
Result<Bytes> PaceRun::tokenOver(const SessionKeys& keys, ByteView receivedKey) const
{
    const auto keyTag = m_option.parameters.isEllipticCurve ? tag::pointKey : tag::numberKey;
    const Bytes object =
        tlv(tag::publicKey,
            joined({der::objectIdentifier(objectIdentifier(m_option)), tlv(keyTag, receivedKey)}));
    return checksum(keys, object);
}

// 9303-11 section 4.4.3.5: CA_IC = (SK_IC)^-1 · SK_Map,IC, encrypted with IV = E(K_Enc, -1).
Result<Bytes> PaceRun::chipAuthenticationData(const SessionKeys& keys) const
{
    if (m_option.mapping != Mapping::ChipAuthentication)
        return Bytes();
    if (!m_mappingKey)
        return fail(ErrorCode::Internal, "no key for chip authentication mapping");
    KIOSK_TRY(const SecureBytes data, m_mappingKey->divide(m_mappingScalar));
    const std::size_t block = crypto::blockSize(keys.cipher);
    const Bytes zeroIv(block);
    const Bytes minusOne(block, 0xFF);
    KIOSK_TRY(const SecureBytes iv,
              crypto::encryptCbc(keys.cipher, keys.encryption, zeroIv, minusOne));
    KIOSK_TRY(const SecureBytes encrypted,
              crypto::encryptCbc(keys.cipher, keys.encryption, iv, crypto::padIso(data, block)));
    return core::toBytes(encrypted);
}

} // namespace kiosk::devices::simulated
