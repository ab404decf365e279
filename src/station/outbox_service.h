// The outbox behind its own thread: sealing, journal, audit, upload, and asking the issuer about a
// handoff. The object lives on the GUI thread and every call returns at once; what it owns lives on
// its thread.
#pragma once

#include "handoff/offer.h"
#include "journey/state.h"
#include "outbox/journal.h"
#include "station/config.h"
#include "station/station_port.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <optional>

namespace kiosk::station {

// What is sealed: made on the outbox's thread, since encoding and sealing take a moment.
struct SealOrder
{
    PackageId id;
    PersonalText code;
    outbox::HandoffDigests digests;
    std::function<Result<outbox::PackageContent>()> makeContent; // on the outbox's thread
};

class OutboxService : public QObject
{
    Q_OBJECT
public:
    // Everything by reference must outlive the object.
    OutboxService(const Config& config, const Clock& clock, core::RandomSource& random,
                  QObject* parent = nullptr);
    ~OutboxService() override;

    enum class Upload : std::uint8_t { Always, OnRequest };
    // Opens journal and audit log; uploads from now on, or only on syncNow(). Fails with what they
    // say; then nothing may be sealed.
    void open(Upload upload, std::function<void(Result<void>)> reply);
    // Answers once the package is durable.
    void seal(SealOrder order, std::function<void(Result<void>)> reply);
    // Is this package in the journal, sent or not?
    void isStored(const PackageId& id, std::function<void(bool)> reply);
    void audit(TimePoint at, std::string event, std::string subject);
    // Asks every 1.5 s until unwatch(); `pairing` only when something changed.
    void watch(const PackageId& id, std::function<void(journey::Pairing, bool sent)> changed);
    void unwatch();
    void reissue(const PackageId& id, const outbox::HandoffDigests& digests,
                 std::function<void(Result<void>)> reply);
    void syncNow();

Q_SIGNALS:
    // Why no new case can be taken, or nothing; told when it is opened and when the journal
    // changes.
    void roomChecked(std::optional<kiosk::core::ErrorCode> unable);
    void queueChanged(std::vector<kiosk::station::QueueRow> rows);
    void drained(int confirmed, int remaining); // at the end of each pass over the journal
    void backOfficeReachable(bool reachable);

private:
    class Inner;
    template <typename Call>
    void onThread(Call call);

    QThread m_thread;
    Inner* m_inner; // lives on m_thread, deleted there
    std::uint64_t m_watch = 0;
};

} // namespace kiosk::station
