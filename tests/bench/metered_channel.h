// A channel that counts what goes over it, and what a card of known speed needs for that.
#pragma once

#include "api/card_channel.h"

#include <chrono>
#include <memory>
#include <sys/resource.h>

namespace kiosk::bench {

using Microseconds = std::chrono::duration<double, std::micro>;

// Of all threads of this process, user and system.
[[nodiscard]] inline Microseconds processorTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto of = [](const timeval& time) {
        return Microseconds(static_cast<double>(time.tv_sec) * 1e6 +
                            static_cast<double>(time.tv_usec));
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

struct Traffic
{
    int commands = 0;
    std::size_t octets = 0; // both directions
    int reads = 0;          // READ BINARY that came right after another
    Microseconds readsProcessorTime{};
};

class MeteredChannel final : public devices::CardChannel
{
public:
    explicit MeteredChannel(std::unique_ptr<devices::CardChannel> below) : m_below(std::move(below))
    {
    }

    Result<SecureBytes> transmit(ByteView command) override
    {
        auto answer = m_below->transmit(command);
        ++m_traffic.commands;
        m_traffic.octets += command.size() + (answer ? answer->size() : 0);
        meterRead(command);
        return answer;
    }
    [[nodiscard]] ByteView atr() const noexcept override { return m_below->atr(); }
    [[nodiscard]] std::size_t maxData() const noexcept override { return m_below->maxData(); }
    [[nodiscard]] const Traffic& traffic() const noexcept { return m_traffic; }

private:
    void meterRead(ByteView command)
    {
        const bool isRead = (command[1] & 0xFEU) == 0xB0U;
        const Microseconds now = processorTime();
        if (isRead && m_lastWasRead) {
            ++m_traffic.reads;
            m_traffic.readsProcessorTime += now - m_before;
        }
        m_lastWasRead = isRead;
        m_before = now;
    }

    std::unique_ptr<devices::CardChannel> m_below;
    Traffic m_traffic;
    bool m_lastWasRead = false;
    Microseconds m_before{};
};

} // namespace kiosk::bench
