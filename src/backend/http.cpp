#include "backend/http.h"

#include "core/log.h"
#include "core/text_codec.h"

#include <algorithm>
#include <cctype>

namespace kiosk::backend {
namespace {

constexpr int deepestJson = 16;

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

Result<std::string> decodeFormText(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            decoded += ' ';
        } else if (text[i] == '%') {
            const auto octet = core::fromHex(text.substr(i + 1, 2));
            if (!octet || octet->size() != 1)
                return fail(ErrorCode::MalformedData, "bad percent-encoding");
            decoded += static_cast<char>(octet->front());
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

} // namespace

std::optional<std::string> HttpRequest::header(std::string_view lowerCaseName) const
{
    const auto [first, last] = headers.equal_range(std::string(lowerCaseName));
    if (first == last || std::next(first) != last)
        return std::nullopt;
    return first->second;
}

const std::string& HttpRequest::parameter(const std::string& name) const
{
    static const std::string none;
    const auto found = parameters.find(name);
    return found == parameters.end() ? none : found->second;
}

std::string HttpRequest::mediaType() const
{
    std::string type = header("content-type").value_or("");
    type.resize(std::min(type.find(';'), type.size()));
    while (!type.empty() && type.back() == ' ')
        type.pop_back();
    return lowerCase(type);
}

HttpResponse jsonResponse(int status, const nlohmann::json& body)
{
    return HttpResponse{status, "application/json", body.dump(), {{"Cache-Control", "no-store"}}};
}

HttpResponse emptyResponse(int status)
{
    return HttpResponse{status, {}, {}, {}};
}

HttpResponse errorResponse(int status, std::string_view code, std::string_view description)
{
    nlohmann::json body{{"error", code}};
    if (!description.empty())
        body["error_description"] = description;
    return jsonResponse(status, body);
}

HttpResponse busyResponse(int retryAfterSeconds)
{
    return errorResponse(503, "temporarily_unavailable")
        .with("Retry-After", std::to_string(retryAfterSeconds));
}

HttpResponse internalError(std::string_view doing, const Error& error)
{
    core::logError("backend", doing, error);
    return errorResponse(500, "server_error");
}

Result<std::map<std::string, std::string>> parseForm(std::string_view body)
{
    std::map<std::string, std::string> fields;
    while (!body.empty()) {
        const auto end = std::min(body.find('&'), body.size());
        const std::string_view pair = body.substr(0, end);
        body.remove_prefix(std::min(end + 1, body.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        KIOSK_TRY(std::string name, decodeFormText(pair.substr(0, equals)));
        KIOSK_TRY(std::string value,
                  decodeFormText(pair.substr(std::min(equals + 1, pair.size()))));
        if (!fields.emplace(std::move(name), std::move(value)).second)
            return fail(ErrorCode::MalformedData, "a form field came twice");
    }
    return fields;
}

Result<nlohmann::json> parseJsonObject(std::string_view text)
{
    bool tooDeep = false;
    const auto watchDepth = [&tooDeep](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
        tooDeep = tooDeep || depth > deepestJson;
        return !tooDeep;
    };
    auto parsed = nlohmann::json::parse(text, watchDepth, false);
    if (tooDeep || !parsed.is_object())
        return fail(ErrorCode::MalformedData, "not a JSON object");
    return parsed;
}

std::optional<std::string> textMember(const nlohmann::json& object, const char* name,
                                      std::size_t longest)
{
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string())
        return std::nullopt;
    auto text = member->get<std::string>();
    if (text.size() > longest)
        return std::nullopt;
    return text;
}

bool isSha256Hex(std::string_view text) noexcept
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

} // namespace kiosk::backend
