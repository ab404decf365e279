#include "backend/dpop_verifier.h"

#include "backend/jwt_parts.h"
#include "backend/secrets.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t rememberedProofs = 200'000;

std::string withoutQuery(std::string url)
{
    url.resize(std::min(url.find_first_of("?#"), url.size()));
    return url;
}

} // namespace

DpopVerifier::DpopVerifier(const Clock& clock) : m_clock(clock), m_seen(rememberedProofs)
{
}

Result<std::string> DpopVerifier::verify(const std::string& proof, const Demand& demand)
{
    KIOSK_TRY(const SelfSignedJwt jwt, verifySelfSigned(proof, "dpop+jwt"));
    const auto jti = textMember(jwt.payload, "jti", 256);
    const auto url = textMember(jwt.payload, "htu");
    if (!jti || jti->empty())
        return fail(ErrorCode::MalformedData, "jti");
    if (textMember(jwt.payload, "htm") != demand.method)
        return fail(ErrorCode::SignatureInvalid, "htm");
    if (!url || withoutQuery(*url) != demand.url)
        return fail(ErrorCode::SignatureInvalid, "htu");
    if (demand.accessToken) {
        KIOSK_TRY(const std::string hash, sha256Base64Url(*demand.accessToken));
        if (textMember(jwt.payload, "ath") != hash)
            return fail(ErrorCode::SignatureInvalid, "ath");
    }
    const TimePoint now = m_clock.now();
    if (!issuedRecently(jwt.payload, now, window, window))
        return fail(ErrorCode::SignatureInvalid, "iat");
    // From the latest to the earliest acceptable clock: twice the window.
    if (!m_seen.insert(jwt.thumbprint + ' ' + *jti, now + 2 * window, now))
        return fail(ErrorCode::SignatureInvalid, "jti used before");
    return jwt.thumbprint;
}

} // namespace kiosk::backend
