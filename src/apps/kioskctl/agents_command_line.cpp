#include "apps/kioskctl/agents_command_line.h"

namespace kiosk::apps {
namespace {

using Command = ExitStatus (*)(const Output&, const std::filesystem::path&, const AgentOptions&);

} // namespace

void addAgentCommands(CLI::App& program, const Output& output, const std::filesystem::path& config,
                      AgentOptions& options, std::function<ExitStatus()>& chosen)
{
    CLI::App* agents = program.add_subcommand("agents", "Who decides at the desk");
    agents->require_subcommand(1);
    agents
        ->add_option("--authority", options.authority,
                     "Whose records are taken; the configuration's without it")
        ->check(CLI::ExistingFile);
    agents->add_option("--pkcs11-module", options.module,
                       "Of agents' cards; the configuration's without it");
    const auto add = [&](const char* name, const char* what, Command run) {
        CLI::App* sub = agents->add_subcommand(name, what);
        sub->callback([&, run] { chosen = [&, run] { return run(output, config, options); }; });
        return sub;
    };
    const auto askSecret = [&options](CLI::App* sub) {
        sub->add_option("--password-file", options.secretFile,
                        "Password or PIN, its first line; - is standard input")
            ->capture_default_str();
    };
    add("import", "Take in records of the back office", importAgents)
        ->add_option("files", options.files)
        ->required()
        ->check(CLI::ExistingFile);
    add("list", "Everybody, and who is locked", listAgents);
    add("remove", "They sign in here no more", removeAgent)
        ->add_option("id", options.id)
        ->required();
    CLI::App* unlock = add("unlock", "End somebody's wait", unlockAgent);
    unlock->add_option("id", options.id)->required();
    unlock->add_option("--as", options.supervisor, "The supervisor, who has to sign in")
        ->required();
    CLI::App* signIn = add("sign-in", "Try a sign-in; a wrong one counts", signInAgent);
    signIn->add_option("id", options.id)->required();
    CLI::App* password =
        add("password", "A new password of at least 12 characters", changeAgentPassword);
    password->add_option("id", options.id)->required();
    password->add_option("--new-password-file", options.newSecretFile, "Its first line")
        ->required()
        ->check(CLI::ExistingFile);
    askSecret(password);
    askSecret(unlock);
    askSecret(signIn);
}

} // namespace kiosk::apps
