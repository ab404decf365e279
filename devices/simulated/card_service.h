// A private instance of the PC/SC service (pcscd) with two virtual readers: reachable at
// folder/comm, configured by folder/conf, logging to folder/pcscd.log. It takes its listening
// socket from us by systemd's convention, because the path is compiled into it. Lives no longer
// than this process. Used on the main thread only: the kernel ties the child to the thread that
// started it.
#pragma once

#include "core/result.h"
#include "simulated/unique_fd.h"

#include <cstdint>
#include <filesystem>
#include <sys/types.h>

namespace kiosk::devices::simulated {

class CardService
{
public:
    explicit CardService(std::filesystem::path folder);
    ~CardService();
    CardService(const CardService&) = delete;
    CardService& operator=(const CardService&) = delete;

    // The readers will listen on `port` and `port + 1`. Fails with ServiceUnavailable (no pcscd, no
    // driver, no /run/pcscd and no right to make it), InvalidArgument (a path too long for a
    // socket) or StorageFailed.
    [[nodiscard]] Result<void> start(std::uint16_t port);
    void stop();
    // To be called after SIGCHLD: has it ended by itself?
    void reap();
    [[nodiscard]] bool isRunning() const { return m_child > 0; }

    [[nodiscard]] std::filesystem::path socketPath() const { return m_folder / "comm"; }

private:
    [[nodiscard]] Result<void> writeConfiguration(std::uint16_t port) const;
    [[nodiscard]] Result<UniqueFd> listen() const;

    std::filesystem::path m_folder;
    pid_t m_child = 0;
};

// Two neighbouring free ports of this machine. Fails with NotFound.
[[nodiscard]] Result<std::uint16_t> freePortPair();

} // namespace kiosk::devices::simulated
