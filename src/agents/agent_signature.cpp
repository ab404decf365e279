#include "agents/agent_signature.h"

#include "core/text_codec.h"

namespace kiosk::agents {
namespace {

constexpr std::size_t p256 = 32;      // octets of the group's order
constexpr std::size_t leastRsa = 256; // octets of the modulus

tl::unexpected<Error> invalid(const char* why)
{
    return fail(ErrorCode::SignatureInvalid, why);
}

} // namespace

Result<crypto::Certificate> readCertificate(ByteView octets)
{
    if (core::asText(octets).starts_with("-----BEGIN"))
        return crypto::Certificate::fromPem(octets);
    return crypto::Certificate::fromDer(octets);
}

Result<void> verifyBy(const crypto::PublicKey& key, ByteView octets, ByteView signature)
{
    constexpr auto hash = crypto::HashAlgorithm::Sha256;
    if (key.kind() == crypto::PublicKeyKind::EllipticCurve && key.size() == p256)
        return key.verifyRaw(hash, octets, signature);
    if (key.kind() == crypto::PublicKeyKind::Rsa && key.size() >= leastRsa)
        return key.verifyRsa(hash, octets, signature);
    return invalid("no key that agents sign with");
}

Result<void> checkAgentCertificate(const crypto::Certificate& certificate,
                                   const crypto::Certificate& authority, const std::string& id,
                                   identity::AgentRole role)
{
    if (!certificate.verifyIssuedBy(authority))
        return invalid("not a certificate of the agents' authority");
    if (certificate.commonName() != id)
        return fail(ErrorCode::MalformedData, "the certificate is another agent's");
    if (certificate.organisationalUnit() != identity::agentRoleId(role))
        return fail(ErrorCode::MalformedData, "the certificate names another role");
    return {};
}

Result<void> verifyAgentSignature(const AgentClaim& claim, ByteView certificate, ByteView octets,
                                  ByteView signature, ByteView authority)
{
    const auto issuer = readCertificate(authority);
    const auto own = crypto::Certificate::fromDer(certificate);
    if (!issuer || !own)
        return invalid("an unreadable certificate");
    if (!checkAgentCertificate(*own, *issuer, claim.id, claim.role))
        return invalid("not the certificate of this agent");
    if (!own->validAt(claim.at) || !issuer->validAt(claim.at))
        return invalid("a certificate that was not valid then");
    const auto key = own->publicKey();
    if (!key)
        return invalid("an unreadable key");
    return verifyBy(*key, octets, signature);
}

} // namespace kiosk::agents
