// Who works at this kiosk: signing in and out, the lock after a while without a touch, and the
// words that agents sign. Lives on the GUI thread and never waits: passwords take a second on
// purpose, and cards and faces their time, so they are on a thread of its own. Keys are in memory
// while their agent is signed in, and gone with the lock; only the key of drafts stays until
// somebody signs in or out, so that a case at the locked desk is still kept.
#pragma once

#include "agents/agent_store.h"
#include "journey/state.h"
#include "station/config.h"
#include "station/face_eyes.h"
#include "station/station_port.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace kiosk::station {

class AgentBench;
class Worker;

// What an agent signs, and what the case must not be: their own.
struct WordOrder
{
    AgentOrder order;
    CaseId caseId;
    std::vector<std::string> judged; // what the agent was shown
    bool needsGrave = false;         // something of it is not for a plain agent to accept
    std::vector<identity::Nir> numbers;
    SharedImage face;    // of the person at the kiosk; null: none was taken
    double likeness = 0; // from this on a face is the agent's own
};

class AgentService : public QObject
{
    Q_OBJECT
public:
    // `clock` must outlive the object. Without an authority in the configuration nobody can sign
    // in.
    AgentService(const Config& config, const Clock& clock, FaceEyes eyes,
                 QObject* parent = nullptr);
    ~AgentService() override;

    [[nodiscard]] const AgentState& agent() const noexcept { return m_agent; }
    // Each is answered by changed(); agent().problem then says why not: SignInFailed, SignInLocked,
    // NoCard, StorageFailed… An empty id: whoever's card is in the reader.
    void signIn(const QString& id, SecureBytes secret);
    void signOut();
    void lock();
    void active(); // somebody is at the desk: the lock begins to wait anew
    void lockAfter(std::chrono::minutes time);

    // Who signs proves themselves once more; it may be another than who is signed in. On success
    // `reply` gets the word; else agent().problem: as signIn(), NotPermitted, OwnCase.
    void sign(WordOrder word, std::function<void(journey::AgentDecision)> reply);

    // What the agent wanted could not be done: agent().problem.
    void refuse(const Error& problem);
    // The agent who is signed in may do it; else agent().problem is NotPermitted.
    [[nodiscard]] bool mayDo(identity::AgentAct act);
    // This number is the agent's own: agent().problem is OwnCase then.
    [[nodiscard]] bool isOwn(const identity::Nir& nir);
    // Of the agent of that id, while it is here; else empty.
    [[nodiscard]] SecureBytes draftKeyOf(const std::string& agentId) const;

Q_SIGNALS:
    void changed();                   // agent() did
    void happened(std::string event); // for the audit chain

private:
    template <typename T>
    struct Outcome;
    template <typename T, typename Job, typename Heed>
    void onBench(const QString& id, Job job, Heed heed);
    void take(agents::AgentSession session);
    void fail(const Error& error, std::optional<TimePoint> lockedUntil);

    std::shared_ptr<AgentBench> m_bench; // used by the worker's job only
    AgentState m_agent;
    std::optional<agents::AgentSession> m_session; // none: nobody, or locked
    SecureBytes m_draftKey;                        // of m_agent.id; stays while locked
    std::chrono::minutes m_lockAfter;
    QTimer m_lock;
    std::unique_ptr<Worker> m_worker;
};

} // namespace kiosk::station
