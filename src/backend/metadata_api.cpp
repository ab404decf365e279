#include "backend/metadata_api.h"

namespace kiosk::backend {
namespace {

using nlohmann::json;

json claim(const char* name, const char* french, const char* english)
{
    return {{"path", {name}},
            {"mandatory", true},
            {"display",
             {{{"name", french}, {"locale", "fr-FR"}}, {{"name", english}, {"locale", "en-GB"}}}}};
}

json credentialConfiguration()
{
    return {
        {"format", "dc+sd-jwt"},
        {"scope", "carte_vitale"},
        {"vct", credentialType},
        {"cryptographic_binding_methods_supported", {"jwk"}},
        {"credential_signing_alg_values_supported", {"ES256"}},
        {"proof_types_supported", {{"jwt", {{"proof_signing_alg_values_supported", {"ES256"}}}}}},
        {"credential_metadata",
         {{"display",
           {{{"name", "Carte Vitale"},
             {"locale", "fr-FR"},
             {"background_color", "#1B3A6B"},
             {"text_color", "#FFFFFF"}}}},
          {"claims",
           {claim("family_name", "Nom", "Family name"),
            claim("given_name", "Prénoms", "Given names"),
            claim("birth_date", "Date de naissance", "Date of birth"),
            claim("social_security_number", "Numéro de sécurité sociale",
                  "Social security number")}}}}};
}

HttpResponse cacheable(const json& body)
{
    return HttpResponse{
        200, "application/json", body.dump(), {{"Cache-Control", "public, max-age=300"}}};
}

} // namespace

void MetadataApi::addRoutes(Router& router)
{
    router.add("GET", "/.well-known/openid-credential-issuer",
               [this](const HttpRequest&) { return issuerMetadata(); });
    router.add("GET", "/.well-known/oauth-authorization-server",
               [this](const HttpRequest&) { return authorizationServerMetadata(); });
    router.add("GET", path::keys, [this](const HttpRequest&) { return keys(); });
    router.add("GET", path::statusList, [this](const HttpRequest&) { return statusList(); });
}

HttpResponse MetadataApi::issuerMetadata() const
{
    const std::string& issuer = m_context.issuer;
    return cacheable(
        {{"credential_issuer", issuer},
         {"credential_endpoint", issuer + path::credential},
         {"nonce_endpoint", issuer + path::nonce},
         {"deferred_credential_endpoint", issuer + path::deferred},
         {"notification_endpoint", issuer + path::notification},
         {"display", {{{"name", "Assurance Maladie"}, {"locale", "fr-FR"}}}},
         {"credential_configurations_supported", {{configurationId, credentialConfiguration()}}}});
}

HttpResponse MetadataApi::authorizationServerMetadata() const
{
    const std::string& issuer = m_context.issuer;
    return cacheable(
        {{"issuer", issuer},
         {"token_endpoint", issuer + path::token},
         {"jwks_uri", issuer + path::keys},
         {"response_types_supported", json::array()},
         {"grant_types_supported", {"urn:ietf:params:oauth:grant-type:pre-authorized_code"}},
         {"pre-authorized_grant_anonymous_access_supported", true},
         {"token_endpoint_auth_methods_supported", {"none"}},
         {"dpop_signing_alg_values_supported", {"ES256"}}});
}

HttpResponse MetadataApi::keys() const
{
    const auto key = m_issuer.certificate.publicKey();
    const auto jwk = key.and_then([](const crypto::PublicKey& k) { return k.toJwk(); });
    if (!jwk)
        return internalError("jwks", jwk.error());
    json entry = json::parse(*jwk);
    entry["use"] = "sig";
    entry["alg"] = "ES256";
    return cacheable({{"keys", json::array({entry})}});
}

HttpResponse MetadataApi::statusList() const
{
    const auto token = m_statuses.token(m_context.clock.now());
    if (!token)
        return internalError("status list", token.error());
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(StatusList::cacheTime).count();
    return HttpResponse{200,
                        "application/statuslist+jwt",
                        *token,
                        {{"Cache-Control", "public, max-age=" + std::to_string(seconds)}}};
}

} // namespace kiosk::backend
