#include "simulated/chip_authentication.h"

#include "crypto/agreement_group.h"
#include "simulated/pace_option.h"

namespace kiosk::devices::simulated {

Result<Session> ChipAuthentication::agree(ByteView terminalKey) const
{
    KIOSK_TRY(const auto publicKey, crypto::PublicKey::fromDer(m_key.publicKeyInfo()));
    KIOSK_TRY(const auto group, crypto::AgreementGroup::ofKey(publicKey));
    KIOSK_TRY(const SecureBytes scalar, m_key.privateNumber());
    KIOSK_TRY(const SecureBytes secret, group.agree(scalar, terminalKey));
    return newSession(m_cipher, secret);
}

Result<ChipAuthentication> ChipAuthentication::cloned() const
{
    KIOSK_TRY(CardKey other, m_key.another());
    return ChipAuthentication(std::move(other), m_cipher, m_keyId);
}

// id-CA 0.4.0.127.0.7.2.2.3 and id-PK 0.4.0.127.0.7.2.2.1: 1 for DH, 2 for ECDH.
std::string ChipAuthentication::objectIdentifier() const
{
    const bool curve = m_key.type() == CardKey::Type::EllipticCurve;
    return std::string("0.4.0.127.0.7.2.2.3.") + (curve ? "2." : "1.") +
           std::to_string(cipherArc(m_cipher));
}

std::string ChipAuthentication::keyObjectIdentifier() const
{
    const bool curve = m_key.type() == CardKey::Type::EllipticCurve;
    return std::string("0.4.0.127.0.7.2.2.1.") + (curve ? "2" : "1");
}

} // namespace kiosk::devices::simulated
