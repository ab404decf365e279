#include "pcsc/pcsc_channel.h"

namespace kiosk::devices {

PcscChannel::PcscChannel(std::shared_ptr<PcscConnection> connection, const PcscLimits& limits,
                         std::shared_ptr<Interruption> interruption)
    : m_connection(std::move(connection)), m_limits(limits), m_commandLimit(limits.transmit),
      m_interruption(std::move(interruption)), m_stop(m_interruption->token())
{
}

Result<std::unique_ptr<CardChannel>> PcscChannel::open(std::shared_ptr<PcscConnection> connection,
                                                       const PcscLimits& limits,
                                                       std::shared_ptr<Interruption> interruption)
{
    std::unique_ptr<PcscChannel> channel(
        new PcscChannel(std::move(connection), limits, std::move(interruption)));
    KIOSK_CHECK(channel->connect());
    return channel;
}

Result<void> PcscChannel::connect()
{
    const auto opened = m_thread.call<Result<void>>(
        [connection = m_connection] { return connection->open(); }, m_limits.connect, m_stop);
    if (!opened && !m_stop.stop_requested() && m_connection->waitsForOthers())
        return fail(ErrorCode::CardBusy, "another program keeps its transaction");
    if (!opened)
        return tl::unexpected(givenUp("connecting does not return"));
    KIOSK_CHECK(*opened);
    m_atr = m_connection->atr();
    m_maxData = m_connection->maxData();
    if (m_connection->speaksT0())
        m_commandLimit = m_limits.transmitT0;
    return {};
}

PcscChannel::~PcscChannel()
{
    close();
}

// Ending a connection resets the card, and that may hang like any other call.
void PcscChannel::close()
{
    if (!m_connection)
        return;
    m_thread.finish(
        [connection = std::exchange(m_connection, nullptr)]() mutable { connection.reset(); },
        m_limits.connect, m_stop);
}

Error PcscChannel::givenUp(const char* what)
{
    if (!m_stop.stop_requested())
        return {ErrorCode::DeviceTimeout, what};
    m_interruption->notice(m_stop);
    return {ErrorCode::Cancelled, {}};
}

Result<SecureBytes> PcscChannel::transmit(ByteView command)
{
    struct Outcome
    {
        Result<SecureBytes> answer;
        std::size_t maxData;
        bool lost;
    };
    if (m_lost)
        return tl::unexpected(*m_lost);
    auto outcome = m_thread.call<Outcome>(
        [connection = m_connection, octets = core::toSecure(command)] {
            auto answer = connection->transmit(octets);
            return Outcome{std::move(answer), connection->maxData(), connection->isLost()};
        },
        m_commandLimit, m_stop);
    if (!outcome)
        m_lost = givenUp("the card does not come back");
    else if (outcome->lost)
        m_lost = outcome->answer.error();
    if (m_lost) {
        close(); // so that the reader is free for a next try
        return tl::unexpected(*m_lost);
    }
    m_maxData = outcome->maxData;
    return std::move(outcome->answer);
}

} // namespace kiosk::devices
