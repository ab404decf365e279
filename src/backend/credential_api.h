// Inside the room: nonce, credential, deferred credential and notification endpoints (OpenID4VCI
// 1.0 sections 7 to 11).
#pragma once

#include "backend/access_control.h"
#include "backend/credential_issuer.h"
#include "backend/proof_verifier.h"
#include "backend/router.h"
#include "backend/status_list.h"

namespace kiosk::backend {

class CredentialApi
{
public:
    // While the package has not been processed the wallet asks again after this; a case under
    // review takes a person's time.
    static constexpr std::chrono::seconds processingInterval{5};
    static constexpr std::chrono::seconds reviewInterval{300};

    CredentialApi(const WalletContext& context, AccessControl& access, NonceService& nonces,
                  ProofVerifier& proofs, const CredentialIssuer& issuer, const StatusList& statuses)
        : m_context(context), m_access(access), m_nonces(nonces), m_proofs(proofs),
          m_issuer(issuer), m_statuses(statuses)
    {
    }
    void addRoutes(Router& router);

private:
    [[nodiscard]] HttpResponse nonce();
    [[nodiscard]] HttpResponse credential(const HttpRequest& request);
    [[nodiscard]] HttpResponse deferred(const HttpRequest& request);
    [[nodiscard]] HttpResponse notification(const HttpRequest& request);

    // Issues, defers or denies by the state of the grant's case. `transactionId`: the pending
    // transaction being asked about, or nothing at the first request.
    [[nodiscard]] HttpResponse answerByCase(const Grant& grant, const std::string& holderJwk,
                                            const std::optional<std::string>& transactionId);
    [[nodiscard]] HttpResponse defer(const Grant& grant, const std::string& holderJwk,
                                     const std::optional<std::string>& transactionId,
                                     std::chrono::seconds interval);
    [[nodiscard]] Result<HttpResponse> issue(const Grant& grant, const CaseResult& result,
                                             const std::string& holderJwk,
                                             const std::optional<std::string>& transactionId);

    const WalletContext& m_context;
    AccessControl& m_access;
    NonceService& m_nonces;
    ProofVerifier& m_proofs;
    const CredentialIssuer& m_issuer;
    const StatusList& m_statuses;
};

// The one key proof of a credential request, or the error code to answer with. Pure; also what the
// fuzzer calls.
[[nodiscard]] tl::expected<std::string, const char*> readCredentialRequest(std::string_view body);

} // namespace kiosk::backend
