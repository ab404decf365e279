#include "simulated/control_socket.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <optional>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <vector>

namespace kiosk::devices::simulated {

namespace {

constexpr std::size_t longestLine = 65'536; // a whole personalisation may stand in it

std::optional<sockaddr_un> addressOf(const std::filesystem::path& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path;
    if (text.size() >= sizeof address.sun_path)
        return std::nullopt;
    std::ranges::copy(text, address.sun_path);
    return address;
}

const sockaddr* generic(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

UniqueFd newSocket()
{
    return UniqueFd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
}

UniqueFd connectTo(const sockaddr_un& address)
{
    UniqueFd socket = newSocket();
    if (::connect(socket.get(), generic(address), sizeof address) != 0)
        socket.reset();
    return socket;
}

UniqueFd blockSignals()
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGCHLD})
        ::sigaddset(&set, signal);
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    return UniqueFd(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
}

bool sendAll(int socket, std::string_view text)
{
    while (!text.empty()) {
        const auto sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool receiveSome(int socket, std::string& text)
{
    std::array<char, 1024> buffer{};
    const auto count = ::recv(socket, buffer.data(), buffer.size(), 0);
    if (count <= 0)
        return false;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    return text.size() <= longestLine;
}

} // namespace

Result<ControlServer> ControlServer::listen(const std::filesystem::path& folder)
{
    const auto path = folder / "control";
    const auto address = addressOf(path);
    if (!address)
        return fail(ErrorCode::InvalidArgument, "the folder's path is too long for a socket");
    if (connectTo(*address))
        return fail(ErrorCode::CardBusy, "another simulation uses this folder");
    ::unlink(path.c_str()); // left by one that was killed
    UniqueFd socket = newSocket();
    if (::bind(socket.get(), generic(*address), sizeof *address) != 0 ||
        ::chmod(path.c_str(), 0600) != 0 || ::listen(socket.get(), 8) != 0)
        return fail(ErrorCode::StorageFailed, "cannot make the control socket");
    return ControlServer(path, std::move(socket), blockSignals());
}

ControlServer::~ControlServer()
{
    if (m_socket)
        ::unlink(m_path.c_str());
}

void ControlServer::serve(const Execute& execute, const std::function<void()>& childEnded)
{
    for (;;) {
        std::vector<pollfd> events{{m_signals.get(), POLLIN, 0}, {m_socket.get(), POLLIN, 0}};
        for (const auto& [descriptor, client] : m_clients)
            events.push_back({descriptor, POLLIN, 0});
        if (::poll(events.data(), events.size(), -1) < 0)
            continue;
        if (events[0].revents != 0 && takeSignal(childEnded))
            return;
        for (std::size_t i = 2; i < events.size(); ++i) {
            const auto client = m_clients.find(events[i].fd);
            if (events[i].revents != 0 && !serveClient(client->second, execute))
                m_clients.erase(client);
        }
        if (events[1].revents != 0)
            accept();
    }
}

bool ControlServer::takeSignal(const std::function<void()>& childEnded) const
{
    bool end = false;
    signalfd_siginfo information{};
    while (::read(m_signals.get(), &information, sizeof information) > 0) {
        if (information.ssi_signo == SIGCHLD)
            childEnded();
        else
            end = true;
    }
    return end;
}

void ControlServer::accept()
{
    UniqueFd client(::accept4(m_socket.get(), nullptr, nullptr, SOCK_CLOEXEC));
    if (client) {
        const int descriptor = client.get();
        m_clients.emplace(descriptor, Client{std::move(client), {}});
    }
}

bool ControlServer::serveClient(Client& client, const Execute& execute)
{
    if (!receiveSome(client.socket.get(), client.received))
        return false;
    for (auto end = client.received.find('\n'); end != std::string::npos;
         end = client.received.find('\n')) {
        const std::string line = client.received.substr(0, end);
        client.received.erase(0, end + 1);
        if (!sendAll(client.socket.get(), execute(line) + "\n"))
            return false;
    }
    return true;
}

Result<std::string> tell(const std::filesystem::path& folder, const std::string& command)
{
    const auto address = addressOf(folder / "control");
    const UniqueFd socket = address ? connectTo(*address) : UniqueFd();
    if (!socket)
        return fail(ErrorCode::ServiceUnavailable, "no simulation runs in this folder");
    std::string answer;
    bool open = sendAll(socket.get(), command + "\n");
    while (open && !answer.ends_with('\n'))
        open = receiveSome(socket.get(), answer);
    if (!open)
        return fail(ErrorCode::ServiceUnavailable, "the simulation ended");
    answer.pop_back();
    return answer;
}

} // namespace kiosk::devices::simulated
