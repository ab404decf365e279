#include "backend/kiosk_api.h"

#include "backend/tus_api.h"
#include "core/ids.h"
#include "core/text_codec.h"
#include "crypto/jose.h"

namespace kiosk::backend {
namespace {

constexpr int receiptRetrySeconds = 5;

std::optional<CodeDigests> readDigests(const nlohmann::json& body)
{
    const auto code = textMember(body, "code_sha256");
    const auto hmac = textMember(body, "tx_hmac");
    const auto expires = textMember(body, "expires_at");
    if (!code || !hmac || !expires || !isSha256Hex(*code) || !isSha256Hex(*hmac))
        return std::nullopt;
    const auto time = core::fromRfc3339(*expires);
    if (!time)
        return std::nullopt;
    return CodeDigests{*code, *hmac, *time};
}

std::optional<Announcement> readAnnouncement(const HttpRequest& request)
{
    const auto body = parseJsonObject(request.body);
    if (!body)
        return std::nullopt;
    const auto id = textMember(*body, "package_id");
    const auto hash = textMember(*body, "sealed_sha256");
    const auto size = body->find("size");
    const auto digests = readDigests(*body);
    if (!id || !core::isUuid(*id) || !hash || !isSha256Hex(*hash) || !digests ||
        size == body->end() || !size->is_number_unsigned())
        return std::nullopt;
    const auto octets = size->get<std::uint64_t>();
    if (octets == 0 || octets > TusApi::largestUpload)
        return std::nullopt;
    return Announcement{*id, request.client, *hash, static_cast<std::int64_t>(octets), *digests};
}

HttpResponse answer(const Result<Outcome>& outcome, std::string_view doing)
{
    if (!outcome)
        return internalError(doing, outcome.error());
    if (*outcome == Outcome::Conflict)
        return errorResponse(409, "conflict");
    return emptyResponse(204);
}

} // namespace

void KioskApi::addRoutes(Router& router)
{
    router.add("POST", "/kiosk/v1/announcements",
               [this](const HttpRequest& request) { return announce(request); });
    router.add("GET", "/kiosk/v1/packages/{id}/receipt",
               [this](const HttpRequest& request) { return receipt(request); });
    router.add("GET", "/kiosk/v1/packages/{id}/handoff",
               [this](const HttpRequest& request) { return handoff(request); });
    router.add("POST", "/kiosk/v1/packages/{id}/handoff",
               [this](const HttpRequest& request) { return replaceCode(request); });
    router.add("GET", "/metrics", [this](const HttpRequest&) { return metrics(); });
}

HttpResponse KioskApi::announce(const HttpRequest& request) const
{
    const auto announcement = readAnnouncement(request);
    if (!announcement)
        return errorResponse(400, "invalid_request");
    return answer(m_cases.announce(*announcement, m_clock.now()), "announcement");
}

Result<bool> KioskApi::isOwn(const HttpRequest& request) const
{
    KIOSK_TRY(const auto announcement, m_cases.announcement(request.parameter("id")));
    return announcement && announcement->kioskId == request.client;
}

HttpResponse KioskApi::receipt(const HttpRequest& request) const
{
    const auto own = isOwn(request);
    if (!own)
        return internalError("receipt", own.error());
    if (!*own)
        return errorResponse(404, "not_found");
    const auto package = m_cases.package(request.parameter("id"));
    if (!package)
        return internalError("receipt", package.error());
    if (!*package)
        return busyResponse(receiptRetrySeconds);
    const nlohmann::json payload{{"package_id", (*package)->packageId},
                                 {"sha256", (*package)->sha256},
                                 {"size", (*package)->size},
                                 {"received_at", core::toRfc3339((*package)->received)}};
    const auto jws = crypto::signJws(R"({"typ":"receipt+jws"})", payload.dump(), m_receiptKey.key);
    if (!jws)
        return internalError("receipt", jws.error());
    return HttpResponse{200, "application/jose", *jws, {{"Cache-Control", "no-store"}}};
}

HttpResponse KioskApi::handoff(const HttpRequest& request) const
{
    const auto own = isOwn(request);
    if (!own)
        return internalError("handoff", own.error());
    if (!*own)
        return jsonResponse(200, {{"status", "unknown"}});
    const auto status = handoffStatus(request.parameter("id"));
    if (!status)
        return internalError("handoff", status.error());
    return jsonResponse(200, {{"status", *status}});
}

Result<std::string_view> KioskApi::handoffStatus(const std::string& packageId) const
{
    KIOSK_TRY(const bool delivered, m_issuance.delivered(packageId));
    if (delivered)
        return "delivered";
    KIOSK_TRY(const auto code, m_issuance.livingCode(packageId));
    if (!code)
        return "unknown";
    if (code->state == CodeState::Locked)
        return "locked";
    if (code->state == CodeState::Open && m_clock.now() >= code->expires)
        return "expired";
    KIOSK_TRY(const auto result, m_cases.caseOf(packageId));
    if (result && result->state == CaseState::Ready)
        return "ready";
    return code->state == CodeState::Spent ? "deferred" : "announced";
}

HttpResponse KioskApi::replaceCode(const HttpRequest& request) const
{
    const auto body = parseJsonObject(request.body);
    const auto digests = body ? readDigests(*body) : std::nullopt;
    if (!digests)
        return errorResponse(400, "invalid_request");
    const auto own = isOwn(request);
    if (!own)
        return internalError("handoff", own.error());
    if (!*own)
        return errorResponse(404, "not_found");
    return answer(m_cases.replaceCode(request.parameter("id"), *digests), "handoff");
}

// Prometheus text format. Counts only: no package, no kiosk, no person.
HttpResponse KioskApi::metrics() const
{
    const auto cases = m_cases.list();
    if (!cases)
        return internalError("metrics", cases.error());
    std::map<std::string, int> states{
        {"waiting", 0}, {"ready", 0}, {"review", 0}, {"refused", 0}, {"rejected", 0}};
    std::int64_t credentials = 0;
    std::int64_t revoked = 0;
    std::int64_t octets = 0;
    for (const auto& summary : *cases) {
        ++states[summary.state];
        credentials += summary.credentials;
        revoked += summary.revoked;
        octets += summary.package.size;
    }
    std::string text = "# HELP vitale_packages Packages received, by state of their case.\n"
                       "# TYPE vitale_packages gauge\n";
    for (const auto& [state, count] : states)
        text += "vitale_packages{state=\"" + state + "\"} " + std::to_string(count) + '\n';
    text += "# TYPE vitale_package_bytes gauge\nvitale_package_bytes " + std::to_string(octets) +
            "\n# TYPE vitale_credentials_issued gauge\nvitale_credentials_issued " +
            std::to_string(credentials) +
            "\n# TYPE vitale_credentials_revoked gauge\nvitale_credentials_revoked " +
            std::to_string(revoked) + '\n';
    return HttpResponse{200, "text/plain; version=0.0.4", text, {}};
}

} // namespace kiosk::backend
