// vitale-backend: the reference back office and credential issuer.
#include "apps/backend_agents.h"
#include "backend/back_office.h"
#include "backend/pki.h"
#include "core/log.h"
#include "crypto/system_random.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <iostream>

namespace {

using namespace kiosk;

constexpr int failed = 3;

int report(const Error& error)
{
    std::cerr << "vitale-backend: " << core::errorId(error.code);
    if (!error.detail.empty())
        std::cerr << ": " << error.detail;
    std::cerr << '\n';
    const bool usage =
        error.code == ErrorCode::InvalidArgument || error.code == ErrorCode::NotFound;
    return usage ? 2 : failed;
}

template <typename T>
int finish(const Result<T>& result)
{
    return result ? 0 : report(result.error());
}

// Before any thread starts, so that every thread inherits it and sigwait() gets the signals.
sigset_t blockEndSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a client that went away is an error of its write
    return signals;
}

int serve(const backend::ServeSettings& settings, const Clock& clock, core::RandomSource& random)
{
    const sigset_t signals = blockEndSignals();
    const auto office = backend::BackOffice::create(settings, clock, random);
    if (!office)
        return report(office.error());
    (*office)->start();
    std::cout << "ready kiosk=" << (*office)->kioskUrl() << " wallet=" << (*office)->walletUrl()
              << std::endl;
    int signal = 0;
    sigwait(&signals, &signal);
    (*office)->stop();
    return 0;
}

int listCases(const std::string& directory, bool json)
{
    const auto text = backend::describeCases(directory, json);
    if (text)
        std::cout << *text;
    return finish(text);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program{"Reference back office and credential issuer of the digital carte Vitale"};
    program.require_subcommand(1);
    std::string directory;
    const auto command = [&](const char* name, const char* what) {
        auto* sub = program.add_subcommand(name, what);
        sub->add_option("--dir", directory, "the back office's directory")->required();
        return sub;
    };

    std::string host = "localhost";
    auto* init = command("init", "make keys, certificates and an empty database; keep what exists");
    init->add_option("--host", host, "name in the server certificate");

    std::string kiosk;
    std::string out;
    auto* provision = command("provision", "make a kiosk's keys and certificates");
    provision->add_option("--kiosk", kiosk, "the kiosk's id")->required();
    provision->add_option("--out", out, "directory to write")->required();

    backend::ServeSettings settings;
    std::string trust;
    bool production = false;
    auto* run = command("serve", "answer kiosks and wallets until SIGTERM");
    run->add_option("--bind", settings.bind, "address to listen on");
    run->add_option("--kiosk-port", settings.kioskPort, "0: any free port");
    run->add_option("--wallet-port", settings.walletPort, "0: any free port");
    run->add_option("--issuer", settings.issuer, "credential issuer identifier, https, no path");
    run->add_option("--trust", trust, "trust store (kioskctl trust), or one certificate");
    run->add_flag("--refuse-trial", production, "refuse packages made with simulated devices");

    bool json = false;
    auto* cases = command("cases", "list cases");
    cases->add_flag("--json", json, "as a JSON array");

    std::string package;
    auto* revoke = command("revoke", "revoke the credentials of a package");
    revoke->add_option("--package", package, "package id")->required();

    backend::OfficerWord word;
    bool refuse = false;
    auto* review = command("review", "settle a case that is under review");
    review->add_option("--package", package, "package id")->required();
    auto* accepting = review->add_flag("--accept", word.accept);
    review->add_flag("--refuse", refuse)->excludes(accepting);
    review->add_option("--officer", word.officer, "who decides")->required();
    review->add_option("--reason", word.reason, "why, without personal data")->required();

    auto* evidence = command("evidence", "write a case's manifest and pictures, for its review");
    evidence->add_option("--package", package, "package id")->required();
    evidence->add_option("--out", out, "new folder; holds personal data, erase it afterwards")
        ->required();

    apps::AgentCommands agents(program);

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        const int code = program.exit(problem);
        return code == 0 ? 0 : 2;
    }
    core::startLog("vitale-backend", core::LogLevel::Info);
    const core::SystemClock clock;
    crypto::SystemRandom random;
    settings.directory = directory;
    settings.trust = trust;
    settings.acceptTrial = !production;

    if (agents.chosen())
        return finish(agents.run(clock, random));
    if (*init)
        return finish(backend::initialise(directory, host, clock, random));
    if (*provision)
        return finish(backend::provision(directory, kiosk, out, clock, random));
    if (*cases)
        return listCases(directory, json);
    if (*revoke)
        return finish(backend::revokeCredentials(directory, package));
    if (*review && word.accept == refuse)
        return report({ErrorCode::InvalidArgument, "--accept or --refuse"});
    if (*review)
        return finish(backend::settleReview(directory, package, word, clock));
    if (*evidence)
        return finish(backend::writeEvidence(directory, package, out));
    return serve(settings, clock, random);
}
