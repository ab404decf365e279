// Inside the room: the token endpoint (OpenID4VCI 1.0 section 6, RFC 6749, RFC 9449 section 5).
#pragma once

#include "backend/dpop_verifier.h"
#include "backend/router.h"
#include "backend/token_service.h"
#include "backend/wallet_context.h"

namespace kiosk::backend {

class TokenApi
{
public:
    TokenApi(const WalletContext& context, const TokenService& tokens, DpopVerifier& dpop)
        : m_context(context), m_tokens(tokens), m_dpop(dpop)
    {
    }
    void addRoutes(Router& router);

private:
    [[nodiscard]] HttpResponse token(const HttpRequest& request);

    const WalletContext& m_context;
    const TokenService& m_tokens;
    DpopVerifier& m_dpop;
};

} // namespace kiosk::backend
