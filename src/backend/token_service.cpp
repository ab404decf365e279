#include "backend/token_service.h"

#include "backend/secrets.h"
#include "core/log.h"
#include "core/text_codec.h"
#include "crypto/digest.h"

namespace kiosk::backend {
namespace {

tl::unexpected<TokenFault> failed(const Error& error)
{
    core::logError("backend", "token", error);
    return tl::unexpected(TokenFault::Failed);
}

bool transactionCodeHolds(const Code& code, const std::string& secret, const std::string& digits)
{
    const auto expected = core::fromHex(code.txHmac);
    const auto actual = crypto::hmacSha256(core::asBytes(secret), core::asBytes(digits));
    return expected && actual && crypto::equalConstantTime(*expected, *actual);
}

} // namespace

tl::expected<TokenService::Redeemable, TokenFault> TokenService::find(const std::string& code) const
{
    const auto hash = sha256Hex(code);
    if (!hash)
        return failed(hash.error());
    const auto found = m_store.code(*hash);
    if (!found)
        return failed(found.error());
    if (!*found || (*found)->state != CodeState::Open || m_clock.now() >= (*found)->expires)
        return tl::unexpected(TokenFault::UnknownCode);
    return Redeemable{*hash, **found};
}

tl::expected<void, TokenFault> TokenService::checkCode(const std::string& code) const
{
    return find(code).map([](const Redeemable&) {});
}

tl::expected<IssuedToken, TokenFault>
TokenService::redeem(const std::string& code, const std::string& transactionCode,
                     const std::optional<std::string>& dpopThumbprint) const
{
    const std::lock_guard locked(m_oneGuessAtATime);
    const auto redeemable = find(code);
    if (!redeemable)
        return tl::unexpected(redeemable.error());
    if (!transactionCodeHolds(redeemable->code, code, transactionCode)) {
        if (const auto counted = m_store.countWrongTry(redeemable->codeSha256, mostWrongTries);
            !counted)
            return failed(counted.error());
        return tl::unexpected(TokenFault::WrongTransactionCode);
    }
    const auto token = newSecret(m_random);
    const auto hash = token.and_then([](const std::string& text) { return sha256Hex(text); });
    if (!hash)
        return failed(hash.error());
    const std::chrono::seconds life =
        dpopThumbprint ? std::chrono::seconds(boundLife) : std::chrono::seconds(bearerLife);
    const auto spent = m_store.spend({*hash, redeemable->code.packageId, redeemable->codeSha256,
                                      dpopThumbprint, m_clock.now() + life});
    if (!spent)
        return failed(spent.error());
    if (!*spent) // another request was faster
        return tl::unexpected(TokenFault::UnknownCode);
    return IssuedToken{*token, life};
}

} // namespace kiosk::backend
