#include "backend/token_api.h"

namespace kiosk::backend {
namespace {

constexpr auto preAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

HttpResponse answerFault(TokenFault fault)
{
    switch (fault) {
    case TokenFault::UnknownCode:
        return errorResponse(400, "invalid_grant", "the code is not valid");
    case TokenFault::WrongTransactionCode:
        return errorResponse(400, "invalid_grant", "the transaction code is wrong");
    case TokenFault::Failed:
        break;
    }
    return errorResponse(500, "server_error");
}

} // namespace

void TokenApi::addRoutes(Router& router)
{
    router.add("POST", path::token, [this](const HttpRequest& request) { return token(request); });
}

HttpResponse TokenApi::token(const HttpRequest& request)
{
    if (request.mediaType() != "application/x-www-form-urlencoded")
        return errorResponse(400, "invalid_request", "a form is expected");
    auto form = parseForm(request.body);
    if (!form)
        return errorResponse(400, "invalid_request", "the form cannot be read");
    if (!form->contains("grant_type"))
        return errorResponse(400, "invalid_request", "grant_type is missing");
    if ((*form)["grant_type"] != preAuthorizedGrant)
        return errorResponse(400, "unsupported_grant_type");
    const std::string code = (*form)["pre-authorized_code"];
    if (code.empty())
        return errorResponse(400, "invalid_request", "pre-authorized_code is missing");
    if (const auto redeemable = m_tokens.checkCode(code); !redeemable)
        return answerFault(redeemable.error());
    const std::string transactionCode = (*form)["tx_code"];
    if (transactionCode.empty())
        return errorResponse(400, "invalid_request", "tx_code is missing");

    std::optional<std::string> thumbprint;
    if (request.headers.contains("dpop")) {
        const auto proof = request.header("dpop"); // nothing when it came twice
        const auto key = m_dpop.verify(proof.value_or(""),
                                       {"POST", m_context.issuer + path::token, std::nullopt});
        if (!key)
            return errorResponse(400, "invalid_dpop_proof", key.error().detail);
        thumbprint = *key;
    }
    const auto token = m_tokens.redeem(code, transactionCode, thumbprint);
    if (!token)
        return answerFault(token.error());
    return jsonResponse(200, {{"access_token", token->accessToken},
                              {"token_type", thumbprint ? "DPoP" : "Bearer"},
                              {"expires_in", token->life.count()}});
}

} // namespace kiosk::backend
