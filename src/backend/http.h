// Inside the room: one HTTP request and its answer as values, so that no handler sees the server
// library.
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::backend {

struct HttpRequest
{
    std::string method;                              // "GET"
    std::string path;                                // decoded, without the query
    std::multimap<std::string, std::string> headers; // names in lower case
    std::string body;
    std::string client; // common name of the verified client certificate; empty without one
    std::map<std::string, std::string> parameters; // filled by Router from "{name}" parts

    // The header's value when it came exactly once. A repeated header is as good as none: nobody
    // may choose which of two values is checked.
    [[nodiscard]] std::optional<std::string> header(std::string_view lowerCaseName) const;
    [[nodiscard]] const std::string& parameter(const std::string& name) const;
    // Content-Type without its parameters, in lower case.
    [[nodiscard]] std::string mediaType() const;
};

struct HttpResponse
{
    int status = 204;
    std::string contentType;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;

    HttpResponse&& with(std::string name, std::string value) &&
    {
        headers.emplace_back(std::move(name), std::move(value));
        return std::move(*this);
    }
};

using HttpHandler = std::function<HttpResponse(const HttpRequest&)>;

// Every JSON answer says no-store: each is either personal, a secret, or about one request.
[[nodiscard]] HttpResponse jsonResponse(int status, const nlohmann::json& body);
[[nodiscard]] HttpResponse emptyResponse(int status);
// {"error": code, "error_description": description}
[[nodiscard]] HttpResponse errorResponse(int status, std::string_view code,
                                         std::string_view description = {});
[[nodiscard]] HttpResponse busyResponse(int retryAfterSeconds);
[[nodiscard]] HttpResponse internalError(std::string_view doing, const Error& error); // logged too

// application/x-www-form-urlencoded. A name that comes twice is refused (RFC 6749 3.2), as is bad
// percent-encoding, with MalformedData.
[[nodiscard]] Result<std::map<std::string, std::string>> parseForm(std::string_view body);

// A JSON object, or MalformedData. Nesting deeper than 16 is refused, so a body cannot exhaust the
// stack.
[[nodiscard]] Result<nlohmann::json> parseJsonObject(std::string_view text);
// The member when it is a text of at most `longest` octets, else nothing.
[[nodiscard]] std::optional<std::string> textMember(const nlohmann::json& object, const char* name,
                                                    std::size_t longest = 1024);
// 64 lower-case hexadecimal digits: a SHA-256.
[[nodiscard]] bool isSha256Hex(std::string_view text) noexcept;

} // namespace kiosk::backend
