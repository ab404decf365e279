#include "outbox/back_office_client.h"

#include "core/text_codec.h"
#include "outbox/retry_delay.h"

#include <QFile>
#include <QMetaObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QUrl>

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace kiosk::outbox {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::chrono::milliseconds transferTimeout = std::chrono::seconds(15);
constexpr qint64 largestAnswer = 64 * 1024;    // a receipt has less than one KiB
constexpr qint64 largestPicture = 1024 * 1024; // an answer with a portrait in it

constexpr std::array<std::pair<std::string_view, HandoffStatus>, 7> handoffStatuses{{
    {"unknown", HandoffStatus::Unknown},
    {"announced", HandoffStatus::Announced},
    {"deferred", HandoffStatus::Deferred},
    {"ready", HandoffStatus::Ready},
    {"delivered", HandoffStatus::Delivered},
    {"locked", HandoffStatus::Locked},
    {"expired", HandoffStatus::Expired},
}};

// The error for an HTTP status outside 200…299. `conflict` and `missing` say what 409 and 404 mean
// for the call in question.
ErrorCode refusalOf(int status, ErrorCode conflict, ErrorCode missing)
{
    switch (status) {
    case 404:
    case 410:
        return missing;
    case 409:
        return conflict;
    case 423: // tus: another connection still writes to this upload
    case 429:
    case 503:
        return ErrorCode::BackOfficeBusy;
    default:
        return status >= 500 ? ErrorCode::BackOfficeUnreachable : ErrorCode::BackOfficeRefused;
    }
}

std::optional<std::chrono::seconds> retryAfterOf(const QNetworkReply& reply)
{
    bool isNumber = false;
    const qint64 seconds = reply.rawHeader("Retry-After").trimmed().toLongLong(&isNumber);
    if (!isNumber || seconds < 0)
        return {};
    return std::min(std::chrono::seconds(seconds), longestRetryAfter);
}

tl::unexpected<CallError> refuse(ErrorCode code, std::string detail = {})
{
    return tl::unexpected<CallError>(CallError{Error{code, std::move(detail)}, {}});
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslKey readKey(const QByteArray& pem)
{
    const QSslKey ec(pem, QSsl::Ec);
    return ec.isNull() ? QSslKey(pem, QSsl::Rsa) : ec;
}

// The kiosk's side of TLS; nothing when a file of `access` cannot be used.
std::optional<QSslConfiguration> tlsFor(const BackOfficeAccess& access)
{
    const auto authorities = QSslCertificate::fromData(readAll(access.caFile), QSsl::Pem);
    const auto own = QSslCertificate::fromData(readAll(access.certificateFile), QSsl::Pem);
    const QSslKey key = readKey(readAll(access.keyFile));
    if (authorities.isEmpty() || own.isEmpty() || key.isNull())
        return {};
    QSslConfiguration tls;
    tls.setCaCertificates(authorities); // also switches the system's authorities off
    tls.setLocalCertificateChain(own);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

QByteArray toArray(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

QByteArray handoffJson(const HandoffDigests& digests, Json body = Json::object())
{
    body["code_sha256"] = digests.codeSha256;
    body["tx_hmac"] = digests.txHmac;
    body["expires_at"] = core::toRfc3339(digests.expires);
    return toArray(body.dump());
}

QString packagePath(const PackageId& id, QLatin1StringView what)
{
    return QStringLiteral("/kiosk/v1/packages/%1/%2").arg(QString::fromStdString(id.text()), what);
}

struct Call
{
    QByteArray verb;
    QString path; // below the base URL
    QByteArray body = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    ErrorCode conflict = ErrorCode::PackageConflict;  // what 409 means
    ErrorCode missing = ErrorCode::BackOfficeRefused; // what 404 means
    qint64 largest = largestAnswer;                   // octets
};

using Header = std::pair<QByteArray, QByteArray>;
const Header jsonBody{"Content-Type", "application/json"};
const Header tusVersion{"Tus-Resumable", "1.0.0"};

// What the calls make of a good answer.
tl::expected<std::monostate, CallError> nothingMore(QNetworkReply& /*answer*/)
{
    return std::monostate{};
}

tl::expected<std::uint64_t, CallError> offsetOf(QNetworkReply& answer)
{
    bool isNumber = false;
    const quint64 offset = answer.rawHeader("Upload-Offset").toULongLong(&isNumber);
    if (!isNumber)
        return refuse(ErrorCode::MalformedData, "no Upload-Offset");
    return offset;
}

tl::expected<HandoffStatus, CallError> handoffStatusOf(QNetworkReply& answer)
{
    const QByteArray body = answer.readAll();
    const Json json = Json::parse(body.begin(), body.end(), nullptr, false);
    if (json.is_object() && json.contains("status")) {
        for (const auto& [name, status] : handoffStatuses) {
            if (json.at("status") == name)
                return status;
        }
    }
    return refuse(ErrorCode::MalformedData, "unknown hand-off status");
}

} // namespace

struct BackOfficeClient::Private
{
    BackOfficeClient* owner;
    QUrl base;
    std::optional<QSslConfiguration> tls;
    QNetworkAccessManager* network; // the owner's child, so that it moves and dies with it

    [[nodiscard]] QNetworkRequest request(const Call& call) const;
    [[nodiscard]] QNetworkReply* begin(const Call& call) const;
    template <typename T, typename Read>
    void send(const Call& call, Reply<T> handler, Read read);
    template <typename T>
    void answerLater(Reply<T> handler, tl::unexpected<CallError> error);
    [[nodiscard]] tl::expected<QString, CallError> locationOf(QNetworkReply& answer) const;
};

QNetworkRequest BackOfficeClient::Private::request(const Call& call) const
{
    QNetworkRequest request(base.resolved(QUrl(call.path)));
    request.setSslConfiguration(*tls);
    request.setTransferTimeout(static_cast<int>(transferTimeout.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto& [name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

QNetworkReply* BackOfficeClient::Private::begin(const Call& call) const
{
    // Qt waits for a body after a custom "HEAD"; only its own head() knows that there is none.
    if (call.verb == "HEAD")
        return network->head(request(call));
    if (call.verb == "GET")
        return network->get(request(call));
    return network->sendCustomRequest(request(call), call.verb, call.body);
}

// The one way out: sends, and gives `handler` either what `read` makes of a 2xx answer, or why
// there was none.
template <typename T, typename Read>
void BackOfficeClient::Private::send(const Call& call, Reply<T> handler, Read read)
{
    if (!tls || base.scheme() != QLatin1String("https") || base.host().isEmpty())
        return answerLater(std::move(handler), refuse(ErrorCode::InvalidConfiguration,
                                                      "back office address or TLS files"));
    QNetworkReply* answer = begin(call);
    const auto tlsProblem = std::make_shared<QString>();
    QObject::connect(answer, &QNetworkReply::sslErrors, owner,
                     [tlsProblem](const QList<QSslError>& errors) {
                         *tlsProblem = errors.value(0).errorString();
                     });
    QObject::connect(answer, &QNetworkReply::readyRead, owner, [answer, largest = call.largest] {
        if (answer->bytesAvailable() > largest)
            answer->abort();
    });
    QObject::connect(
        answer, &QNetworkReply::finished, owner,
        [answer, tlsProblem, handler = std::move(handler), read = std::move(read),
         conflict = call.conflict, missing = call.missing] {
            answer->deleteLater();
            const int status = answer->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            const bool broken = answer->error() != QNetworkReply::NoError;
            if (status >= 200 && status < 300 && !broken)
                return handler(read(*answer));
            if (status < 300)
                return handler(refuse(
                    ErrorCode::BackOfficeUnreachable,
                    (tlsProblem->isEmpty() ? answer->errorString() : *tlsProblem).toStdString()));
            auto refusal =
                refuse(refusalOf(status, conflict, missing), "HTTP " + std::to_string(status));
            refusal.value().retryAfter = retryAfterOf(*answer);
            handler(std::move(refusal));
        });
}

template <typename T>
void BackOfficeClient::Private::answerLater(Reply<T> handler, tl::unexpected<CallError> error)
{
    QMetaObject::invokeMethod(
        owner, [handler = std::move(handler), error = std::move(error)] { handler(error); },
        Qt::QueuedConnection);
}

// The Location of a new upload as a path. Another host is refused: the package is for this one.
tl::expected<QString, CallError> BackOfficeClient::Private::locationOf(QNetworkReply& answer) const
{
    const QByteArray location = answer.rawHeader("Location");
    const QUrl url = base.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool sameOrigin =
        url.scheme() == base.scheme() && url.host() == base.host() && url.port() == base.port();
    if (location.isEmpty() || !url.isValid() || !sameOrigin)
        return refuse(ErrorCode::MalformedData, "Location of the upload");
    return url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
}

BackOfficeClient::BackOfficeClient(const BackOfficeAccess& access, QObject* parent)
    : QObject(parent), m_private(new Private{this, QUrl(access.baseUrl, QUrl::StrictMode),
                                             tlsFor(access), new QNetworkAccessManager(this)})
{
}

// Calls still under way die with the object; ~QObject cuts their connections first, so that no
// handler runs any more.
BackOfficeClient::~BackOfficeClient() = default;

void BackOfficeClient::announce(const PackageRow& row, Reply<std::monostate> reply)
{
    const Json identity{
        {"package_id", row.id.text()}, {"sealed_sha256", row.sha256}, {"size", row.size}};
    m_private->send({.verb = "POST",
                     .path = QStringLiteral("/kiosk/v1/announcements"),
                     .body = handoffJson(row.handoff, identity),
                     .headers = {jsonBody}},
                    std::move(reply), nothingMore);
}

void BackOfficeClient::beginUpload(const PackageRow& row, Reply<QString> reply)
{
    // tus 1.0, creation extension: keys and base64 values.
    const QByteArray metadata = "package_id " + toArray(row.id.text()).toBase64() + ",sha256 " +
                                toArray(row.sha256).toBase64();
    m_private->send({.verb = "POST",
                     .path = QStringLiteral("/kiosk/v1/uploads"),
                     .headers = {tusVersion,
                                 {"Upload-Length", QByteArray::number(quint64{row.size})},
                                 {"Upload-Metadata", metadata},
                                 {"Content-Type", "application/offset+octet-stream"}}},
                    std::move(reply), [client = m_private.get()](QNetworkReply& answer) {
                        return client->locationOf(answer);
                    });
}

void BackOfficeClient::uploadOffset(const QString& url, Reply<std::uint64_t> reply)
{
    m_private->send(
        {.verb = "HEAD", .path = url, .headers = {tusVersion}, .missing = ErrorCode::NotFound},
        std::move(reply), offsetOf);
}

void BackOfficeClient::sendPart(const QString& url, std::uint64_t offset, const Bytes& part,
                                Reply<std::uint64_t> reply)
{
    m_private->send({.verb = "PATCH",
                     .path = url,
                     .body = toArray(core::asText(part)),
                     .headers = {tusVersion,
                                 {"Upload-Offset", QByteArray::number(quint64{offset})},
                                 {"Content-Type", "application/offset+octet-stream"}},
                     .missing = ErrorCode::NotFound},
                    std::move(reply), offsetOf);
}

void BackOfficeClient::receipt(const PackageId& id, Reply<QString> reply)
{
    m_private->send({.verb = "GET",
                     .path = packagePath(id, QLatin1StringView("receipt")),
                     .missing = ErrorCode::NotFound},
                    std::move(reply),
                    [](QNetworkReply& answer) -> tl::expected<QString, CallError> {
                        return QString::fromLatin1(answer.readAll().trimmed());
                    });
}

void BackOfficeClient::handoffStatus(const PackageId& id, Reply<HandoffStatus> reply)
{
    m_private->send({.verb = "GET",
                     .path = packagePath(id, QLatin1StringView("handoff")),
                     .missing = ErrorCode::OfferUnknown},
                    std::move(reply), handoffStatusOf);
}

void BackOfficeClient::reissueHandoff(const PackageId& id, const HandoffDigests& digests,
                                      Reply<std::monostate> reply)
{
    m_private->send({.verb = "POST",
                     .path = packagePath(id, QLatin1StringView("handoff")),
                     .body = handoffJson(digests),
                     .headers = {jsonBody},
                     .missing = ErrorCode::OfferUnknown},
                    std::move(reply), nothingMore);
}

void BackOfficeClient::ask(const QString& path, const QByteArray& question, Reply<QByteArray> reply)
{
    m_private->send({.verb = "POST",
                     .path = path,
                     .body = question,
                     .headers = {jsonBody},
                     .missing = ErrorCode::NotFound,
                     .largest = largestPicture},
                    std::move(reply),
                    [](QNetworkReply& answer) -> tl::expected<QByteArray, CallError> {
                        return answer.readAll();
                    });
}

} // namespace kiosk::outbox
