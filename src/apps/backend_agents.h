// vitale-backend agents: add, list, revoke.
#pragma once

#include "backend/agent_office.h"

#include <CLI/CLI.hpp>

namespace kiosk::apps {

class AgentCommands
{
public:
    // Adds itself to `program`; lives as long as that parses.
    explicit AgentCommands(CLI::App& program);

    [[nodiscard]] bool chosen() const { return m_agents->parsed(); }
    // Prints what there is to say.
    [[nodiscard]] Result<void> run(const Clock& clock, core::RandomSource& random);

private:
    [[nodiscard]] Result<void> add(const Clock& clock, core::RandomSource& random);

    CLI::App* m_agents;
    CLI::App* m_add;
    CLI::App* m_list;
    std::string m_directory;
    backend::AgentOrder m_order;
    std::string m_role = "agent";
    std::string m_passwordFile;
    std::string m_pinFile;
    std::string m_id;
    bool m_json = false;
};

} // namespace kiosk::apps
