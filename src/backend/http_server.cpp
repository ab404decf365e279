#include "backend/http_server.h"

#include "core/log.h"

#include <httplib.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <sys/socket.h>

#include <array>
#include <cctype>
#include <thread>

namespace kiosk::backend {
namespace {

constexpr std::size_t longestPath = 512;
constexpr std::size_t requestsPerConnection = 10'000;
constexpr std::size_t mostDiscarded = std::size_t{64} << 20; // of a body that is refused
constexpr time_t idleSeconds = 3;                            // an idle connection holds a thread
constexpr time_t transferSeconds = 20;
constexpr std::string_view sessionContext = "vitale-backend";

bool setUpTls(SSL_CTX& context, const ListenerSettings& settings)
{
    SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);
    if (SSL_CTX_use_certificate_chain_file(&context, settings.certificate.c_str()) != 1 ||
        SSL_CTX_use_PrivateKey_file(&context, settings.key.c_str(), SSL_FILETYPE_PEM) != 1)
        return false;
    // Without it OpenSSL refuses to resume a session that had a client certificate.
    SSL_CTX_set_session_id_context(&context,
                                   reinterpret_cast<const unsigned char*>(sessionContext.data()),
                                   static_cast<unsigned>(sessionContext.size()));
    if (settings.clientAuthority.empty())
        return true;
    if (SSL_CTX_load_verify_file(&context, settings.clientAuthority.c_str()) != 1)
        return false;
    SSL_CTX_set_client_CA_list(&context, SSL_load_client_CA_file(settings.clientAuthority.c_str()));
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return true;
}

// The handshake has verified the chain; here only the name is read.
std::string clientName(const SSL* ssl)
{
    X509* certificate = ssl ? SSL_get0_peer_certificate(ssl) : nullptr;
    if (!certificate)
        return {};
    std::array<char, 128> name{};
    const int length = X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName,
                                                 name.data(), name.size());
    return length > 0 ? std::string(name.data(), static_cast<std::size_t>(length)) : std::string();
}

HttpRequest fromVendor(const httplib::Request& vendor)
{
    HttpRequest request;
    request.method = vendor.method;
    request.path = vendor.path;
    for (const auto& [name, value] : vendor.headers) {
        std::string lower = name;
        for (char& c : lower)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        request.headers.emplace(std::move(lower), value);
    }
    request.client = clientName(vendor.ssl);
    return request;
}

void toVendor(const HttpResponse& response, httplib::Response& vendor)
{
    vendor.status = response.status;
    for (const auto& [name, value] : response.headers)
        vendor.set_header(name, value);
    if (!response.contentType.empty())
        vendor.set_content(response.body, response.contentType);
}

bool announcesBody(const httplib::Request& request)
{
    return request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
}

bool takesBody(const std::string& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH" || method == "DELETE";
}

} // namespace

struct HttpServer::Private
{
    Private(ListenerSettings given, HttpHandler handle)
        : settings(std::move(given)), handler(std::move(handle)),
          server([this](SSL_CTX& context) { return setUpTls(context, settings); })
    {
    }

    void configure();
    void answer(HttpRequest request, httplib::Response& response);
    void answerWithBody(const httplib::Request& vendor, httplib::Response& response,
                        const httplib::ContentReader& read);

    ListenerSettings settings;
    HttpHandler handler;
    httplib::SSLServer server;
    std::thread listener;
};

void HttpServer::Private::configure()
{
    server.set_keep_alive_max_count(requestsPerConnection);
    server.set_keep_alive_timeout(idleSeconds);
    server.set_read_timeout(transferSeconds);
    server.set_write_timeout(transferSeconds);
    server.set_tcp_nodelay(true);
    server.set_payload_max_length(settings.largestBody);
    // The library's default is SO_REUSEPORT, with which a second server would share the port
    // silently.
    server.set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    server.new_task_queue = [count = settings.threads] { return new httplib::ThreadPool(count); };
    server.set_exception_handler(
        [](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
            core::logError("backend", "a request ended in an exception");
            toVendor(errorResponse(500, "server_error"), response);
        });
    // Requests without a body are answered here: the library would wait for one on every POST.
    server.set_pre_routing_handler(
        [this](const httplib::Request& vendor, httplib::Response& response) {
            if (announcesBody(vendor) && takesBody(vendor.method))
                return httplib::Server::HandlerResponse::Unhandled;
            answer(fromVendor(vendor), response);
            return httplib::Server::HandlerResponse::Handled;
        });
    const auto withBody = [this](const httplib::Request& vendor, httplib::Response& response,
                                 const httplib::ContentReader& read) {
        answerWithBody(vendor, response, read);
    };
    server.Post(".*", httplib::Server::HandlerWithContentReader(withBody));
    server.Put(".*", httplib::Server::HandlerWithContentReader(withBody));
    server.Patch(".*", httplib::Server::HandlerWithContentReader(withBody));
    server.Delete(".*", httplib::Server::HandlerWithContentReader(withBody));
}

void HttpServer::Private::answer(HttpRequest request, httplib::Response& response)
{
    if (request.path.size() > longestPath)
        toVendor(errorResponse(414, "uri_too_long"), response);
    else
        toVendor(handler(request), response);
}

// A body that is refused is read to its end all the same: a connection that closes with octets
// unread loses the answer on its way.
void HttpServer::Private::answerWithBody(const httplib::Request& vendor,
                                         httplib::Response& response,
                                         const httplib::ContentReader& read)
{
    if (vendor.is_multipart_form_data()) {
        static_cast<void>(read([](const httplib::MultipartFormData&) { return true; },
                               [](const char*, std::size_t) { return true; }));
        return toVendor(errorResponse(415, "unsupported_media_type"), response);
    }
    HttpRequest request = fromVendor(vendor);
    std::size_t total = 0;
    // Counted here as well: the library counts neither chunks nor what a compressed body grows to.
    const bool complete = read([&](const char* octets, std::size_t count) {
        total += count;
        if (total <= settings.largestBody)
            request.body.append(octets, count);
        return total <= mostDiscarded;
    });
    if (total > settings.largestBody || response.status == 413)
        toVendor(errorResponse(413, "content_too_large"), response);
    else if (complete)
        answer(std::move(request), response);
    else
        toVendor(errorResponse(400, "invalid_request", "the body is incomplete"), response);
}

HttpServer::HttpServer(ListenerSettings settings, HttpHandler handler)
    : m_private(std::make_unique<Private>(std::move(settings), std::move(handler)))
{
    m_private->configure();
}

HttpServer::~HttpServer()
{
    stop();
}

Result<int> HttpServer::bind()
{
    auto& server = m_private->server;
    const auto& settings = m_private->settings;
    if (!server.is_valid())
        return fail(ErrorCode::InvalidConfiguration, "server certificate, key or authority");
    if (settings.port == 0) {
        const int port = server.bind_to_any_port(settings.bind);
        if (port <= 0)
            return fail(ErrorCode::ServiceUnavailable, "cannot bind to " + settings.bind);
        return port;
    }
    if (!server.bind_to_port(settings.bind, settings.port))
        return fail(ErrorCode::ServiceUnavailable, "port taken: " + std::to_string(settings.port));
    return settings.port;
}

void HttpServer::start()
{
    auto& running = m_private->server;
    m_private->listener = std::thread([&running] { running.listen_after_bind(); });
    // The library forgets a stop() that comes before it runs; it runs within microseconds.
    while (!running.is_running())
        std::this_thread::yield();
}

void HttpServer::stop()
{
    if (!m_private->listener.joinable())
        return;
    m_private->server.stop();
    m_private->listener.join();
}

} // namespace kiosk::backend
