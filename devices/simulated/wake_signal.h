// Wakes a thread that waits for a socket or for time to pass. raise() from any thread.
#pragma once

#include "simulated/unique_fd.h"

#include <chrono>
#include <optional>

namespace kiosk::devices::simulated {

class WakeSignal
{
public:
    WakeSignal();

    void raise() noexcept;
    // Returns when the signal was raised since the last wait, or after the time.
    void waitFor(std::chrono::microseconds atMost);
    // True when there is something to read (or the end) at `socket`, false when woken instead.
    [[nodiscard]] bool waitForInput(int socket);

private:
    void clear() noexcept;

    UniqueFd m_event;
};

} // namespace kiosk::devices::simulated
