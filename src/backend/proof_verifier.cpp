#include "backend/proof_verifier.h"

#include "backend/jwt_parts.h"

namespace kiosk::backend {
namespace {

// RFC 7519 4.1.3: one text, or a list; here a list of exactly the one.
bool isAudience(const nlohmann::json& payload, const std::string& issuer)
{
    const auto audience = payload.find("aud");
    if (audience == payload.end())
        return false;
    return *audience == issuer || *audience == nlohmann::json::array({issuer});
}

} // namespace

tl::expected<std::string, ProofFault> ProofVerifier::verify(std::string_view jwt)
{
    const auto proof = verifySelfSigned(jwt, "openid4vci-proof+jwt");
    if (!proof || !isAudience(proof->payload, m_issuer) ||
        !issuedRecently(proof->payload, m_clock.now(), oldest, future))
        return tl::unexpected(ProofFault::InvalidProof);
    const auto nonce = textMember(proof->payload, "nonce");
    if (!nonce)
        return tl::unexpected(ProofFault::InvalidProof);
    if (!m_nonces.consume(*nonce))
        return tl::unexpected(ProofFault::InvalidNonce);
    return proof->jwk;
}

} // namespace kiosk::backend
