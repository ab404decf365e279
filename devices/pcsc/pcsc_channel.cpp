#include "pcsc/pcsc_channel.h"

namespace kiosk::devices {

PcscChannel::PcscChannel(std::shared_ptr<PcscConnection> connection,
                         std::chrono::milliseconds limit)
    : m_connection(std::move(connection)), m_limit(limit)
{
}

Result<std::unique_ptr<CardChannel>> PcscChannel::open(std::shared_ptr<PcscApi> api,
                                                       const std::string& reader,
                                                       std::chrono::milliseconds limit)
{
    std::unique_ptr<PcscChannel> channel(
        new PcscChannel(std::make_shared<PcscConnection>(std::move(api), reader), limit));
    const auto opened = channel->m_thread.call<Result<void>>(
        [connection = channel->m_connection] { return connection->open(); }, limit);
    if (!opened && channel->m_connection->waitsForOthers())
        return fail(ErrorCode::CardBusy, "another program keeps its transaction");
    if (!opened)
        return fail(ErrorCode::DeviceTimeout, "connecting does not return");
    KIOSK_CHECK(*opened);
    channel->m_atr = channel->m_connection->atr();
    return channel;
}

PcscChannel::~PcscChannel()
{
    // Ending a connection resets the card, and that may hang like any other call.
    m_thread.finish(
        [connection = std::exchange(m_connection, nullptr)]() mutable { connection.reset(); },
        m_limit);
}

Result<SecureBytes> PcscChannel::transmit(ByteView command)
{
    if (m_lost)
        return tl::unexpected(*m_lost);
    auto answer = m_thread.call<Result<SecureBytes>>(
        [connection = m_connection, octets = core::toSecure(command)] {
            return connection->transmit(octets);
        },
        m_limit);
    if (!answer)
        m_lost = Error{ErrorCode::DeviceTimeout, "the reader does not come back"};
    else if (!*answer)
        m_lost = answer->error();
    if (m_lost)
        return tl::unexpected(*m_lost);
    return std::move(*answer);
}

} // namespace kiosk::devices
