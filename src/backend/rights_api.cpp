#include "backend/rights_api.h"

namespace kiosk::backend {
namespace {

constexpr int retrySeconds = 30;

struct Question
{
    identity::Nir nir;
    identity::Date birth;
};

std::optional<Question> readQuestion(const HttpRequest& request)
{
    const auto body = parseJsonObject(request.body);
    const auto number = body ? textMember(*body, "nir") : std::nullopt;
    const auto date = body ? textMember(*body, "birth") : std::nullopt;
    if (!number || !date)
        return std::nullopt;
    const auto nir = identity::Nir::parse(*number, true);
    const auto birth = identity::parseIsoDate(*date);
    if (!nir || !birth)
        return std::nullopt;
    return Question{*nir, *birth};
}

} // namespace

void RightsApi::addRoutes(Router& router)
{
    router.add("POST", "/kiosk/v1/rights",
               [this](const HttpRequest& request) { return rights(request); });
}

// An unknown number and a wrong birth date get the same answer.
HttpResponse RightsApi::rights(const HttpRequest& request) const
{
    const auto question = readQuestion(request);
    if (!question)
        return errorResponse(400, "invalid_request");
    const auto found = m_source.rightsOf(question->nir, question->birth);
    if (!found && (found.error().code == ErrorCode::BackOfficeBusy ||
                   found.error().code == ErrorCode::BackOfficeUnreachable))
        return busyResponse(retrySeconds);
    if (!found)
        return internalError("rights", found.error());
    nlohmann::json answer = *found ? **found : nlohmann::json::object();
    answer["known"] = found->has_value();
    return jsonResponse(200, answer);
}

} // namespace kiosk::backend
