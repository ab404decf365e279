#include "station/draft_service.h"

#include "core/log.h"
#include "station/evidence_parts.h"
#include "station/state_json.h"

#include <QTimer>

#include <mutex>
#include <optional>
#include <utility>

namespace kiosk::station {
namespace {

constexpr std::chrono::minutes tidyInterval{10};

} // namespace

// The newest save of each case that the thread has not begun. Both threads look at it.
struct DraftService::Waiting
{
    struct Order
    {
        outbox::DraftHead head;
        journey::State state;
        Evidence evidence;
        SecureBytes key;
    };

    void put(Order order)
    {
        const std::scoped_lock lock(mutex);
        orders.insert_or_assign(order.head.caseId, std::move(order));
    }
    void drop(const CaseId& caseId)
    {
        const std::scoped_lock lock(mutex);
        orders.erase(caseId);
    }
    std::optional<Order> take(const CaseId& caseId)
    {
        const std::scoped_lock lock(mutex);
        auto node = orders.extract(caseId);
        return node ? std::optional(std::move(node.mapped())) : std::nullopt;
    }

    std::mutex mutex;
    std::map<CaseId, Order> orders;
};

// What lives on the drafts' thread.
class DraftService::Inner : public QObject
{
public:
    Inner(DraftService& outer, std::filesystem::path folder, const Clock& clock,
          core::RandomSource& random)
        : m_outer(outer), m_folder(std::move(folder)), m_clock(clock), m_random(random)
    {
    }

    void open()
    {
        note(store());
        tellDrafts();
    }

    void save(const Waiting::Order& order)
    {
        note(write(order));
        tellDrafts();
    }

    Result<Draft> load(const CaseId& caseId, const SecureBytes& key)
    {
        KIOSK_TRY(const outbox::DraftStore* drafts, store());
        KIOSK_TRY(const outbox::DraftContent content, drafts->open(caseId, key));
        KIOSK_TRY(journey::State state, readState(content.state));
        if (state.caseId != caseId)
            return fail(ErrorCode::MalformedData, "a draft of another case");
        KIOSK_TRY(Evidence evidence, readEvidence(content.parts));
        return Draft{std::move(state), std::move(evidence)};
    }

    void remove(const CaseId& caseId)
    {
        const auto drafts = store();
        note(drafts ? (*drafts)->remove(caseId) : tl::unexpected<Error>(drafts.error()));
        tellDrafts();
    }

    void removeExpired()
    {
        const auto drafts = store();
        note(drafts ? (*drafts)->removeExpired(m_clock.now())
                    : Result<int>(tl::unexpected<Error>(drafts.error())));
        tellDrafts();
    }

    [[nodiscard]] Result<void> takeOutcome() { return std::exchange(m_outcome, Result<void>()); }

private:
    // Opened anew by the next call when it could not be.
    Result<outbox::DraftStore*> store()
    {
        if (!m_store) {
            KIOSK_TRY(outbox::DraftStore opened,
                      outbox::DraftStore::open(m_folder, m_random, m_clock.now()));
            m_store = std::move(opened);
        }
        return &*m_store;
    }

    Result<void> write(const Waiting::Order& order)
    {
        KIOSK_TRY(outbox::DraftStore * drafts, store());
        return drafts->save(order.head, {writeState(order.state), writeEvidence(order.evidence)},
                            order.key);
    }

    template <typename T>
    void note(const Result<T>& outcome)
    {
        if (outcome)
            return;
        core::logError("station", "draft", outcome.error());
        if (m_outcome)
            m_outcome = tl::unexpected<Error>(outcome.error());
        QMetaObject::invokeMethod(
            &m_outer, [outer = &m_outer, why = outcome.error()] { Q_EMIT outer->failed(why); });
    }

    void tellDrafts()
    {
        if (!m_store)
            return;
        auto heads = m_store->list();
        if (!heads)
            return note(heads);
        QMetaObject::invokeMethod(
            &m_outer, [outer = &m_outer, heads = std::move(*heads)] { outer->take(heads); });
    }

    DraftService& m_outer;
    std::filesystem::path m_folder;
    const Clock& m_clock;
    core::RandomSource& m_random;
    std::optional<outbox::DraftStore> m_store;
    Result<void> m_outcome; // since the last flush
};

DraftService::DraftService(std::filesystem::path folder, const Clock& clock,
                           core::RandomSource& random, QObject* parent)
    : QObject(parent), m_waiting(std::make_unique<Waiting>()),
      m_inner(new Inner(*this, std::move(folder), clock, random))
{
    m_thread.setObjectName("drafts");
    m_inner->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_inner, &QObject::deleteLater);
    m_thread.start();
    onThread([](Inner& inner) { inner.open(); });
    auto* tidying = new QTimer(this);
    connect(tidying, &QTimer::timeout, this, &DraftService::removeExpired);
    tidying->start(tidyInterval);
}

DraftService::~DraftService()
{
    // Behind everything that was asked for.
    onThread([this](Inner&) { m_thread.quit(); });
    m_thread.wait();
}

template <typename Call>
void DraftService::onThread(Call call)
{
    QMetaObject::invokeMethod(
        m_inner, [inner = m_inner, call = std::move(call)]() mutable { call(*inner); },
        Qt::QueuedConnection);
}

void DraftService::take(std::vector<outbox::DraftHead> drafts)
{
    if (drafts == m_drafts)
        return;
    m_drafts = std::move(drafts);
    Q_EMIT changed();
}

void DraftService::save(outbox::DraftHead head, journey::State state, Evidence evidence,
                        SecureBytes key)
{
    const CaseId caseId = head.caseId;
    m_waiting->put(
        {std::move(head), withoutMoment(std::move(state)), std::move(evidence), std::move(key)});
    onThread([waiting = m_waiting.get(), caseId](Inner& inner) {
        if (const auto order = waiting->take(caseId))
            inner.save(*order);
    });
}

void DraftService::flush(std::function<void(Result<void>)> reply)
{
    onThread([this, reply = std::move(reply)](Inner& inner) {
        QMetaObject::invokeMethod(this, [reply, outcome = inner.takeOutcome()] { reply(outcome); });
    });
}

void DraftService::load(const CaseId& caseId, SecureBytes key,
                        std::function<void(Result<Draft>)> reply)
{
    onThread([this, caseId, key = std::move(key), reply = std::move(reply)](Inner& inner) {
        auto draft = std::make_shared<Result<Draft>>(inner.load(caseId, key));
        QMetaObject::invokeMethod(this, [reply, draft] { reply(std::move(*draft)); });
    });
}

void DraftService::remove(const CaseId& caseId)
{
    m_waiting->drop(caseId);
    onThread([caseId](Inner& inner) { inner.remove(caseId); });
}

void DraftService::removeExpired()
{
    onThread([](Inner& inner) { inner.removeExpired(); });
}

} // namespace kiosk::station
