// Inside the room: the certificates that agents were given, and which of them are taken back. One
// thread at a time a call; the database has the lock.
#pragma once

#include "backend/database.h"
#include "identity/agent_role.h"

#include <vector>

namespace kiosk::backend {

struct RegisteredAgent
{
    std::string id;
    std::string name;
    identity::AgentRole role = identity::AgentRole::Agent;
    std::string certificateSha256; // hex
    TimePoint issued;
    TimePoint validUntil;
    std::optional<TimePoint> revoked;
};

class AgentRegister
{
public:
    explicit AgentRegister(const Database& database) : m_database(&database) {}

    [[nodiscard]] Result<void> add(const RegisteredAgent& agent) const;
    [[nodiscard]] Result<std::vector<RegisteredAgent>> list() const;
    // Every certificate of this id, from now on and backwards. Says how many.
    [[nodiscard]] Result<int> revoke(const std::string& id, TimePoint now) const;
    // Given out here, and not taken back?
    [[nodiscard]] Result<bool> isGood(const std::string& certificateSha256) const;

private:
    const Database* m_database;
};

} // namespace kiosk::backend
