#include "backend/access_control.h"

#include "backend/secrets.h"

#include <cctype>

namespace kiosk::backend {
namespace {

tl::unexpected<HttpResponse> refuse(std::string_view error)
{
    const std::string reason =
        error.empty() ? std::string() : "error=\"" + std::string(error) + "\", ";
    return tl::unexpected(errorResponse(401, error.empty() ? "invalid_token" : error)
                              .with("WWW-Authenticate", "DPoP " + reason + "algs=\"ES256\"")
                              .with("WWW-Authenticate",
                                    error.empty() ? std::string("Bearer")
                                                  : "Bearer error=\"" + std::string(error) + "\""));
}

// The token after `scheme`, whose case does not matter (RFC 9110 11.1).
std::optional<std::string> tokenAfter(const std::string& authorization, std::string_view scheme)
{
    if (authorization.size() <= scheme.size() + 1 || authorization[scheme.size()] != ' ')
        return std::nullopt;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
        if (std::tolower(static_cast<unsigned char>(authorization[i])) !=
            std::tolower(static_cast<unsigned char>(scheme[i])))
            return std::nullopt;
    }
    return authorization.substr(scheme.size() + 1);
}

} // namespace

tl::expected<Grant, HttpResponse> AccessControl::authorize(const HttpRequest& request)
{
    const auto authorization = request.header("authorization");
    if (!authorization)
        return refuse("");
    const auto bound = tokenAfter(*authorization, "DPoP");
    const auto bearer = tokenAfter(*authorization, "Bearer");
    if (!bound && !bearer)
        return refuse("");
    const std::string& token = bound ? *bound : *bearer;

    const auto hash = sha256Hex(token);
    const auto grant =
        hash.and_then([&](const std::string& h) { return m_context.issuance.grant(h); });
    if (!grant)
        return tl::unexpected(internalError("access token", grant.error()));
    if (!*grant || m_context.clock.now() >= (*grant)->expires)
        return refuse("invalid_token");
    if ((*grant)->dpopThumbprint.has_value() != bound.has_value())
        return refuse("invalid_token");
    if (bound) {
        const auto proof = request.header("dpop");
        if (!proof)
            return refuse("invalid_dpop_proof");
        const auto key =
            m_dpop.verify(*proof, {request.method, m_context.issuer + request.path, token});
        if (!key)
            return refuse("invalid_dpop_proof");
        if (*key != *(*grant)->dpopThumbprint)
            return refuse("invalid_token");
    }
    return **grant;
}

} // namespace kiosk::backend
