// Inside the room: how often each id has failed to sign in, in the agents' database. Every try is
// counted before the secret is looked at, and taken back when it was right: so a process that is
// killed in between has still used up a try, and tries in several processes at once add up.
//
// The clock may be set back: what is left of a wait stays what it was. Set forward, it cannot be
// told from a kiosk that was switched off.
#pragma once

#include "agents/agent_store.h"
#include "agents/database.h"

namespace kiosk::agents {

struct TryCount
{
    int wrong = 0;
    std::optional<TimePoint> lockedUntil; // by the clock as it is now; nothing once it has passed
};

class SignInTries
{
public:
    // All must outlive it.
    SignInTries(const Database& database, const Clock& clock, const Lockout& lockout)
        : m_database(&database), m_clock(&clock), m_lockout(lockout)
    {
    }

    // A try that has begun, and what was counted before it.
    struct Begun
    {
        std::string id;
        std::int64_t lockedBefore = 0;
        std::int64_t lockedUntil = 0;
    };
    // Counts a wrong try. Fails with SignInLocked, which counts nothing, or as storage does.
    [[nodiscard]] Result<Begun> begin(const std::string& id);
    // It was no try: there was no card, or the storage failed.
    [[nodiscard]] Result<void> takeBack(const Begun& begun);
    // The secret was right, or a supervisor says so.
    [[nodiscard]] Result<void> forget(const std::string& id);

    [[nodiscard]] Result<TryCount> of(const std::string& id) const;

private:
    [[nodiscard]] Result<std::int64_t> advance() const;
    [[nodiscard]] Result<void> forgetStrangers() const;

    const Database* m_database;
    const Clock* m_clock;
    Lockout m_lockout;
};

// How long nobody may try after this many wrong tries; zero below the limit. Pure.
[[nodiscard]] std::chrono::milliseconds waitAfter(int wrongTries, const Lockout& lockout) noexcept;

} // namespace kiosk::agents
