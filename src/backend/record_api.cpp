#include "backend/record_api.h"

#include "backend/secrets.h"
#include "core/log.h"

namespace kiosk::backend {
namespace {

constexpr int retrySeconds = 30;
// Codes have 40 bits: guessing at this rate finds one of a million living ones in some decades.
constexpr std::size_t wrongTries = 10;
constexpr std::chrono::minutes wrongTriesWindow{10};
constexpr std::chrono::minutes lostAnswer{15};

bool cannotBeAsked(const Error& error)
{
    return error.code == ErrorCode::BackOfficeBusy ||
           error.code == ErrorCode::BackOfficeUnreachable;
}

std::string sexText(identity::Sex sex)
{
    switch (sex) {
    case identity::Sex::Male:
        return "M";
    case identity::Sex::Female:
        return "F";
    case identity::Sex::Unspecified:
        break;
    }
    return "";
}

nlohmann::json asJson(const journey::RecordFacts& facts)
{
    if (facts.answer != journey::RecordAnswer::Known)
        return {{"known", false}};
    const identity::CivilStatus& person = facts.person;
    return {{"known", true},
            {"birth_name", person.birthName.reveal()},
            {"usage_name", person.usageName.reveal()},
            {"given_names", person.givenNames.reveal()},
            {"birth", person.birth.iso()},
            {"sex", sexText(person.sex)},
            {"deceased", facts.deceased},
            {"duplicate", facts.duplicate},
            {"active_phone", facts.activePhone},
            {"regime", facts.regime}};
}

} // namespace

void RecordApi::addRoutes(Router& router)
{
    router.add("POST", "/kiosk/v1/record",
               [this](const HttpRequest& request) { return record(request); });
    router.add("POST", "/kiosk/v1/resume",
               [this](const HttpRequest& request) { return resume(request); });
}

// An unknown number and a wrong birth date get the same answer.
HttpResponse RecordApi::record(const HttpRequest& request) const
{
    const auto body = parseJsonObject(request.body);
    const auto nir =
        identity::Nir::parse(body ? textMember(*body, "nir").value_or("") : std::string(), true);
    const auto birth =
        identity::parseIsoDate(body ? textMember(*body, "birth").value_or("") : std::string());
    if (!nir || !birth)
        return errorResponse(400, "invalid_request");
    const auto facts = m_records.factsOf(*nir, *birth, {}, m_clock.now());
    if (!facts && cannotBeAsked(facts.error()))
        return busyResponse(retrySeconds);
    if (!facts)
        return internalError("record", facts.error());
    return jsonResponse(200, asJson(*facts));
}

// An unknown, a used and an expired code get the same answer, and all of them count.
HttpResponse RecordApi::resume(const HttpRequest& request)
{
    const auto body = parseJsonObject(request.body);
    const auto code = resumeCode(body ? textMember(*body, "code").value_or("") : std::string());
    if (!code)
        return errorResponse(400, "invalid_request");
    if (!mayTry(request.client)) {
        core::logWarning("backend", "too many wrong resume codes from " + request.client);
        return errorResponse(429, "too_many_tries")
            .with("Retry-After", std::to_string(std::chrono::seconds(wrongTriesWindow).count()));
    }
    const auto found = proven(*code, request.client);
    if (!found && cannotBeAsked(found.error()))
        return busyResponse(retrySeconds);
    if (!found)
        return internalError("resume", found.error());
    if (*found)
        return jsonResponse(200, **found);
    countWrongTry(request.client);
    return errorResponse(404, "not_found");
}

Result<std::optional<nlohmann::json>> RecordApi::proven(const std::string& code,
                                                        const std::string& kiosk) const
{
    KIOSK_TRY(const auto record, m_resumes.find(code));
    const TimePoint now = m_clock.now();
    if (!record || now >= record->expires)
        return std::nullopt;
    KIOSK_TRY(const std::string hash, sha256Hex(code));
    KIOSK_TRY(const bool usable, m_holders.useResumeCode(hash, kiosk, now, lostAnswer));
    return usable ? std::optional(record->proven) : std::nullopt;
}

bool RecordApi::mayTry(const std::string& kiosk)
{
    const std::lock_guard locked(m_mutex);
    const TimePoint oldest = m_clock.now() - wrongTriesWindow;
    std::erase_if(m_wrongTries, [oldest](const auto& tried) { return tried.second < oldest; });
    return m_wrongTries.count(kiosk) < wrongTries;
}

void RecordApi::countWrongTry(const std::string& kiosk)
{
    const std::lock_guard locked(m_mutex);
    m_wrongTries.emplace(kiosk, m_clock.now());
}

} // namespace kiosk::backend
