// The reference provider of rights: asks the back office over mutual TLS, `POST /kiosk/v1/rights`.
// The number travels in the body only and is logged nowhere.
#pragma once

#include "core/secure_bytes.h"
#include "station/config.h"
#include "station/rights_provider.h"

#include <memory>

namespace kiosk::outbox {
class BackOfficeClient;
}

namespace kiosk::station {

class BackOfficeRights final : public RightsProvider
{
public:
    explicit BackOfficeRights(const BackOfficeConfig& config);
    ~BackOfficeRights() override;

    void ask(const identity::Nir& nir, const identity::Date& birth, Reply reply) override;

private:
    std::unique_ptr<outbox::BackOfficeClient> m_client;
};

// The back office's answer. Fails with NotFound when it knows nobody, or MalformedData.
[[nodiscard]] Result<identity::CoverageRights> readRights(ByteView json);

} // namespace kiosk::station
