#include "apps/backend_agents.h"

#include "agents/secret_file.h"

#include <iostream>

namespace kiosk::apps {

AgentCommands::AgentCommands(CLI::App& program)
    : m_agents(program.add_subcommand("agents", "who decides at the kiosks' desks")),
      m_add(m_agents->add_subcommand("add", "certify an agent, and write their record")),
      m_list(m_agents->add_subcommand("list", "every certificate that was given out"))
{
    m_agents->require_subcommand(1);
    auto* revoke = m_agents->add_subcommand("revoke", "no word of theirs counts any more");
    for (auto* command : {m_add, m_list, revoke})
        command->add_option("--dir", m_directory, "the back office's directory")->required();
    revoke->add_option("--id", m_id, "the agent's id")->required();
    m_list->add_flag("--json", m_json, "as a JSON array");

    m_add->add_option("--id", m_order.id, "[a-z0-9.-], at most 32")->required();
    m_add->add_option("--name", m_order.name, "as the desk shows it")->required();
    m_add->add_option("--role", m_role, "what they may do")
        ->required()
        ->check(CLI::IsMember({"agent", "supervisor", "maintainer", "auditor"}));
    auto* password =
        m_add->add_option("--password-file", m_passwordFile, "its first line; - is standard input");
    auto* card = m_add
                     ->add_option("--card-certificate", m_order.cardCertificate,
                                  "of the RSA key on the card that is in the reader")
                     ->check(CLI::ExistingFile)
                     ->excludes(password);
    auto* module = m_add->add_option("--pkcs11-module", m_order.cardModule, "the card's, absolute")
                       ->check(CLI::ExistingFile)
                       ->needs(card);
    auto* pin = m_add->add_option("--pin-file", m_pinFile, "its first line; - is standard input")
                    ->needs(card);
    card->needs(module)->needs(pin);
    m_add->add_option("--nir", m_order.nir, "their own number: nobody enrols themselves");
    m_add->add_option("--portrait", m_order.portrait, "JPEG: nobody enrols themselves")
        ->check(CLI::ExistingFile);
    m_add->add_option("--out", m_order.out, "the record, for kioskctl agents import")->required();
}

Result<void> AgentCommands::add(const Clock& clock, core::RandomSource& random)
{
    const std::string& file = m_pinFile.empty() ? m_passwordFile : m_pinFile;
    if (file.empty())
        return fail(ErrorCode::InvalidArgument, "--password-file or --card-certificate");
    KIOSK_TRY(m_order.secret, agents::readSecret(file));
    m_order.role = identity::agentRoleOf(m_role).value_or(identity::AgentRole::Agent);
    return backend::addAgent(m_directory, m_order, clock, random);
}

Result<void> AgentCommands::run(const Clock& clock, core::RandomSource& random)
{
    if (m_add->parsed())
        return add(clock, random);
    if (!m_list->parsed())
        return backend::revokeAgent(m_directory, m_id, clock);
    KIOSK_TRY(const std::string text, backend::describeAgents(m_directory, m_json));
    std::cout << text;
    return {};
}

} // namespace kiosk::apps
