// The back office as a kiosk sees it, over mutual TLS. Asynchronous; lives on one thread with an
// event loop. Owned by whoever syncs. Handlers run on that thread, each exactly once, unless the
// object is gone.
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "outbox/journal.h"

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

// A refusal with what the server said about coming back (Retry-After).
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

    // Errors: BackOfficeUnreachable (network, TLS, 5xx), BackOfficeBusy (429, 503),
    // BackOfficeRefused (4xx), PackageConflict (409), OfferUnknown, MalformedData.
    void announce(const PackageRow& row, Reply<std::monostate> reply);
    void beginUpload(const PackageRow& row, Reply<QString> reply); // the upload's URL
    void uploadOffset(const QString& url, Reply<std::uint64_t> reply);
    void sendPart(const QString& url, std::uint64_t offset, const Bytes& part,
                  Reply<std::uint64_t> reply);
    void receipt(const PackageId& id, Reply<QString> reply); // JWS; BackOfficeBusy while processing
    void handoffStatus(const PackageId& id, Reply<HandoffStatus> reply);
    void reissueHandoff(const PackageId& id, const HandoffDigests& digests,
                        Reply<std::monostate> reply);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace kiosk::outbox
