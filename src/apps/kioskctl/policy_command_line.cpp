#include "apps/kioskctl/policy_command_line.h"

namespace kiosk::apps {
namespace {

using Command = ExitStatus (*)(const Output&, const PolicyOptions&);

} // namespace

void addPolicyCommands(CLI::App& program, const Output& output, PolicyOptions& options,
                       std::function<ExitStatus()>& chosen)
{
    CLI::App* policy = program.add_subcommand("policy", "What is accepted, by version");
    policy->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, Command run) {
        CLI::App* sub = policy->add_subcommand(name, what);
        sub->callback([&, run] { chosen = [&, run] { return run(output, options); }; });
        return sub;
    };
    CLI::App* check = add("check", "Every problem of a file, with its line", checkPolicy);
    check->add_option("file", options.file)->required();
    check->add_option("--authority", options.authority, "Who may sign (PEM); FILE.p7s is read")
        ->check(CLI::ExistingFile);

    CLI::App* sign = add("sign", "Write FILE.p7s", signPolicyFile);
    sign->add_option("file", options.file)->required();
    sign->add_option("--certificate", options.certificate, "The signer's (PEM)")->required();
    sign->add_option("--key", options.key, "The signer's (PEM)")->required();

    add("show", "Every value, the defaults without a file, and who settles which reason",
        showPolicy)
        ->add_option("file", options.file);
    add("reasons", "Whatever can speak against a case, and who settles it", listReasons);

    CLI::App* explain = add("explain", "Why a case is judged as it is", explainCase);
    explain->add_option("case", options.file, "A recorded case (JSON)")->required();
    explain->add_option("--policy", options.policy, "By this policy, not by the defaults");

    CLI::App* attempt = add("try", "What a policy would change", tryPolicyOn);
    attempt->add_option("file", options.file)->required();
    attempt->add_option("cases", options.cases, "Recorded cases: a folder, or a list")
        ->required()
        ->check(CLI::ExistingPath);
    attempt->footer("A list (.jsonl) has a case a line; a folder, files of one case or lists.\n"
                    "Exit status 1: the verdict or the reasons of at least one case change.");
}

} // namespace kiosk::apps
