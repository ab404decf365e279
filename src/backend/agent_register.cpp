#include "backend/agent_register.h"

namespace kiosk::backend {

Result<void> AgentRegister::add(const RegisteredAgent& agent) const
{
    const auto held = m_database->lock();
    auto insert = m_database->prepare(
        "INSERT INTO agents(certificate_sha256, agent_id, name, role, issued_at, valid_until)"
        " VALUES(?,?,?,?,?,?)");
    insert.bind(agent.certificateSha256)
        .bind(agent.id)
        .bind(agent.name)
        .bind(identity::agentRoleId(agent.role))
        .bind(agent.issued)
        .bind(agent.validUntil);
    KIOSK_TRY([[maybe_unused]] const int rows, insert.run());
    return {};
}

Result<std::vector<RegisteredAgent>> AgentRegister::list() const
{
    const auto held = m_database->lock();
    auto rows = m_database->prepare(
        "SELECT agent_id, name, role, certificate_sha256, issued_at, valid_until, revoked_at"
        " FROM agents ORDER BY agent_id, issued_at");
    std::vector<RegisteredAgent> all;
    for (;;) {
        KIOSK_TRY(const bool more, rows.step());
        if (!more)
            return all;
        RegisteredAgent agent;
        agent.id = rows.text(0);
        agent.name = rows.text(1);
        agent.role = identity::agentRoleOf(rows.text(2)).value_or(identity::AgentRole::Agent);
        agent.certificateSha256 = rows.text(3);
        agent.issued = rows.time(4);
        agent.validUntil = rows.time(5);
        if (rows.optionalText(6))
            agent.revoked = rows.time(6);
        all.push_back(std::move(agent));
    }
}

Result<int> AgentRegister::revoke(const std::string& id, TimePoint now) const
{
    const auto held = m_database->lock();
    auto update = m_database->prepare(
        "UPDATE agents SET revoked_at = ? WHERE agent_id = ? AND revoked_at IS NULL");
    return update.bind(now).bind(id).run();
}

Result<bool> AgentRegister::isGood(const std::string& certificateSha256) const
{
    const auto held = m_database->lock();
    auto row = m_database->prepare(
        "SELECT 1 FROM agents WHERE certificate_sha256 = ? AND revoked_at IS NULL");
    row.bind(certificateSha256);
    return row.step();
}

} // namespace kiosk::backend
