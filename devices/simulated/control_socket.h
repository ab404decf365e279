// The socket folder/control, by which a running simulation is told what to do: one command a line,
// one answer a line. Server and client.
#pragma once

#include "core/result.h"
#include "simulated/unique_fd.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace kiosk::devices::simulated {

class ControlServer
{
public:
    // Blocks SIGTERM, SIGINT and SIGCHLD in this thread and in those that it starts later; so it is
    // made before any other thread. Fails with CardBusy when another simulation uses the folder,
    // with InvalidArgument (path too long) or StorageFailed.
    [[nodiscard]] static Result<ControlServer> listen(const std::filesystem::path& folder);
    ~ControlServer();
    ControlServer(ControlServer&&) = default;
    ControlServer& operator=(ControlServer&&) = delete;

    using Execute = std::function<std::string(std::string_view line)>;
    // Answers commands until SIGTERM or SIGINT.
    void serve(const Execute& execute, const std::function<void()>& childEnded);

private:
    ControlServer(std::filesystem::path path, UniqueFd socket, UniqueFd signals)
        : m_path(std::move(path)), m_socket(std::move(socket)), m_signals(std::move(signals))
    {
    }
    struct Client
    {
        UniqueFd socket;
        std::string received;
    };
    [[nodiscard]] bool takeSignal(const std::function<void()>& childEnded) const;
    void accept();
    [[nodiscard]] static bool serveClient(Client& client, const Execute& execute);

    std::filesystem::path m_path;
    UniqueFd m_socket;
    UniqueFd m_signals;
    std::map<int, Client> m_clients; // by descriptor
};

// Sends one command to the simulation of `folder` and gives its answer.
// Fails with ServiceUnavailable when none runs there.
[[nodiscard]] Result<std::string> tell(const std::filesystem::path& folder,
                                       const std::string& command);

} // namespace kiosk::devices::simulated
