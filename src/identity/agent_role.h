// What the people who work with a kiosk may do. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kiosk::identity {

enum class AgentRole : std::uint8_t {
    Agent,      // takes cases over and decides on single doubts
    Supervisor, // also on grave ones, as the second of two; unlocks agents
    Maintainer, // devices, configuration, policy files; sees no case
    Auditor,    // reads the audit chain and the figures; sees no case
};
[[nodiscard]] std::string_view agentRoleId(AgentRole role) noexcept; // "supervisor"
[[nodiscard]] std::optional<AgentRole> agentRoleOf(std::string_view id) noexcept;

enum class AgentAct : std::uint8_t {
    HandleCase,  // see it, take it over, put it aside, return it
    Decide,      // on what the policy gives to an agent
    DecideGrave, // on what the policy gives to a supervisor
    Unlock,      // another agent's sign-in
    Maintain,
    Audit,
};
[[nodiscard]] bool may(AgentRole role, AgentAct act) noexcept;

} // namespace kiosk::identity
