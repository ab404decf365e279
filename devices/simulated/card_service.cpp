#include "simulated/card_service.h"

#include "core/text_codec.h"
#include "simulated/files.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>

namespace kiosk::devices::simulated {

namespace {

constexpr auto program = "/usr/sbin/pcscd";
constexpr auto driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
constexpr auto runFolder = "/run/pcscd"; // compiled into pcscd, which writes its pid there
constexpr int listenDescriptor = 3;      // SD_LISTEN_FDS_START

Result<void> checkInstallation()
{
    if (!std::filesystem::exists(program))
        return fail(ErrorCode::ServiceUnavailable, "pcscd is not installed");
    if (!std::filesystem::exists(driver))
        return fail(ErrorCode::ServiceUnavailable, "vsmartcard-vpcd is not installed");
    if (!std::filesystem::exists(runFolder) && !makeFolder(runFolder))
        return fail(ErrorCode::ServiceUnavailable,
                    "pcscd needs the folder /run/pcscd, which only an administrator can make");
    return {};
}

// Everything that the child needs, made before fork(): after it only async-signal-safe calls.
struct Launch
{
    UniqueFd socket;
    UniqueFd log;
    std::string configuration;
};

[[noreturn]] void becomeService(const Launch& launch, pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (::getppid() != parent)
        ::_exit(1);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr); // the mask of our signalfd would be inherited
    ::dup2(launch.log.get(), STDOUT_FILENO);
    ::dup2(launch.log.get(), STDERR_FILENO);
    ::dup2(launch.socket.get(), listenDescriptor);

    std::array<char, 32> listenPid{"LISTEN_PID="};
    *std::to_chars(listenPid.data() + 11, listenPid.data() + 31, ::getpid()).ptr = '\0';
    std::array<char, 16> listenFds{"LISTEN_FDS=1"};
    std::array<char*, 3> environment{listenPid.data(), listenFds.data(), nullptr};
    ::execle(program, "pcscd", "--foreground", "--info", "--config", launch.configuration.c_str(),
             nullptr, environment.data());
    ::_exit(1);
}

bool portIsFree(std::uint16_t port)
{
    const UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    return ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
}

} // namespace

CardService::CardService(std::filesystem::path folder) : m_folder(std::move(folder))
{
}

CardService::~CardService()
{
    stop();
}

Result<void> CardService::start(std::uint16_t port)
{
    if (isRunning())
        return {};
    KIOSK_CHECK(checkInstallation());
    KIOSK_CHECK(writeConfiguration(port));
    KIOSK_TRY(UniqueFd socket, listen());
    const auto logPath = m_folder / "pcscd.log";
    // Descriptors from 10 upwards, so that none of them is the one that the child must fill.
    const UniqueFd log(::open(logPath.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    Launch launch{UniqueFd(::fcntl(socket.get(), F_DUPFD_CLOEXEC, 10)),
                  UniqueFd(::fcntl(log.get(), F_DUPFD_CLOEXEC, 10)), m_folder / "conf"};

    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        becomeService(launch, parent);
    if (child < 0)
        return fail(ErrorCode::ServiceUnavailable, "cannot start another process");
    m_child = child;
    return {};
}

void CardService::stop()
{
    if (!isRunning())
        return;
    constexpr int patience = 2'000; // ms; it takes one
    const UniqueFd handle(static_cast<int>(::syscall(SYS_pidfd_open, m_child, 0)));
    ::kill(m_child, SIGTERM);
    pollfd ended{handle.get(), POLLIN, 0};
    if (!handle || ::poll(&ended, 1, patience) <= 0)
        ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
    m_child = 0;
    std::error_code ignored; // nobody answers at the socket any more
    std::filesystem::remove(socketPath(), ignored);
}

void CardService::reap()
{
    if (isRunning() && ::waitpid(m_child, nullptr, WNOHANG) == m_child)
        m_child = 0;
}

// One entry makes two readers, the second on the next port. Two entries with the same driver would
// share state and deadlock; a DEVICENAME with a host would crash the service.
Result<void> CardService::writeConfiguration(std::uint16_t port) const
{
    const std::string number = std::to_string(port);
    const std::string text = "FRIENDLYNAME \"Virtual PCD\"\n"
                             "DEVICENAME   /dev/null:" +
                             number +
                             "\n"
                             "LIBPATH      " +
                             driver +
                             "\n"
                             "CHANNELID    " +
                             number + "\n";
    return writeFile(m_folder / "conf" / "vpcd", core::asBytes(text));
}

Result<UniqueFd> CardService::listen() const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = socketPath();
    if (path.size() >= sizeof address.sun_path)
        return fail(ErrorCode::InvalidArgument, "the folder's path is too long for a socket");
    std::ranges::copy(path, address.sun_path);
    ::unlink(path.c_str());

    UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto* generic = reinterpret_cast<const sockaddr*>(&address);
    if (::bind(socket.get(), generic, sizeof address) != 0 || ::chmod(path.c_str(), 0666) != 0 ||
        ::listen(socket.get(), 16) != 0)
        return fail(ErrorCode::StorageFailed, "cannot make the socket of the service");
    return socket;
}

Result<std::uint16_t> freePortPair()
{
    // Below the range that the system hands out, and beginning elsewhere in every process.
    constexpr int first = 20'000;
    constexpr int pairs = 6'000;
    for (int attempt = 0; attempt < pairs; ++attempt) {
        const int pair = (::getpid() * 7 + attempt) % pairs;
        const auto port = static_cast<std::uint16_t>(first + 2 * pair);
        if (portIsFree(port) && portIsFree(static_cast<std::uint16_t>(port + 1)))
            return port;
    }
    return fail(ErrorCode::NotFound, "no two free ports");
}

} // namespace kiosk::devices::simulated
