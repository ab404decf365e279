#include "backend/jwt_parts.h"

namespace kiosk::backend {
namespace {

constexpr std::size_t longestJwt = 8192;

// JWKs come with members in any order and with extras such as "use"; the key is these four.
Result<std::string> reduceJwk(const nlohmann::json& header)
{
    const auto jwk = header.find("jwk");
    if (jwk == header.end() || !jwk->is_object())
        return fail(ErrorCode::MalformedData, "no jwk in the header");
    for (const auto* other : {"kid", "x5c", "x5u", "jku", "crit"}) {
        if (header.contains(other))
            return fail(ErrorCode::MalformedData, "another key reference, or crit");
    }
    for (const auto* secret : {"d", "k", "p", "q"}) {
        if (jwk->contains(secret))
            return fail(ErrorCode::MalformedData, "a private key in the header");
    }
    nlohmann::json reduced = nlohmann::json::object();
    for (const auto* name : {"crv", "kty", "x", "y"}) {
        const auto value = textMember(*jwk, name, 128);
        if (!value)
            return fail(ErrorCode::MalformedData, "not an EC key");
        reduced[name] = *value;
    }
    return reduced.dump();
}

} // namespace

Result<SelfSignedJwt> verifySelfSigned(std::string_view compact, std::string_view type)
{
    if (compact.size() > longestJwt)
        return fail(ErrorCode::MalformedData, "JWT too long");
    KIOSK_TRY(const auto jws, crypto::parseJws(compact));
    KIOSK_TRY(const auto header, parseJsonObject(jws.headerJson));
    if (textMember(header, "typ") != std::string(type))
        return fail(ErrorCode::MalformedData, "wrong typ");
    SelfSignedJwt jwt;
    KIOSK_TRY(jwt.jwk, reduceJwk(header));
    KIOSK_TRY(const auto key, crypto::PublicKey::fromJwk(jwt.jwk));
    KIOSK_CHECK(crypto::verifyJws(jws, key));
    KIOSK_TRY(jwt.thumbprint, crypto::jwkThumbprint(key));
    KIOSK_TRY(jwt.payload, parseJsonObject(jws.payload));
    return jwt;
}

bool issuedRecently(const nlohmann::json& payload, TimePoint now, std::chrono::seconds past,
                    std::chrono::seconds future)
{
    const auto iat = payload.find("iat");
    if (iat == payload.end() || !iat->is_number_integer())
        return false;
    const auto issued = iat->get<std::int64_t>();
    const auto seconds = unixSeconds(now);
    return issued >= seconds - past.count() && issued <= seconds + future.count();
}

std::int64_t unixSeconds(TimePoint time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

} // namespace kiosk::backend
