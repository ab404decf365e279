// Inside the room: makes the credential: an SD-JWT VC (RFC 9901, draft-ietf-oauth-sd-jwt-vc),
// ES256, bound to the holder's key, with a place in the status list. Any thread.
#pragma once

#include "backend/pki.h"

#include <nlohmann/json.hpp>

namespace kiosk::backend {

struct CredentialRequest
{
    nlohmann::json claims; // texts by name; each becomes selectively disclosable
    std::string holderJwk; // crv, kty, x, y
    std::int64_t statusIndex = 0;
    TimePoint issued;
    TimePoint expires;
};

class CredentialIssuer
{
public:
    static constexpr std::chrono::hours life{365 * 24};
    static constexpr std::chrono::hours delegatedLife{30 * 24}; // on a helper's phone
    static constexpr int decoys = 3; // so that the count of claims says nothing

    // `statusUri`: of the list that statusIndex counts in.
    CredentialIssuer(std::string issuer, std::string statusUri, const Credentials& credentials,
                     core::RandomSource& random)
        : m_issuer(std::move(issuer)), m_statusUri(std::move(statusUri)),
          m_credentials(credentials), m_random(random)
    {
    }

    // jwt~disclosure~…~ . Fails with CryptoFailed.
    [[nodiscard]] Result<std::string> issue(const CredentialRequest& request) const;

private:
    std::string m_issuer;
    std::string m_statusUri;
    const Credentials& m_credentials;
    core::RandomSource& m_random;
};

} // namespace kiosk::backend
