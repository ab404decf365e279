#include "identity/agent_role.h"

#include <array>

namespace kiosk::identity {
namespace {

constexpr std::array<std::string_view, 4> ids{"agent", "supervisor", "maintainer", "auditor"};

} // namespace

std::string_view agentRoleId(AgentRole role) noexcept
{
    return ids[static_cast<std::size_t>(role)];
}

std::optional<AgentRole> agentRoleOf(std::string_view id) noexcept
{
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] == id)
            return static_cast<AgentRole>(i);
    return std::nullopt;
}

bool may(AgentRole role, AgentAct act) noexcept
{
    switch (act) {
    case AgentAct::HandleCase:
    case AgentAct::Decide:
        return role == AgentRole::Agent || role == AgentRole::Supervisor;
    case AgentAct::DecideGrave:
    case AgentAct::Unlock:
        return role == AgentRole::Supervisor;
    case AgentAct::Maintain:
        return role == AgentRole::Maintainer;
    case AgentAct::Audit:
        return role == AgentRole::Auditor || role == AgentRole::Supervisor;
    }
    return false;
}

} // namespace kiosk::identity
