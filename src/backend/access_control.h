// Inside the room: who may ask at the issuer's protected endpoints (RFC 6750, RFC 9449). Any
// thread.
#pragma once

#include "backend/dpop_verifier.h"
#include "backend/http.h"
#include "backend/wallet_context.h"

namespace kiosk::backend {

class AccessControl
{
public:
    AccessControl(const WalletContext& context, DpopVerifier& dpop)
        : m_context(context), m_dpop(dpop)
    {
    }

    // The grant of the request's access token, or the 401 to answer. A token that is bound to a key
    // is only good with a proof by that key for this very request.
    [[nodiscard]] tl::expected<Grant, HttpResponse> authorize(const HttpRequest& request);

private:
    const WalletContext& m_context;
    DpopVerifier& m_dpop;
};

} // namespace kiosk::backend
