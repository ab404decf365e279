#include "backend/router.h"

namespace kiosk::backend {
namespace {

std::vector<std::string> splitPath(std::string_view path)
{
    std::vector<std::string> parts;
    std::size_t start = path.starts_with('/') ? 1 : 0;
    for (;;) {
        const auto slash = path.find('/', start);
        parts.emplace_back(path.substr(start, slash - start));
        if (slash == path.npos)
            return parts;
        start = slash + 1;
    }
}

bool isParameter(std::string_view part)
{
    return part.starts_with('{') && part.ends_with('}');
}

std::optional<std::map<std::string, std::string>> match(const std::vector<std::string>& pattern,
                                                        const std::vector<std::string>& path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    std::map<std::string, std::string> parameters;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (isParameter(pattern[i]) && !path[i].empty())
            parameters[pattern[i].substr(1, pattern[i].size() - 2)] = path[i];
        else if (pattern[i] != path[i])
            return std::nullopt;
    }
    return parameters;
}

} // namespace

void Router::add(std::string method, std::string_view pattern, HttpHandler handler)
{
    m_routes.push_back({std::move(method), splitPath(pattern), std::move(handler)});
}

HttpResponse Router::answer(HttpRequest request) const
{
    const auto path = splitPath(request.path);
    std::string allowed;
    const Route* headByGet = nullptr;
    for (const Route& route : m_routes) {
        auto parameters = match(route.parts, path);
        if (!parameters)
            continue;
        if (route.method == request.method) {
            request.parameters = std::move(*parameters);
            return route.handler(request);
        }
        if (request.method == "HEAD" && route.method == "GET") {
            headByGet = &route;
            request.parameters = std::move(*parameters);
        }
        allowed += (allowed.empty() ? "" : ", ") + route.method;
    }
    if (headByGet)
        return headByGet->handler(request);
    if (allowed.empty())
        return errorResponse(404, "not_found");
    return errorResponse(405, "method_not_allowed").with("Allow", allowed);
}

} // namespace kiosk::backend
