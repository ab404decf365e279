// Inside the room: key proofs (OpenID4VCI 1.0 appendix F.1): the wallet holds the key that the
// credential will be bound to. Any thread.
#pragma once

#include "backend/nonce_service.h"

#include <chrono>
#include <string>

namespace kiosk::backend {

enum class ProofFault : std::uint8_t {
    InvalidProof,
    InvalidNonce, // all else was right: the wallet asks for a new nonce and tries again
};

class ProofVerifier
{
public:
    static constexpr std::chrono::seconds oldest{300};
    static constexpr std::chrono::seconds future{60};

    // `issuer`: the credential issuer identifier that proofs are for.
    ProofVerifier(std::string issuer, const Clock& clock, NonceService& nonces)
        : m_issuer(std::move(issuer)), m_clock(clock), m_nonces(nonces)
    {
    }

    // The holder's public key as JWK. A proof that holds uses its nonce up.
    [[nodiscard]] tl::expected<std::string, ProofFault> verify(std::string_view jwt);

private:
    std::string m_issuer;
    const Clock& m_clock;
    NonceService& m_nonces;
};

} // namespace kiosk::backend
