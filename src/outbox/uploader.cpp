#include "outbox/uploader.h"

#include "core/log.h"
#include "outbox/receipt.h"
#include "outbox/retry_delay.h"
#include "outbox/upload_plan.h"

#include <QMetaObject>
#include <QTimer>

#include <algorithm>
#include <set>

namespace kiosk::outbox {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t partSize = 1U << 20;
// Packages that another process adds are noticed after this time at the latest.
constexpr milliseconds longestSleep = std::chrono::minutes(1);
constexpr milliseconds shortestSleep{50};
constexpr milliseconds claimAgain{500};
// How often one package may be begun anew, or set right about its offset, within one pass.
constexpr int mostCorrections = 3;

} // namespace

struct Uploader::Private
{
    Uploader* owner;
    Journal journal;
    Result<crypto::PublicKey> receiptKey;
    const Clock& clock;
    core::RandomSource& random;
    BackOfficeClient* client; // this and the timer are the owner's children: they move with it
    QTimer* timer;

    bool watching = false;              // start() was called: come back by the timer
    bool everything = false;            // the pass takes also what is not due
    std::optional<FileLock> claim = {}; // there while a pass runs
    std::deque<UploadTask> queue = {};
    UploadTask current = {};
    Bytes octets = {};               // of the current package, once they are needed
    int corrections = 0;             // of the current package
    std::set<PackageId> failed = {}; // in this pass
    int purged = 0;                  // in this pass
    int outages = 0;                 // passes in a row that the whole back office failed
    TimePoint pauseUntil = {};       // because of them
    TimePoint patienceUntil = {};    // because the server asked for it

    void look(bool alsoNotDue);
    void wakeUp();
    void beginPass();
    void passImpossible(const Error& error);
    void plan();
    void endPass();
    [[nodiscard]] int pendingCount() const;
    void sleep();

    template <typename Work>
    void later(Work work) // through the event loop
    {
        QMetaObject::invokeMethod(owner, std::move(work), Qt::QueuedConnection);
    }
    void nextTask();
    void step();
    void announce(const PackageRow& row);
    void beginUpload(const PackageRow& row);
    void resumeUpload(const PackageRow& row);
    void sendFrom(const PackageRow& row, std::uint64_t offset);
    void partSent(const PackageRow& row, std::uint64_t from, std::uint64_t offset);
    void fetchReceipt(const PackageRow& row);
    void takeReceipt(const PackageRow& row, const std::string& jws);
    void startOver(const PackageRow& row);
    void purge(const PackageRow& row);

    void changed();
    void advance(const Result<void>& marked);
    [[nodiscard]] bool correct();
    void giveUp(const CallError& error, bool onlyThisPackage = false);
    void giveUp(ErrorCode code, const std::string& detail, bool onlyThisPackage = true);
};

Uploader::Uploader(Journal journal, const BackOfficeAccess& access,
                   crypto::Certificate receiptCertificate, const Clock& clock,
                   core::RandomSource& random, QObject* parent)
    : QObject(parent),
      m_private(new Private{this, std::move(journal), receiptCertificate.publicKey(), clock, random,
                            new BackOfficeClient(access, this), new QTimer(this)})
{
    m_private->timer->setSingleShot(true);
    connect(m_private->timer, &QTimer::timeout, this, [this] { m_private->wakeUp(); });
}

Uploader::~Uploader() = default;

void Uploader::start()
{
    m_private->watching = true;
    if (mustWait(m_private->patienceUntil, m_private->clock.now()))
        m_private->sleep();
    else
        m_private->look(false);
}

void Uploader::syncNow()
{
    m_private->look(true);
}

// --- passes

void Uploader::Private::look(bool alsoNotDue)
{
    everything = everything || alsoNotDue;
    if (claim)
        plan(); // the running pass takes in what is new
    else
        beginPass();
}

void Uploader::Private::wakeUp()
{
    const bool tooEarly = mustWait(std::max(pauseUntil, patienceUntil), clock.now());
    if (tooEarly && !everything)
        sleep(); // a long pause is slept through in pieces
    else
        beginPass();
}

void Uploader::Private::beginPass()
{
    Result<std::optional<FileLock>> claimed = journal.claimUploads();
    if (!claimed)
        return passImpossible(claimed.error());
    if (!*claimed) {
        timer->start(claimAgain);
        return;
    }
    claim = *std::move(claimed);
    timer->stop();
    failed.clear();
    purged = 0;
    plan();
    later([this] { nextTask(); });
}

// The journal's folder itself is out of order.
void Uploader::Private::passImpossible(const Error& error)
{
    core::logError("outbox", "claim the uploads", error);
    everything = false;
    if (watching)
        timer->start(longestSleep);
    later([this] { Q_EMIT owner->drained(0, pendingCount()); });
}

void Uploader::Private::plan()
{
    queue.clear();
    Result<std::vector<PackageRow>> pending = journal.pending();
    if (!pending) {
        core::logError("outbox", "read the journal", pending.error());
        return;
    }
    std::erase_if(*pending, [this](const PackageRow& row) { return failed.contains(row.id); });
    queue = planUploads(*std::move(pending), clock.now(), everything);
}

void Uploader::Private::endPass()
{
    claim.reset();
    everything = false;
    octets = {};
    if (watching)
        sleep();
    Q_EMIT owner->drained(purged, pendingCount());
}

int Uploader::Private::pendingCount() const
{
    const auto pending = journal.pending();
    return pending ? static_cast<int>(pending->size()) : 0;
}

void Uploader::Private::sleep()
{
    const TimePoint now = clock.now();
    TimePoint wake = now + longestSleep;
    if (const auto pending = journal.pending()) {
        for (const PackageRow& row : *pending)
            wake = std::min(wake, row.nextAttempt);
    }
    wake = std::max({wake, pauseUntil, patienceUntil});
    timer->start(std::clamp<milliseconds>(wake - now, shortestSleep, longestSleep));
}

// --- one package

void Uploader::Private::nextTask()
{
    octets = {};
    corrections = 0;
    if (queue.empty())
        return endPass();
    current = queue.front();
    queue.pop_front();
    // Many packages that need no network must not pile up on the stack.
    later([this] { step(); });
}

// What the journal says decides; each step changes it and comes back here.
void Uploader::Private::step()
{
    const Result<PackageRow> row = journal.row(current.id);
    if (!row)
        return giveUp(row.error().code, row.error().detail);
    if (row->state >= current.goal)
        return nextTask();
    switch (row->state) {
    case PackageState::Sealed:
        return announce(*row);
    case PackageState::Announced:
        return beginUpload(*row);
    case PackageState::Uploading:
        return resumeUpload(*row);
    case PackageState::Stored:
        return fetchReceipt(*row);
    case PackageState::Confirmed:
        return purge(*row);
    case PackageState::Purged:
        return nextTask();
    }
}

void Uploader::Private::announce(const PackageRow& row)
{
    client->announce(row, [this, id = row.id](const auto& done) {
        if (!done)
            return giveUp(done.error());
        advance(journal.markAnnounced(id));
    });
}

void Uploader::Private::beginUpload(const PackageRow& row)
{
    client->beginUpload(row, [this, id = row.id](const auto& url) {
        if (!url)
            return giveUp(url.error());
        advance(journal.markUploading(id, url->toStdString(), 0));
    });
}

void Uploader::Private::resumeUpload(const PackageRow& row)
{
    const QString url = QString::fromStdString(row.uploadUrl);
    client->uploadOffset(url, [this, row](const auto& offset) {
        if (!offset && offset.error().error.code == ErrorCode::NotFound && correct())
            return beginUpload(row); // the server has dropped it
        if (!offset)
            return giveUp(offset.error());
        if (*offset > row.size)
            return giveUp(ErrorCode::BackOfficeRefused, "offset behind the end");
        sendFrom(row, *offset);
    });
}

void Uploader::Private::sendFrom(const PackageRow& row, std::uint64_t offset)
{
    if (offset == row.size)
        return advance(journal.markStored(row.id));
    if (octets.empty()) {
        Result<Bytes> read = journal.octets(row.id);
        if (!read)
            return giveUp(read.error().code, read.error().detail);
        octets = *std::move(read);
    }
    const ByteView rest = ByteView(octets).subspan(static_cast<std::size_t>(offset));
    const Bytes part = core::toBytes(rest.first(std::min(rest.size(), partSize)));
    client->sendPart(QString::fromStdString(row.uploadUrl), offset, part,
                     [this, row, offset](const auto& held) {
                         if (held)
                             return partSent(row, offset, *held);
                         const ErrorCode code = held.error().error.code;
                         const bool elsewhere =
                             code == ErrorCode::PackageConflict || code == ErrorCode::NotFound;
                         if (elsewhere && correct())
                             return step(); // asks where the server stands
                         giveUp(held.error());
                     });
}

void Uploader::Private::partSent(const PackageRow& row, std::uint64_t from, std::uint64_t offset)
{
    if (offset <= from || offset > row.size)
        return giveUp(ErrorCode::BackOfficeRefused, "impossible offset");
    const Result<void> marked = journal.markUploading(row.id, row.uploadUrl, offset);
    if (!marked)
        return giveUp(marked.error().code, marked.error().detail);
    changed();
    sendFrom(row, offset);
}

void Uploader::Private::fetchReceipt(const PackageRow& row)
{
    client->receipt(row.id, [this, row](const auto& jws) {
        if (jws)
            return takeReceipt(row, jws->toStdString());
        if (jws.error().error.code == ErrorCode::NotFound && correct())
            return startOver(row);
        // "Not yet" concerns this package only; the server itself is well.
        giveUp(jws.error(), jws.error().error.code == ErrorCode::BackOfficeBusy);
    });
}

void Uploader::Private::takeReceipt(const PackageRow& row, const std::string& jws)
{
    if (!receiptKey)
        return giveUp(receiptKey.error().code, receiptKey.error().detail);
    if (const Result<void> checked = checkReceipt(jws, *receiptKey, row); !checked)
        return giveUp(ErrorCode::BackOfficeRefused, "receipt: " + checked.error().detail);
    advance(journal.markConfirmed(row.id, jws));
}

// The back office took the package once and no longer knows it: it lost its disk, or went back to
// a backup. The kiosk still has everything.
void Uploader::Private::startOver(const PackageRow& row)
{
    core::logWarning("outbox", "the back office does not know package " + row.id.text() +
                                   " any more: it is sent again");
    advance(journal.restart(row.id));
}

void Uploader::Private::purge(const PackageRow& row)
{
    const Result<void> done = journal.purge(row.id);
    if (!done)
        return giveUp(done.error().code, done.error().detail);
    ++purged;
    outages = 0;
    changed();
    nextTask();
}

void Uploader::Private::changed()
{
    Q_EMIT owner->packageChanged(QString::fromStdString(current.id.text()));
}

void Uploader::Private::advance(const Result<void>& marked)
{
    if (!marked)
        return giveUp(marked.error().code, marked.error().detail);
    outages = 0;
    changed();
    step();
}

bool Uploader::Private::correct()
{
    return ++corrections <= mostCorrections;
}

void Uploader::Private::giveUp(ErrorCode code, const std::string& detail, bool onlyThisPackage)
{
    giveUp(CallError{Error{code, detail}, {}}, onlyThisPackage);
}

// Ends the work on the current package for now. When the whole back office is at fault, the pass
// ends too.
void Uploader::Private::giveUp(const CallError& error, bool onlyThisPackage)
{
    const ErrorCode code = error.error.code;
    core::logError("outbox", "package " + current.id.text(), error.error);
    failed.insert(current.id);
    std::erase_if(queue, [this](const UploadTask& task) { return task.id == current.id; });
    const TimePoint now = clock.now();
    const Result<PackageRow> row = journal.row(current.id);
    const int attempts = row ? row->attempts + 1 : 1;
    const TimePoint next = now + retryDelay(attempts, error.retryAfter, random);
    const Result<void> marked = journal.markFailed(current.id, code, next);
    if (!marked)
        core::logError("outbox", "note a failure", marked.error());
    changed();

    const bool serverWide = !onlyThisPackage && (code == ErrorCode::BackOfficeUnreachable ||
                                                 code == ErrorCode::BackOfficeBusy);
    if (serverWide || !marked) {
        queue.clear();
        pauseUntil = now + retryDelay(++outages, error.retryAfter, random);
        patienceUntil = now + error.retryAfter.value_or(std::chrono::seconds(0));
    }
    nextTask();
}

} // namespace kiosk::outbox
