// Inside the room: an HTTPS listener. Hides the server library (cpp-httplib) and OpenSSL.
#pragma once

#include "backend/http.h"

#include <filesystem>
#include <memory>

namespace kiosk::backend {

struct ListenerSettings
{
    std::string bind = "127.0.0.1";
    int port = 0; // 0: any free one
    std::filesystem::path certificate;
    std::filesystem::path key;
    // When set, a client must show a certificate that this authority issued for client use.
    std::filesystem::path clientAuthority;
    std::size_t largestBody = 0; // octets
    std::size_t threads = 32;    // one a connection at a time
};

// Answers on its own threads, so the handler must be callable from several at once. An exception
// that leaves the handler becomes a 500. Stops when destroyed.
class HttpServer
{
public:
    HttpServer(ListenerSettings settings, HttpHandler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    // Binds and returns the port; connections wait until start(). Fails with InvalidConfiguration
    // (certificate, key) or ServiceUnavailable (port taken).
    [[nodiscard]] Result<int> bind();
    void start();
    // Lets running requests finish; a few seconds at most.
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::backend
