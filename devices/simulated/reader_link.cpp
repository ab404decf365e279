#include "simulated/reader_link.h"

#include "simulated/tlv.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>

namespace kiosk::devices::simulated {

namespace {

constexpr std::uint8_t askForAtr = 4; // 0, 1 and 2 are power off, power on and reset

void setOption(int socket, int level, int name, const auto& value)
{
    ::setsockopt(socket, level, name, &value, sizeof value);
}

} // namespace

std::optional<ReaderLink> ReaderLink::connect(std::uint16_t port)
{
    UniqueFd socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return std::nullopt;
    setOption(socket.get(), IPPROTO_TCP, TCP_NODELAY, 1);
    setOption(socket.get(), SOL_SOCKET, SO_RCVTIMEO, timeval{2, 0});
    return ReaderLink(std::move(socket));
}

// The reader sends length and body in two packets and waits for the first one's acknowledgement;
// left to itself the system delays that by 40 ms. The option wears off, hence every time.
bool ReaderLink::readExactly(std::span<std::uint8_t> target)
{
    while (!target.empty()) {
        setOption(m_socket.get(), IPPROTO_TCP, TCP_QUICKACK, 1);
        const auto count = ::recv(m_socket.get(), target.data(), target.size(), 0);
        if (count <= 0)
            return false;
        target = target.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

ReaderLink::Message ReaderLink::receive(WakeSignal& signal)
{
    setOption(m_socket.get(), IPPROTO_TCP, TCP_QUICKACK, 1);
    if (!signal.waitForInput(m_socket.get()))
        return {Event::Woken, {}};
    std::array<std::uint8_t, 2> length{};
    if (!readExactly(length))
        return {Event::Closed, {}};
    Bytes body(static_cast<std::size_t>(length[0] << 8 | length[1]));
    if (body.empty() || !readExactly(body))
        return {Event::Closed, {}};
    if (body.size() > 1)
        return {Event::Command, std::move(body)};
    return {body[0] == askForAtr ? Event::AtrWanted : Event::Power, {}};
}

bool ReaderLink::send(ByteView body)
{
    const std::array<std::uint8_t, 2> length{static_cast<std::uint8_t>(body.size() >> 8),
                                             static_cast<std::uint8_t>(body.size())};
    const Bytes message = joined({length, body});
    const auto sent = ::send(m_socket.get(), message.data(), message.size(), MSG_NOSIGNAL);
    return sent == static_cast<ssize_t>(message.size());
}

} // namespace kiosk::devices::simulated
