#include "backend/credential_api.h"

#include "backend/secrets.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t longestProof = 8192;

bool isJson(const HttpRequest& request)
{
    return request.mediaType() == "application/json";
}

HttpResponse refuseProof(ProofFault fault)
{
    return errorResponse(400,
                         fault == ProofFault::InvalidNonce ? "invalid_nonce" : "invalid_proof");
}

Result<std::optional<std::string>> hashOf(const std::optional<std::string>& transactionId)
{
    if (!transactionId)
        return std::nullopt;
    return sha256Hex(*transactionId).map([](std::string hash) {
        return std::optional(std::move(hash));
    });
}

} // namespace

tl::expected<std::string, const char*> readCredentialRequest(std::string_view body)
{
    using Refusal = tl::unexpected<const char*>;
    constexpr const char* malformed = "invalid_credential_request";
    const auto request = parseJsonObject(body);
    if (!request || request->contains("credential_response_encryption"))
        return Refusal(malformed);
    // No credential_identifiers are given out with tokens, so none can be asked for.
    if (request->contains("credential_identifier"))
        return Refusal("unknown_credential_identifier");
    const auto configuration = textMember(*request, "credential_configuration_id");
    if (!configuration)
        return Refusal(malformed);
    if (*configuration != configurationId)
        return Refusal("unknown_credential_configuration");
    const auto proofs = request->find("proofs");
    if (proofs == request->end())
        return Refusal("invalid_proof");
    if (!proofs->is_object() || proofs->size() != 1)
        return Refusal(malformed);
    const auto jwts = proofs->find("jwt");
    if (jwts == proofs->end() || !jwts->is_array() || jwts->size() != 1 ||
        !jwts->front().is_string())
        return Refusal("invalid_proof");
    auto jwt = jwts->front().get<std::string>();
    if (jwt.size() > longestProof)
        return Refusal("invalid_proof");
    return jwt;
}

void CredentialApi::addRoutes(Router& router)
{
    router.add("POST", path::nonce, [this](const HttpRequest&) { return nonce(); });
    router.add("POST", path::credential,
               [this](const HttpRequest& request) { return credential(request); });
    router.add("POST", path::deferred,
               [this](const HttpRequest& request) { return deferred(request); });
    router.add("POST", path::notification,
               [this](const HttpRequest& request) { return notification(request); });
}

HttpResponse CredentialApi::nonce()
{
    const auto nonce = m_nonces.issue();
    if (!nonce)
        return internalError("nonce", nonce.error());
    return jsonResponse(200, {{"c_nonce", *nonce}});
}

HttpResponse CredentialApi::credential(const HttpRequest& request)
{
    const auto grant = m_access.authorize(request);
    if (!grant)
        return grant.error();
    if (!isJson(request))
        return errorResponse(400, "invalid_credential_request", "JSON is expected");
    const auto proof = readCredentialRequest(request.body);
    if (!proof)
        return errorResponse(400, proof.error());
    const auto holderJwk = m_proofs.verify(*proof);
    if (!holderJwk)
        return refuseProof(holderJwk.error());
    return answerByCase(*grant, *holderJwk, std::nullopt);
}

HttpResponse CredentialApi::deferred(const HttpRequest& request)
{
    const auto grant = m_access.authorize(request);
    if (!grant)
        return grant.error();
    const auto body = parseJsonObject(request.body);
    const auto id = body ? textMember(*body, "transaction_id", 128) : std::nullopt;
    if (!isJson(request) || !id)
        return errorResponse(400, "invalid_credential_request");
    const auto hash = sha256Hex(*id);
    const auto holderJwk = hash.and_then(
        [&](const std::string& h) { return m_context.issuance.waitingKey(*grant, h); });
    if (!holderJwk)
        return internalError("deferred credential", holderJwk.error());
    if (!*holderJwk)
        return errorResponse(400, "invalid_transaction_id");
    return answerByCase(*grant, **holderJwk, *id);
}

HttpResponse CredentialApi::answerByCase(const Grant& grant, const std::string& holderJwk,
                                         const std::optional<std::string>& transactionId)
{
    const auto result = m_context.cases.caseOf(grant.packageId);
    if (!result)
        return internalError("case", result.error());
    if (!*result)
        return defer(grant, holderJwk, transactionId, processingInterval);
    switch ((*result)->state) {
    case CaseState::Review:
        return defer(grant, holderJwk, transactionId, reviewInterval);
    case CaseState::Refused:
    case CaseState::Rejected:
        return errorResponse(400, "credential_request_denied");
    case CaseState::Ready:
        break;
    }
    auto response = issue(grant, **result, holderJwk, transactionId);
    return response ? std::move(*response) : internalError("credential", response.error());
}

HttpResponse CredentialApi::defer(const Grant& grant, const std::string& holderJwk,
                                  const std::optional<std::string>& transactionId,
                                  std::chrono::seconds interval)
{
    const auto answer = [&](const std::string& id) {
        return jsonResponse(202, {{"transaction_id", id}, {"interval", interval.count()}});
    };
    if (transactionId)
        return answer(*transactionId);
    const auto id = newSecret(m_context.random);
    const auto stored = id.and_then([](const std::string& text) {
                              return sha256Hex(text);
                          }).and_then([&](const std::string& hash) {
        return m_context.issuance.defer(grant, hash, holderJwk);
    });
    return stored ? answer(*id) : internalError("deferral", stored.error());
}

Result<HttpResponse> CredentialApi::issue(const Grant& grant, const CaseResult& result,
                                          const std::string& holderJwk,
                                          const std::optional<std::string>& transactionId)
{
    KIOSK_TRY(const auto claims, parseJsonObject(result.claimsJson.value_or("")));
    KIOSK_TRY(const std::int64_t place, m_statuses.freePlace());
    KIOSK_TRY(const std::string notificationId, newSecret(m_context.random));
    KIOSK_TRY(const std::string notificationSha256, sha256Hex(notificationId));
    KIOSK_TRY(const auto transactionSha256, hashOf(transactionId));
    const TimePoint now = m_context.clock.now();
    const TimePoint expires =
        now + (result.delegated ? CredentialIssuer::delegatedLife : CredentialIssuer::life);
    KIOSK_TRY(const std::string credential,
              m_issuer.issue({claims, holderJwk, place, now, expires}));
    // Recorded before it leaves: a credential that nobody can revoke must not exist.
    KIOSK_TRY(const bool recorded,
              m_context.issuance.recordCredential(grant, {place, notificationSha256, now, expires},
                                                  transactionSha256));
    if (!recorded)
        return errorResponse(400, "invalid_transaction_id");
    return jsonResponse(200,
                        {{"credentials", nlohmann::json::array({{{"credential", credential}}})},
                         {"notification_id", notificationId}});
}

HttpResponse CredentialApi::notification(const HttpRequest& request)
{
    const auto grant = m_access.authorize(request);
    if (!grant)
        return grant.error();
    const auto body = parseJsonObject(request.body);
    const auto id = body ? textMember(*body, "notification_id", 128) : std::nullopt;
    const auto event = body ? textMember(*body, "event", 64) : std::nullopt;
    if (!isJson(request) || !id || !event ||
        (*event != "credential_accepted" && *event != "credential_failure" &&
         *event != "credential_deleted"))
        return errorResponse(400, "invalid_notification_request");
    const auto known = sha256Hex(*id).and_then([&](const std::string& hash) {
        return m_context.issuance.noteEvent(*grant, hash, *event);
    });
    if (!known)
        return internalError("notification", known.error());
    return *known ? emptyResponse(204) : errorResponse(400, "invalid_notification_id");
}

} // namespace kiosk::backend
