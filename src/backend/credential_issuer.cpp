#include "backend/credential_issuer.h"

#include "backend/jwt_parts.h"
#include "backend/secrets.h"
#include "backend/wallet_context.h"
#include "core/text_codec.h"
#include "crypto/jose.h"

#include <algorithm>

namespace kiosk::backend {
namespace {

constexpr std::size_t saltOctets = 16; // 128 bits, RFC 9901 9.3

// RFC 9901 4.2.1: base64url of [salt, name, value].
Result<std::string> makeDisclosure(const std::string& name, const nlohmann::json& value,
                                   core::RandomSource& random)
{
    KIOSK_TRY(const std::string salt, newSecret(random, saltOctets));
    const nlohmann::json parts{salt, name, value};
    return core::toBase64Url(core::asBytes(parts.dump()));
}

TimePoint startOfDay(TimePoint time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

} // namespace

Result<std::string> CredentialIssuer::issue(const CredentialRequest& request) const
{
    std::string disclosures;
    std::vector<std::string> digests;
    for (const auto& [name, value] : request.claims.items()) {
        KIOSK_TRY(const std::string disclosure, makeDisclosure(name, value, m_random));
        KIOSK_TRY(std::string digest, sha256Base64Url(disclosure));
        digests.push_back(std::move(digest));
        disclosures += disclosure + '~';
    }
    for (int i = 0; i < decoys; ++i) {
        KIOSK_TRY(std::string decoy, newSecret(m_random));
        digests.push_back(std::move(decoy));
    }
    // Digests are as good as random, so their order tells nothing of the claims' order.
    std::sort(digests.begin(), digests.end());

    KIOSK_TRY(const auto holder, parseJsonObject(request.holderJwk));
    const nlohmann::json payload{
        {"iss", m_issuer},
        {"vct", credentialType},
        // Rounded to the day: the exact second would tie presentations to this issuance.
        {"iat", unixSeconds(startOfDay(request.issued))},
        {"exp", unixSeconds(startOfDay(request.expires))},
        {"cnf", {{"jwk", holder}}},
        {"status", {{"status_list", {{"idx", request.statusIndex}, {"uri", m_statusUri}}}}},
        {"_sd_alg", "sha-256"},
        {"_sd", digests}};
    const nlohmann::json header{
        {"typ", "dc+sd-jwt"},
        {"x5c", nlohmann::json::parse(crypto::x5cJson({m_credentials.certificate}))}};
    KIOSK_TRY(const std::string jwt,
              crypto::signJws(header.dump(), payload.dump(), m_credentials.key));
    return jwt + '~' + disclosures;
}

} // namespace kiosk::backend
