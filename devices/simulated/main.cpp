// vitale-virtual-cards: a carte Vitale and a passport in virtual readers, behind a real PC/SC
// service. For demonstrations without hardware and for tests. See README.md.

#include "core/log.h"
#include "crypto/system_random.h"
#include "simulated/control_socket.h"
#include "simulated/files.h"
#include "simulated/virtual_cards.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

using namespace kiosk;
using namespace kiosk::devices::simulated;

namespace {

// As for kioskctl: done, a negative answer, wrong use, a service that failed.
enum ExitCode : int { Done = 0, Refused = 1, WrongUse = 2, Failed = 3 };

struct RunArguments
{
    std::string folder;
    std::string data;
    std::uint16_t port = 0; // 0: choose
    std::string contact = "vitale";
    std::string contactless = "passport";
    std::string delay = "default";
};

std::filesystem::path dataFolder(const std::string& given)
{
    if (!given.empty())
        return given;
    if (const char* environment = std::getenv("VITALE_SIMULATED_DATA"))
        return environment;
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.parent_path() / ".." / "share" / "vitale-kiosk" / "simulated";
}

// "default", "none", or "10+25": milliseconds a command and microseconds an octet.
std::optional<AnswerDelay> parseDelay(const std::string& text)
{
    if (text == "default")
        return AnswerDelay{};
    if (text == "none")
        return AnswerDelay{std::chrono::microseconds(0), std::chrono::microseconds(0)};
    unsigned milliseconds = 0;
    unsigned microseconds = 0;
    char plus = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%4u%c%4u%c", &milliseconds, &plus, &microseconds, &rest) != 3 ||
        plus != '+')
        return std::nullopt;
    return AnswerDelay{std::chrono::milliseconds(milliseconds),
                       std::chrono::microseconds(microseconds)};
}

Result<void> simulate(const RunArguments& arguments, AnswerDelay delay)
{
    const auto folder = std::filesystem::absolute(arguments.folder);
    KIOSK_CHECK(makeFolder(folder));
    KIOSK_TRY(ControlServer control, ControlServer::listen(folder));
    // Before any thread: this process's own PC/SC calls go to the private service.
    ::setenv("PCSCLITE_CSOCK_NAME", (folder / "comm").c_str(), 1);

    crypto::SystemRandom random;
    const auto data = dataFolder(arguments.data);
    KIOSK_TRY(TestAuthority authority, TestAuthority::openOrCreate(folder, random));
    VirtualCards cards(
        {folder, data, arguments.port == 0 ? std::nullopt : std::optional(arguments.port), delay},
        CardLibrary(data, std::move(authority), random));
    KIOSK_CHECK(cards.insert("contact", arguments.contact));
    KIOSK_CHECK(cards.insert("contactless", arguments.contactless));
    KIOSK_CHECK(cards.startService());

    std::cout << "ready PCSCLITE_CSOCK_NAME=" << (folder / "comm").string() << std::endl;
    control.serve([&](std::string_view line) { return cards.execute(line); },
                  [&] { cards.childEnded(); });
    return {};
}

int run(const RunArguments& arguments)
{
    const auto delay = parseDelay(arguments.delay);
    if (!delay) {
        std::cerr << "--delay wants default, none or MS+US, for example 10+25\n";
        return WrongUse;
    }
    const auto done = simulate(arguments, *delay);
    if (done)
        return Done;
    core::logError("simulated", "cannot simulate", done.error());
    switch (done.error().code) {
    case ErrorCode::NotFound:
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidConfiguration:
        return WrongUse;
    default:
        return Failed;
    }
}

int tellCommand(const std::string& folder, const std::vector<std::string>& words)
{
    std::string line;
    for (const auto& word : words)
        line += (line.empty() ? "" : " ") + word;
    const auto answer = tell(std::filesystem::absolute(folder), line);
    if (!answer) {
        std::cerr << answer.error().detail << "\n";
        return Failed;
    }
    std::cout << *answer << std::endl;
    return answer->starts_with("error") ? Refused : Done;
}

} // namespace

int main(int argc, char** argv)
{
    core::startLog("vitale-virtual-cards", core::LogLevel::Info);
    CLI::App app("Simulated cards in virtual readers, behind a private PC/SC service",
                 "vitale-virtual-cards");
    app.require_subcommand(1);

    RunArguments arguments;
    auto* runCommand = app.add_subcommand("run", "Run until ended; prints one line when ready");
    runCommand->add_option("--dir", arguments.folder, "Folder of the service and of trust/csca.cer")
        ->required();
    runCommand->add_option("--data", arguments.data, "Folder with cards/ and media/");
    runCommand->add_option("--port", arguments.port,
                           "TCP port of the contact reader (and the next)");
    runCommand->add_option("--contact", arguments.contact, "Card to insert first, or none");
    runCommand->add_option("--contactless", arguments.contactless,
                           "Card to present first, or none");
    runCommand->add_option("--delay", arguments.delay, "default, none or MS+US");

    std::string folder;
    std::vector<std::string> words;
    auto* tellSubcommand = app.add_subcommand("tell", "Give a command to a running simulation");
    tellSubcommand->add_option("dir", folder, "Its folder")->required();
    tellSubcommand->add_option("command", words, "For example: remove contact")->required();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? Done : WrongUse;
    }
    return runCommand->parsed() ? run(arguments) : tellCommand(folder, words);
}
