#include "agents/sign_in_tries.h"

#include <algorithm>

namespace kiosk::agents {
namespace {

constexpr std::int64_t mostStrangers = 1000; // ids that no agent has, so that typing fills no disk

std::int64_t milliseconds(TimePoint at)
{
    return at.time_since_epoch().count();
}

TimePoint timePoint(std::int64_t at)
{
    return TimePoint(std::chrono::milliseconds(at));
}

Result<std::int64_t> lastSeen(const Database& database)
{
    KIOSK_TRY(Statement seen, database.query("SELECT seen FROM clock"));
    KIOSK_TRY(const bool any, seen.step());
    return any ? seen.integer(0) : 0;
}

} // namespace

std::chrono::milliseconds waitAfter(int wrongTries, const Lockout& lockout) noexcept
{
    if (wrongTries < std::max(lockout.wrongTries, 1))
        return std::chrono::milliseconds::zero();
    std::chrono::minutes wait = lockout.wait;
    for (int tries = lockout.wrongTries; tries < wrongTries && wait < lockout.longest; ++tries)
        wait *= 2;
    return std::min(wait, lockout.longest);
}

// The time now, after every wait has been moved by what the clock was set back since.
Result<std::int64_t> SignInTries::advance() const
{
    const std::int64_t now = milliseconds(m_clock->now());
    KIOSK_TRY(const std::int64_t seen, lastSeen(*m_database));
    if (now < seen)
        KIOSK_CHECK(m_database->run("UPDATE tries SET locked_until = locked_until - ?"
                                    " WHERE locked_until <> 0",
                                    seen - now));
    KIOSK_CHECK(m_database->run("UPDATE clock SET seen = ?", now));
    return now;
}

Result<SignInTries::Begun> SignInTries::begin(const std::string& id)
{
    KIOSK_TRY(Transaction transaction, Transaction::begin(*m_database));
    KIOSK_TRY(const std::int64_t now, advance());
    Begun begun{id, 0, 0};
    int wrong = 1;
    {
        KIOSK_TRY(Statement row,
                  m_database->query("SELECT wrong, locked_until FROM tries WHERE id = ?", id));
        KIOSK_TRY(const bool any, row.step());
        if (any) {
            wrong = static_cast<int>(std::min<std::int64_t>(row.integer(0), INT32_MAX - 1)) + 1;
            begun.lockedBefore = row.integer(1);
        }
    }
    if (begun.lockedBefore > now) {
        KIOSK_CHECK(transaction.commit());
        return fail(ErrorCode::SignInLocked, "too many wrong tries");
    }
    const auto wait = waitAfter(wrong, m_lockout);
    begun.lockedUntil = wait.count() == 0 ? 0 : now + wait.count();
    KIOSK_CHECK(m_database->run("INSERT INTO tries VALUES(?,?,?,?) ON CONFLICT(id) DO UPDATE SET"
                                " wrong = excluded.wrong, locked_until = excluded.locked_until,"
                                " last = excluded.last",
                                id, static_cast<std::int64_t>(wrong), begun.lockedUntil, now));
    KIOSK_CHECK(forgetStrangers());
    KIOSK_CHECK(transaction.commit());
    return begun;
}

Result<void> SignInTries::forgetStrangers() const
{
    return m_database->run("DELETE FROM tries WHERE id IN (SELECT id FROM tries WHERE id NOT IN"
                           " (SELECT id FROM agent) ORDER BY last DESC, id LIMIT -1 OFFSET ?)",
                           mostStrangers);
}

// Another process may have counted since: only what this try set is undone.
Result<void> SignInTries::takeBack(const Begun& begun)
{
    return m_database->run("UPDATE tries SET wrong = wrong - 1, locked_until = CASE locked_until"
                           " WHEN ? THEN ? ELSE locked_until END WHERE id = ? AND wrong > 0",
                           begun.lockedUntil, begun.lockedBefore, begun.id);
}

Result<void> SignInTries::forget(const std::string& id)
{
    return m_database->run("DELETE FROM tries WHERE id = ?", id);
}

Result<TryCount> SignInTries::of(const std::string& id) const
{
    const std::int64_t now = milliseconds(m_clock->now());
    KIOSK_TRY(const std::int64_t seen, lastSeen(*m_database));
    KIOSK_TRY(Statement row,
              m_database->query("SELECT wrong, locked_until FROM tries WHERE id = ?", id));
    KIOSK_TRY(const bool any, row.step());
    TryCount count;
    if (!any)
        return count;
    count.wrong = static_cast<int>(row.integer(0));
    const std::int64_t until = row.integer(1) - std::max<std::int64_t>(seen - now, 0);
    if (row.integer(1) != 0 && until > now)
        count.lockedUntil = timePoint(until);
    return count;
}

} // namespace kiosk::agents
