#include "fake_back_office.h"

#include "crypto/jose.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace kiosk::outbox::test {
namespace {

QByteArray toArray(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray hashOf(const QByteArray& octets)
{
    return toArray(hexSha256(core::asBytes(octets.toStdString())));
}

// "package_id BASE64,sha256 BASE64" → one of its values.
QByteArray metadata(const HttpRequest& request, const QByteArray& key)
{
    for (const QByteArray& entry : request.headers.value("upload-metadata").split(',')) {
        const QList<QByteArray> words = entry.trimmed().split(' ');
        if (words.size() == 2 && words[0] == key)
            return QByteArray::fromBase64(words[1]);
    }
    return {};
}

QSslConfiguration tlsOf(const Identity& server, const crypto::Certificate& authority)
{
    const QByteArray pem = toArray(core::asText(must(server.key.toPem())));
    QSslConfiguration tls;
    tls.setLocalCertificate(QSslCertificate(toArray(server.certificate.toPem())));
    tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
    tls.setCaCertificates({QSslCertificate(toArray(authority.toPem()))});
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

// Takes one whole request off the front of `input`; nothing when it has not all come yet.
std::optional<HttpRequest> takeRequest(QByteArray& input)
{
    const qsizetype end = input.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    QList<QByteArray> lines = input.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    HttpRequest request;
    request.verb = first.value(0);
    request.path = first.value(1);
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (input.size() < end + 4 + length)
        return {};
    request.body = input.mid(end + 4, length);
    input.remove(0, end + 4 + length);
    return request;
}

} // namespace

FakeBackOffice::FakeBackOffice()
    : m_tls(m_authority.issue(crypto::CertificateUse::TlsServer, "localhost", {"localhost"})),
      m_kiosk(m_authority.issue(crypto::CertificateUse::TlsClient, "kiosk-01")),
      m_receipt(m_authority.issue(crypto::CertificateUse::CredentialSigning, "Receipts"))
{
    m_server.setSslConfiguration(tlsOf(m_tls, m_authority.certificate()));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &FakeBackOffice::accept);
    comeBack();
    m_port = m_server.serverPort();
}

BackOfficeAccess FakeBackOffice::access() const
{
    return {QStringLiteral("https://localhost:%1").arg(m_port),
            write(QStringLiteral("ca.pem"), m_authority.certificate().toPem()),
            write(QStringLiteral("tls.pem"), m_kiosk.certificate.toPem()),
            write(QStringLiteral("tls.key"), must(m_kiosk.key.toPem()))};
}

void FakeBackOffice::goDown()
{
    m_server.close();
    const QList<QTcpSocket*> sockets = m_input.keys();
    for (QTcpSocket* socket : sockets)
        socket->abort();
}

void FakeBackOffice::comeBack()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        throw std::runtime_error("the test server cannot listen");
}

int FakeBackOffice::count(const QByteArray& verb, const QByteArray& pathPart) const
{
    return static_cast<int>(
        std::count_if(requests.begin(), requests.end(), [&](const HttpRequest& request) {
            return request.verb == verb && request.path.contains(pathPart);
        }));
}

QByteArray FakeBackOffice::held(const PackageId& id) const
{
    for (const Upload& upload : m_uploads) {
        if (upload.id == toArray(id.text()) && upload.octets.size() == upload.length)
            return upload.octets;
    }
    return {};
}

void FakeBackOffice::forgetEverything()
{
    m_announced.clear();
    m_uploads.clear();
}

void FakeBackOffice::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        m_input.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_input.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void FakeBackOffice::read(QTcpSocket* socket)
{
    if (!m_input.contains(socket))
        return;
    m_input[socket] += socket->readAll();
    while (m_input.contains(socket)) {
        std::optional<HttpRequest> request = takeRequest(m_input[socket]);
        if (!request)
            return;
        request->peerPort = socket->peerPort();
        requests.push_back(*request);
        std::optional<HttpAnswer> told = intercept ? intercept(*request) : std::nullopt;
        const HttpAnswer reply = told ? *std::move(told) : answer(*request);
        if (reply.hangUp)
            return socket->abort();
        send(socket, *request, reply);
    }
}

void FakeBackOffice::send(QTcpSocket* socket, const HttpRequest& request, const HttpAnswer& answer)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Told\r\n";
    for (const auto& [name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (answer.status != 204)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    socket->write(head + "\r\n" + (request.verb == "HEAD" ? QByteArray() : answer.body));
}

HttpAnswer FakeBackOffice::answer(const HttpRequest& request)
{
    if (request.path == "/kiosk/v1/announcements")
        return announced(request);
    if (request.path.startsWith("/kiosk/v1/packages/") && request.path.endsWith("/receipt"))
        return receipt(request.path.split('/').value(4));
    if (request.headers.value("tus-resumable") != "1.0.0")
        return {.status = 412};
    if (request.path == "/kiosk/v1/uploads")
        return created(request);
    const auto upload = m_uploads.find(request.path);
    if (upload == m_uploads.end())
        return {.status = 404};
    if (request.verb == "PATCH")
        return patched(request, *upload);
    return {.status = 200,
            .headers = {{"Upload-Offset", QByteArray::number(upload->octets.size())},
                        {"Upload-Length", QByteArray::number(upload->length)}}};
}

HttpAnswer FakeBackOffice::announced(const HttpRequest& request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QByteArray id = body["package_id"].toString().toUtf8();
    if (id.isEmpty())
        return {.status = 400};
    const QByteArray known = m_announced.value(id, request.body);
    if (known != request.body)
        return {.status = 409};
    m_announced.insert(id, request.body);
    return {};
}

HttpAnswer FakeBackOffice::created(const HttpRequest& request)
{
    const QByteArray id = metadata(request, "package_id");
    const QByteArray path = "/kiosk/v1/uploads/" + id;
    const Upload fresh{
        id, metadata(request, "sha256"), request.headers.value("upload-length").toLongLong(), {}};
    const Upload known = m_uploads.value(path, fresh);
    if (known.sha256 != fresh.sha256)
        return {.status = 409};
    m_uploads.insert(path, known);
    const QByteArray base = "https://localhost:" + QByteArray::number(m_port);
    return {.status = 201, .headers = {{"Location", base + path}}};
}

HttpAnswer FakeBackOffice::patched(const HttpRequest& request, Upload& upload)
{
    if (request.headers.value("upload-offset").toLongLong() != upload.octets.size() ||
        request.headers.value("content-type") != "application/offset+octet-stream")
        return {.status = 409};
    upload.octets += request.body;
    if (upload.octets.size() == upload.length && hashOf(upload.octets) != upload.sha256) {
        m_uploads.remove(request.path);
        return {.status = 460};
    }
    return {.headers = {{"Upload-Offset", QByteArray::number(upload.octets.size())}}};
}

HttpAnswer FakeBackOffice::receipt(const QByteArray& id) const
{
    const auto package = PackageId::parse(id.toStdString());
    if (!package || held(*package).isNull())
        return {.status = 404};
    return {.status = 200,
            .headers = {{"Content-Type", "application/jose"}},
            .body = receiptFor(id, m_receipt.key)};
}

QByteArray FakeBackOffice::receiptFor(const QByteArray& id, const crypto::PrivateKey& key) const
{
    const QByteArray octets = held(must(PackageId::parse(id.toStdString())));
    const QByteArray payload = R"({"package_id":")" + id + R"(","sha256":")" + hashOf(octets) +
                               R"(","size":)" + QByteArray::number(octets.size()) +
                               R"(,"received_at":"2026-11-22T08:00:00Z"})";
    return toArray(must(crypto::signJws(R"({"typ":"receipt+jws"})", payload.toStdString(), key)));
}

} // namespace kiosk::outbox::test
