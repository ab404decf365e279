#include "station/agent_service.h"

#include "core/log.h"
#include "station/agent_bench.h"
#include "station/worker.h"

#include <utility>

namespace kiosk::station {

// What came of one job on the bench.
template <typename T>
struct AgentService::Outcome
{
    Result<T> result;
    std::optional<TimePoint> lockedUntil;
};

AgentService::AgentService(const Config& config, const Clock& clock, FaceEyes eyes, QObject* parent)
    : QObject(parent), m_bench(std::make_shared<AgentBench>(config, clock, std::move(eyes))),
      m_lockAfter(config.policy.agentLock), m_worker(std::make_unique<Worker>())
{
    m_lock.setSingleShot(true);
    connect(&m_lock, &QTimer::timeout, this, &AgentService::lock);
}

AgentService::~AgentService() = default;

// One job after the other: while one runs, nothing else is begun.
template <typename T, typename Job, typename Heed>
void AgentService::onBench(const QString& id, Job job, Heed heed)
{
    m_agent.busy = true;
    m_agent.problem.reset();
    m_agent.lockedUntil.reset();
    Q_EMIT changed();
    m_worker->run(
        [bench = m_bench, id = id.toStdString(), job = std::move(job)](const std::stop_token&) {
            Outcome<T> outcome{job(*bench), {}};
            if (!outcome.result && outcome.result.error().code == ErrorCode::SignInLocked)
                outcome.lockedUntil = bench->lockedUntil(id);
            return outcome;
        },
        [this, heed = std::move(heed)](Outcome<T> outcome) {
            m_agent.busy = false;
            if (outcome.result)
                heed(std::move(*outcome.result));
            else
                fail(outcome.result.error(), outcome.lockedUntil);
            Q_EMIT changed();
        });
}

void AgentService::fail(const Error& error, std::optional<TimePoint> lockedUntil)
{
    core::logError("station", "agent", error);
    m_agent.problem = error.code;
    m_agent.lockedUntil = lockedUntil;
    switch (error.code) {
    case ErrorCode::SignInFailed:
        return Q_EMIT happened("agent.sign_in_failed");
    case ErrorCode::SignInLocked:
        return Q_EMIT happened("agent.sign_in_locked");
    case ErrorCode::OwnCase:
        return Q_EMIT happened("agent.own_case");
    case ErrorCode::NotPermitted:
        return Q_EMIT happened("agent.not_permitted");
    default:
        break;
    }
}

void AgentService::signIn(const QString& id, SecureBytes secret)
{
    if (m_agent.busy)
        return;
    onBench<agents::AgentSession>(
        id,
        [id = id.toStdString(), secret = std::move(secret)](AgentBench& bench) {
            return bench.signIn(id, secret);
        },
        [this](agents::AgentSession session) { take(std::move(session)); });
}

void AgentService::take(agents::AgentSession session)
{
    m_agent.id = QString::fromStdString(session.id());
    m_agent.name = QString::fromStdString(session.name());
    m_agent.role = session.role();
    m_agent.locked = false;
    m_draftKey = session.draftKey();
    m_session.emplace(std::move(session));
    active();
    Q_EMIT happened("agent.signed_in:" + m_session->id());
}

void AgentService::signOut()
{
    if (m_agent.id.isEmpty())
        return;
    const std::string id = m_agent.id.toStdString();
    m_worker->stop();
    m_lock.stop();
    m_session.reset();
    m_draftKey.clear();
    m_agent = {};
    Q_EMIT happened("agent.signed_out:" + id);
    Q_EMIT changed();
}

void AgentService::lock()
{
    if (!m_agent.signedIn())
        return;
    m_lock.stop();
    m_session.reset();
    m_agent.locked = true;
    Q_EMIT happened("agent.locked:" + m_agent.id.toStdString());
    Q_EMIT changed();
}

void AgentService::active()
{
    if (m_agent.signedIn())
        m_lock.start(m_lockAfter);
}

void AgentService::lockAfter(std::chrono::minutes time)
{
    if (std::exchange(m_lockAfter, time) != time)
        active();
}

void AgentService::sign(WordOrder word, std::function<void(journey::AgentDecision)> reply)
{
    if (m_agent.busy)
        return;
    if (!m_agent.signedIn())
        return refuse({ErrorCode::NotPermitted, "nobody is signed in"});
    if (word.order.agentId.isEmpty())
        word.order.agentId = m_agent.id;
    active();
    const QString id = word.order.agentId;
    onBench<journey::AgentDecision>(
        id, [word = std::move(word)](AgentBench& bench) { return bench.sign(word); },
        [this, reply = std::move(reply)](journey::AgentDecision decision) {
            Q_EMIT happened("agent.signed:" + decision.agentId);
            reply(std::move(decision));
        });
}

bool AgentService::mayDo(identity::AgentAct act)
{
    if (m_agent.signedIn() && identity::may(m_agent.role, act))
        return true;
    refuse({ErrorCode::NotPermitted, "the role of the agent"});
    return false;
}

bool AgentService::isOwn(const identity::Nir& nir)
{
    if (!m_session || !m_session->isOwn(nir))
        return false;
    refuse({ErrorCode::OwnCase, "number"});
    return true;
}

void AgentService::refuse(const Error& problem)
{
    fail(problem, {});
    Q_EMIT changed();
}

SecureBytes AgentService::draftKeyOf(const std::string& agentId) const
{
    return m_agent.id.toStdString() == agentId ? m_draftKey : SecureBytes();
}

} // namespace kiosk::station
