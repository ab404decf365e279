// Inside the room: a pre-authorized code and a transaction code become an access token
// (OpenID4VCI 1.0 section 6). Any thread.
#pragma once

#include "backend/issuance_store.h"
#include "core/random_source.h"

#include <chrono>
#include <mutex>

namespace kiosk::backend {

struct IssuedToken
{
    std::string accessToken; // opaque; only its hash is kept
    std::chrono::seconds life{0};
};

enum class TokenFault : std::uint8_t {
    UnknownCode, // also: spent, replaced, locked, expired. One answer for all, nothing to learn
    WrongTransactionCode,
    Failed, // of ours
};

class TokenService
{
public:
    static constexpr int mostWrongTries = 5; // then the code is locked for good
    // A bearer token is good for whoever has it, so its life is short. One bound to the phone's key
    // outlives the wait for a package that is still on its way or under review.
    static constexpr std::chrono::minutes bearerLife{60};
    static constexpr std::chrono::hours boundLife{7 * 24};

    TokenService(const IssuanceStore& store, const Clock& clock, core::RandomSource& random)
        : m_store(store), m_clock(clock), m_random(random)
    {
    }

    // May this code still be redeemed? Asked before anything costly.
    [[nodiscard]] tl::expected<void, TokenFault> checkCode(const std::string& code) const;
    // `dpopThumbprint`: the key the token will be bound to, when the wallet showed one.
    [[nodiscard]] tl::expected<IssuedToken, TokenFault>
    redeem(const std::string& code, const std::string& transactionCode,
           const std::optional<std::string>& dpopThumbprint) const;

private:
    struct Redeemable
    {
        std::string codeSha256;
        Code code;
    };
    [[nodiscard]] tl::expected<Redeemable, TokenFault> find(const std::string& code) const;

    const IssuanceStore& m_store;
    const Clock& m_clock;
    core::RandomSource& m_random;
    // Compare and count as one step: guesses sent side by side must not all be compared.
    mutable std::mutex m_oneGuessAtATime;
};

} // namespace kiosk::backend
