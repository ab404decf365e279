#include "simulated/reader_watch.h"

#include <algorithm>
#include <string>
#include <winscard.h>

namespace kiosk::devices::simulated {

namespace {

using Deadline = std::chrono::steady_clock::time_point;

DWORD remaining(Deadline deadline)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    return static_cast<DWORD>(std::max<std::chrono::milliseconds::rep>(left.count(), 0));
}

class Context
{
public:
    Context() : m_status(::SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_handle))
    {
    }
    ~Context()
    {
        if (valid())
            ::SCardReleaseContext(m_handle);
    }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    [[nodiscard]] bool valid() const { return m_status == SCARD_S_SUCCESS; }

    [[nodiscard]] std::vector<std::string> readers() const
    {
        DWORD size = 0;
        if (::SCardListReaders(m_handle, nullptr, nullptr, &size) != SCARD_S_SUCCESS)
            return {};
        std::string names(size, '\0');
        if (::SCardListReaders(m_handle, nullptr, names.data(), &size) != SCARD_S_SUCCESS)
            return {};
        std::vector<std::string> list;
        for (std::size_t at = 0; at < names.size() && names[at] != '\0';) {
            list.emplace_back(names.c_str() + at);
            at += list.back().size() + 1;
        }
        std::ranges::sort(list); // "… 00 00" is the contact reader, "… 00 01" the contactless one
        return list;
    }

    // Waits for a change after what `states` last told; false when the service failed.
    bool wait(std::vector<SCARD_READERSTATE>& states, DWORD milliseconds) const
    {
        const auto status = ::SCardGetStatusChange(m_handle, milliseconds, states.data(),
                                                   static_cast<DWORD>(states.size()));
        for (auto& state : states)
            state.dwCurrentState = state.dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
        return status == SCARD_S_SUCCESS || status == SCARD_E_TIMEOUT;
    }

private:
    SCARDCONTEXT m_handle = 0;
    LONG m_status;
};

SCARD_READERSTATE stateOf(const char* reader)
{
    SCARD_READERSTATE state{};
    state.szReader = reader;
    return state;
}

bool asExpected(const std::vector<SCARD_READERSTATE>& states, const std::vector<bool>& expected)
{
    return std::ranges::equal(states, expected, [](const SCARD_READERSTATE& state, bool card) {
        return ((state.dwEventState & SCARD_STATE_PRESENT) != 0) == card &&
               ((state.dwEventState & SCARD_STATE_EMPTY) != 0) != card;
    });
}

bool waitForCards(const Context& context, const std::vector<std::string>& names,
                  const std::vector<bool>& expected, Deadline deadline)
{
    std::vector<SCARD_READERSTATE> states;
    for (const auto& name : names)
        states.push_back(stateOf(name.c_str()));
    while (context.wait(states, remaining(deadline))) {
        if (asExpected(states, expected))
            return true;
        if (remaining(deadline) == 0)
            return false;
    }
    return false;
}

} // namespace

Result<void> waitForReaders(const std::vector<bool>& cardExpected, std::chrono::milliseconds atMost)
{
    constexpr DWORD lookAgain = 50; // ms; the service lists its readers after 20
    const Deadline deadline = std::chrono::steady_clock::now() + atMost;
    const Context context;
    if (!context.valid())
        return fail(ErrorCode::ServiceUnavailable, "the private service does not answer");
    std::vector<SCARD_READERSTATE> plugged{stateOf("\\\\?PnP?\\Notification")};
    while (remaining(deadline) > 0) {
        const auto names = context.readers();
        if (names.size() == cardExpected.size())
            return waitForCards(context, names, cardExpected, deadline)
                       ? Result<void>{}
                       : fail(ErrorCode::DeviceTimeout, "the cards are not seen");
        if (!context.wait(plugged, lookAgain))
            break;
    }
    return fail(ErrorCode::DeviceTimeout, "the virtual readers are not listed");
}

} // namespace kiosk::devices::simulated
