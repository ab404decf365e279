#include "simulated/wake_signal.h"

#include <array>
#include <cstdint>
#include <ctime>
#include <poll.h>
#include <sys/eventfd.h>

namespace kiosk::devices::simulated {

WakeSignal::WakeSignal() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
}

void WakeSignal::raise() noexcept
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_event.get(), &one, sizeof one);
}

void WakeSignal::clear() noexcept
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto taken = ::read(m_event.get(), &count, sizeof count);
}

void WakeSignal::waitFor(std::chrono::microseconds atMost)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(atMost);
    const timespec time{static_cast<time_t>(seconds.count()),
                        static_cast<long>((atMost - seconds).count() * 1000)};
    pollfd event{m_event.get(), POLLIN, 0};
    if (::ppoll(&event, 1, &time, nullptr) > 0)
        clear();
}

bool WakeSignal::waitForInput(int socket)
{
    std::array<pollfd, 2> events{pollfd{socket, POLLIN, 0}, pollfd{m_event.get(), POLLIN, 0}};
    while (::poll(events.data(), events.size(), -1) < 0) {
    }
    if (events[1].revents != 0) {
        clear();
        return false;
    }
    return true;
}

} // namespace kiosk::devices::simulated
