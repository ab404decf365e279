// The card's end of the connection to a virtual reader (the protocol of vsmartcard's vpcd): the
// card connects by TCP, each message is a two-octet length and a body. Messages of one octet
// control power; longer ones are commands. Used on one thread.
#pragma once

#include "core/secure_bytes.h"
#include "simulated/unique_fd.h"
#include "simulated/wake_signal.h"

#include <cstdint>
#include <optional>

namespace kiosk::devices::simulated {

class ReaderLink
{
public:
    // Nothing when no reader listens on the port of this machine (yet).
    [[nodiscard]] static std::optional<ReaderLink> connect(std::uint16_t port);

    enum class Event : std::uint8_t { Power, AtrWanted, Command, Woken, Closed };
    struct Message
    {
        Event event = Event::Closed;
        Bytes command; // of Event::Command
    };
    // Waits for the reader's next message, or for the signal.
    [[nodiscard]] Message receive(WakeSignal& signal);
    // False when the reader is gone.
    [[nodiscard]] bool send(ByteView body);

private:
    explicit ReaderLink(UniqueFd socket) : m_socket(std::move(socket)) {}
    [[nodiscard]] bool readExactly(std::span<std::uint8_t> target);

    UniqueFd m_socket;
};

} // namespace kiosk::devices::simulated
