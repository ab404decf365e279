// Inside the room: DPoP proofs (RFC 9449): the sender of a request holds the key that a token is
// bound to. Any thread.
#pragma once

#include "backend/expiring_set.h"
#include "core/result.h"

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::backend {

class DpopVerifier
{
public:
    static constexpr std::chrono::seconds window{120}; // clocks of phones differ, both ways

    explicit DpopVerifier(const Clock& clock);

    struct Demand
    {
        std::string method;                     // htm
        std::string url;                        // htu: the endpoint, without query and fragment
        std::optional<std::string> accessToken; // then `ath` must be its hash
    };
    // The key's thumbprint. A proof is good once: its jti is remembered for as long as its iat
    // would be accepted. Fails with SignatureInvalid or MalformedData; `detail` says which rule.
    [[nodiscard]] Result<std::string> verify(const std::string& proof, const Demand& demand);

private:
    const Clock& m_clock;
    ExpiringSet m_seen;
};

} // namespace kiosk::backend
