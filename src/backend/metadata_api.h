// Inside the room: what a wallet reads before it asks: issuer and authorization server metadata
// (OpenID4VCI 1.0 section 12, RFC 8414), keys, and the status list.
#pragma once

#include "backend/router.h"
#include "backend/status_list.h"
#include "backend/wallet_context.h"

namespace kiosk::backend {

class MetadataApi
{
public:
    MetadataApi(const WalletContext& context, const Credentials& issuer, const StatusList& statuses)
        : m_context(context), m_issuer(issuer), m_statuses(statuses)
    {
    }
    void addRoutes(Router& router);

private:
    [[nodiscard]] HttpResponse issuerMetadata() const;
    [[nodiscard]] HttpResponse authorizationServerMetadata() const;
    [[nodiscard]] HttpResponse keys() const;
    [[nodiscard]] HttpResponse statusList() const;

    const WalletContext& m_context;
    const Credentials& m_issuer;
    const StatusList& m_statuses;
};

} // namespace kiosk::backend
