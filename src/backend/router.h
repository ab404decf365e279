// Inside the room: which handler answers which path. Filled before the server starts, read by its
// threads afterwards.
#pragma once

#include "backend/http.h"

namespace kiosk::backend {

class Router
{
public:
    // `pattern`: "/kiosk/v1/packages/{id}/receipt"; a part in braces takes one non-empty path part.
    // GET handlers answer HEAD too, without the body.
    void add(std::string method, std::string_view pattern, HttpHandler handler);
    // 404 for an unknown path, 405 with Allow for a known one.
    [[nodiscard]] HttpResponse answer(HttpRequest request) const;

private:
    struct Route
    {
        std::string method;
        std::vector<std::string> parts;
        HttpHandler handler;
    };
    std::vector<Route> m_routes;
};

} // namespace kiosk::backend
