// Inside the room: the c_nonce of OpenID4VCI 1.0 section 7. A nonce carries its own end and a MAC,
// so handing them out costs no memory; only used ones are remembered. Any thread.
#pragma once

#include "backend/expiring_set.h"
#include "core/random_source.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <chrono>
#include <memory>
#include <string_view>

namespace kiosk::backend {

class NonceService
{
public:
    static constexpr std::chrono::minutes life{5};

    // The MAC key is made here and never leaves: a restart ends all nonces, and wallets ask again.
    [[nodiscard]] static Result<std::unique_ptr<NonceService>> create(const Clock& clock,
                                                                      core::RandomSource& random);
    [[nodiscard]] Result<std::string> issue();
    // True once for each nonce that this object issued less than `life` ago.
    [[nodiscard]] bool consume(std::string_view nonce);

private:
    NonceService(const Clock& clock, core::RandomSource& random, SecureBytes key);
    [[nodiscard]] Result<Bytes> mac(ByteView body) const;

    const Clock& m_clock;
    core::RandomSource& m_random;
    SecureBytes m_key;
    ExpiringSet m_used;
};

} // namespace kiosk::backend
