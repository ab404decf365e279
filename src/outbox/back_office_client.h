// The back office as a kiosk sees it, over mutual TLS. Asynchronous; lives on one thread with an
// event loop (it may be moved to another before the first call). Owned by whoever syncs. Handlers
// run on that thread, each exactly once, unless the object is gone; never inside the call itself.
//
// Only the authority of BackOfficeAccess::caFile is trusted, the system's are not. A call gives up
// when nothing moves for fifteen seconds; connections are kept and used again.
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "outbox/journal.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace kiosk::outbox {

struct BackOfficeAccess
{
    QString baseUrl;         // https://host:port
    QString caFile;          // PEM: the only authority trusted for the server
    QString certificateFile; // PEM, this kiosk's TLS client certificate
    QString keyFile;         // PEM
};

enum class HandoffStatus : std::uint8_t {
    Unknown,
    Announced,
    Deferred,
    Ready,
    Delivered,
    Locked,
    Expired
};

// A refusal with what the server said about coming back (Retry-After, in seconds, a day at most).
struct CallError
{
    Error error;
    std::optional<std::chrono::seconds> retryAfter;
};
template <typename T>
using Reply = std::function<void(tl::expected<T, CallError>)>;

class BackOfficeClient : public QObject
{
    Q_OBJECT
public:
    explicit BackOfficeClient(const BackOfficeAccess& access, QObject* parent = nullptr);
    ~BackOfficeClient() override;

    // Errors of all: BackOfficeUnreachable (network, TLS, 5xx), BackOfficeBusy (423, 429, 503),
    // BackOfficeRefused (3xx, 4xx), MalformedData (an answer that the contract does not know),
    // InvalidConfiguration (the files of `access` cannot be used). More are named below.
    void announce(const PackageRow& row, Reply<std::monostate> reply); // PackageConflict
    // Where the upload goes, as a path below the base URL, so that it stays right when the back
    // office moves. PackageConflict.
    void beginUpload(const PackageRow& row, Reply<QString> reply);
    // Octets that the server holds for good. NotFound: it does not know this upload (any more).
    void uploadOffset(const QString& url, Reply<std::uint64_t> reply);
    // The new offset. PackageConflict: the offset is not where the server stands; NotFound.
    void sendPart(const QString& url, std::uint64_t offset, const Bytes& part,
                  Reply<std::uint64_t> reply);
    // JWS; BackOfficeBusy while the package is not complete there; NotFound when it is unknown.
    void receipt(const PackageId& id, Reply<QString> reply);
    void handoffStatus(const PackageId& id, Reply<HandoffStatus> reply); // OfferUnknown
    void reissueHandoff(const PackageId& id, const HandoffDigests& digests,
                        Reply<std::monostate> reply); // OfferUnknown, PackageConflict
    // A question that is not about packages: posts JSON to a path below the base URL, answers with
    // JSON. What is personal belongs into the body: paths are logged on the way. NotFound: it knows
    // no such thing.
    void ask(const QString& path, const QByteArray& question, Reply<QByteArray> reply);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::outbox
