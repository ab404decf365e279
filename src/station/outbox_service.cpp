#include "station/outbox_service.h"

#include "core/log.h"
#include "outbox/audit_log.h"
#include "outbox/back_office_client.h"
#include "outbox/uploader.h"
#include "station/parts.h"

#include <QTimer>

namespace kiosk::station {
namespace {

constexpr std::chrono::milliseconds watchInterval{1500};
constexpr std::uint64_t roomForOneMore =
    16U << 20; // octets; a large package with its chip and pictures

QString qtPath(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

outbox::BackOfficeAccess accessOf(const BackOfficeConfig& config)
{
    return {QString::fromStdString(config.url), qtPath(config.ca), qtPath(config.certificate),
            qtPath(config.key)};
}

Result<crypto::Certificate> readCertificate(const std::filesystem::path& file)
{
    KIOSK_TRY(const SecureBytes pem, readFile(file));
    return crypto::Certificate::fromPem(pem);
}

Result<outbox::SealingKeys> readSealingKeys(const SealingConfig& config)
{
    KIOSK_TRY(auto certificate, readCertificate(config.certificate));
    KIOSK_TRY(const SecureBytes keyPem, readFile(config.key));
    KIOSK_TRY(auto key, crypto::PrivateKey::fromPem(keyPem));
    std::vector<crypto::Certificate> recipients;
    for (const auto& file : config.recipients) {
        KIOSK_TRY(auto recipient, readCertificate(file));
        recipients.push_back(std::move(recipient));
    }
    return outbox::SealingKeys{std::move(certificate), std::move(key), std::move(recipients)};
}

journey::Pairing pairingOf(const tl::expected<outbox::HandoffStatus, outbox::CallError>& status)
{
    using outbox::HandoffStatus;
    if (!status)
        return journey::Pairing::Offline;
    switch (*status) {
    case HandoffStatus::Deferred:
        return journey::Pairing::Deferred;
    case HandoffStatus::Delivered:
        return journey::Pairing::Delivered;
    case HandoffStatus::Locked:
        return journey::Pairing::Locked;
    case HandoffStatus::Expired:
        return journey::Pairing::Expired;
    case HandoffStatus::Unknown:
    case HandoffStatus::Announced:
    case HandoffStatus::Ready:
        break;
    }
    return journey::Pairing::Waiting;
}

std::vector<QueueRow> toQueue(const std::vector<outbox::PackageRow>& rows)
{
    std::vector<QueueRow> queue;
    for (const outbox::PackageRow& row : rows) {
        const std::string_view state = outbox::packageStateId(row.state);
        queue.push_back({QString::fromStdString(row.id.text()),
                         QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size())),
                         row.sealedAt, row.size, row.uploaded, row.attempts,
                         QString::fromStdString(row.lastError)});
    }
    return queue;
}

} // namespace

// What lives on the outbox's thread.
class OutboxService::Inner : public QObject
{
public:
    Inner(OutboxService& outer, const Config& config, const Clock& clock,
          core::RandomSource& random)
        : m_outer(outer), m_config(config), m_clock(clock), m_random(random)
    {
    }

    Result<void> open(Upload upload)
    {
        KIOSK_TRY(auto keys, readSealingKeys(m_config.sealing));
        KIOSK_TRY(auto receiptCertificate, readCertificate(m_config.sealing.receiptCertificate));
        KIOSK_TRY(auto journal, outbox::Journal::open(m_config.dataFolder / "outbox"));
        KIOSK_TRY(auto uploaderJournal, outbox::Journal::open(m_config.dataFolder / "outbox"));
        KIOSK_TRY(auto audit, outbox::AuditLog::open(m_config.dataFolder / "audit.sqlite"));
        m_keys = std::make_unique<outbox::SealingKeys>(std::move(keys));
        m_journal = std::make_unique<outbox::Journal>(std::move(journal));
        m_audit = std::make_unique<outbox::AuditLog>(std::move(audit));
        m_client = new outbox::BackOfficeClient(accessOf(m_config.backOffice), this);
        m_uploader = new outbox::Uploader(std::move(uploaderJournal), accessOf(m_config.backOffice),
                                          std::move(receiptCertificate), m_clock, m_random, this);
        connect(m_uploader, &outbox::Uploader::packageChanged, this, [this] { tellQueue(); });
        connect(m_uploader, &outbox::Uploader::drained, &m_outer, &OutboxService::drained);
        m_upload = upload;
        startUpload();
        tellQueue();
        return {};
    }

    Result<void> seal(const SealOrder& order)
    {
        if (!m_journal)
            return fail(ErrorCode::StorageFailed, "the journal is not open");
        KIOSK_TRY(const auto content, order.makeContent());
        KIOSK_TRY(const auto package,
                  outbox::sealPackage(content, order.digests, *m_keys, m_clock.now()));
        KIOSK_CHECK(m_journal->add(package));
        tellQueue();
        startUpload();
        return {};
    }

    [[nodiscard]] bool isStored(const PackageId& id) const
    {
        return m_journal && m_journal->row(id).has_value();
    }

    void audit(TimePoint at, const std::string& event, const std::string& subject)
    {
        if (!m_audit)
            return;
        if (const auto written = m_audit->append(at, event, subject); !written)
            core::logError("station", "audit", written.error());
    }

    void watch(std::uint64_t number, const PackageId& id,
               std::function<void(journey::Pairing, bool)> changed)
    {
        m_watchNumber = number;
        m_watched = id;
        m_changed = std::move(changed);
        m_lastTold.reset();
        ask(number);
    }

    void unwatch() { m_watchNumber = 0; }

    void reissue(const PackageId& id, const outbox::HandoffDigests& digests,
                 std::function<void(Result<void>)> reply)
    {
        if (!m_client)
            return reply(fail(ErrorCode::StorageFailed, "the journal is not open"));
        m_client->reissueHandoff(id, digests, [reply = std::move(reply)](auto answer) {
            if (answer)
                reply({});
            else
                reply(tl::unexpected<Error>(answer.error().error));
        });
    }

    void syncNow()
    {
        if (m_uploader)
            m_uploader->syncNow();
    }

private:
    void startUpload()
    {
        if (m_upload == Upload::Always)
            m_uploader->start();
    }

    void ask(std::uint64_t number)
    {
        if (number != m_watchNumber || !m_client)
            return;
        m_client->handoffStatus(m_watched, [this, number](auto status) {
            if (number != m_watchNumber)
                return;
            Q_EMIT m_outer.backOfficeReachable(status.has_value());
            tell({pairingOf(status), isSent()});
            QTimer::singleShot(watchInterval, this, [this, number] { ask(number); });
        });
    }

    void tell(std::pair<journey::Pairing, bool> news)
    {
        if (m_lastTold == news)
            return;
        m_lastTold = news;
        m_changed(news.first, news.second);
    }

    [[nodiscard]] bool isSent() const
    {
        const auto row = m_journal->row(m_watched);
        return row && row->state >= outbox::PackageState::Confirmed;
    }

    void tellQueue()
    {
        const auto room = m_journal->checkRoom(roomForOneMore);
        Q_EMIT m_outer.roomChecked(room ? std::nullopt : std::optional(room.error().code));
        if (const auto rows = m_journal->rows())
            Q_EMIT m_outer.queueChanged(toQueue(*rows));
        else
            core::logError("station", "queue", rows.error());
    }

    OutboxService& m_outer;
    const Config& m_config;
    const Clock& m_clock;
    core::RandomSource& m_random;
    std::unique_ptr<outbox::SealingKeys> m_keys;
    std::unique_ptr<outbox::Journal> m_journal;
    std::unique_ptr<outbox::AuditLog> m_audit;
    outbox::BackOfficeClient* m_client = nullptr;
    outbox::Uploader* m_uploader = nullptr;
    Upload m_upload = Upload::Always;
    std::uint64_t m_watchNumber = 0; // 0: nothing is watched
    PackageId m_watched;
    std::function<void(journey::Pairing, bool)> m_changed;
    std::optional<std::pair<journey::Pairing, bool>> m_lastTold;
};

OutboxService::OutboxService(const Config& config, const Clock& clock, core::RandomSource& random,
                             QObject* parent)
    : QObject(parent), m_inner(new Inner(*this, config, clock, random))
{
    m_thread.setObjectName("outbox");
    m_inner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inner, &QObject::deleteLater);
    m_thread.start();
}

OutboxService::~OutboxService()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename Call>
void OutboxService::onThread(Call call)
{
    QMetaObject::invokeMethod(m_inner, std::move(call), Qt::QueuedConnection);
}

void OutboxService::open(Upload upload, std::function<void(Result<void>)> reply)
{
    onThread([this, upload, reply = std::move(reply)] {
        auto outcome = m_inner->open(upload);
        QMetaObject::invokeMethod(this, [reply, outcome] { reply(outcome); });
    });
}

void OutboxService::seal(SealOrder order, std::function<void(Result<void>)> reply)
{
    onThread([this, order = std::move(order), reply = std::move(reply)] {
        auto outcome = m_inner->seal(order);
        QMetaObject::invokeMethod(this, [reply, outcome] { reply(outcome); });
    });
}

void OutboxService::isStored(const PackageId& id, std::function<void(bool)> reply)
{
    onThread([this, id, reply = std::move(reply)] {
        const bool stored = m_inner->isStored(id);
        QMetaObject::invokeMethod(this, [reply, stored] { reply(stored); });
    });
}

void OutboxService::audit(TimePoint at, std::string event, std::string subject)
{
    onThread([this, at, event = std::move(event), subject = std::move(subject)] {
        m_inner->audit(at, event, subject);
    });
}

void OutboxService::watch(const PackageId& id, std::function<void(journey::Pairing, bool)> changed)
{
    const std::uint64_t number = ++m_watch;
    onThread([this, number, id, changed = std::move(changed)] {
        m_inner->watch(number, id, [this, changed](journey::Pairing pairing, bool sent) {
            QMetaObject::invokeMethod(this, [changed, pairing, sent] { changed(pairing, sent); });
        });
    });
}

void OutboxService::unwatch()
{
    onThread([this] { m_inner->unwatch(); });
}

void OutboxService::reissue(const PackageId& id, const outbox::HandoffDigests& digests,
                            std::function<void(Result<void>)> reply)
{
    onThread([this, id, digests, reply = std::move(reply)] {
        m_inner->reissue(id, digests, [this, reply](Result<void> outcome) {
            QMetaObject::invokeMethod(this, [reply, outcome] { reply(outcome); });
        });
    });
}

void OutboxService::syncNow()
{
    onThread([this] { m_inner->syncNow(); });
}

} // namespace kiosk::station
