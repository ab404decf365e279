#include "pcsc/pcsc_readers.h"

#include "pcsc/pcsc_channel.h"
#include "pcsc/pcsc_watch.h"
#include "pcsc/reader_leases.h"

namespace kiosk::devices {

PcscReaders::PcscReaders() : PcscReaders(PcscLimits{})
{
}

PcscReaders::PcscReaders(const PcscLimits& limits) : PcscReaders(systemPcscApi(), limits)
{
}

PcscReaders::PcscReaders(std::chrono::milliseconds limit) : PcscReaders(PcscLimits::all(limit))
{
}

PcscReaders::PcscReaders(std::shared_ptr<PcscApi> api, const PcscLimits& limits)
    : m_api(std::move(api)), m_limits(limits), m_interruption(std::make_shared<Interruption>()),
      m_leases(std::make_shared<ReaderLeases>()),
      m_watch(std::make_unique<PcscWatch>(m_api, limits.service, m_interruption))
{
}

PcscReaders::~PcscReaders() = default;

Result<std::vector<ReaderState>> PcscReaders::list()
{
    KIOSK_TRY(auto states, m_watch->list());
    // What a given up call of ours still holds is as good as held by somebody else.
    for (ReaderState& state : states)
        state.inUse = state.inUse || m_leases->isTaken(state.name);
    return states;
}

Result<void> PcscReaders::waitForChange(std::chrono::milliseconds atMost)
{
    return m_watch->waitForChange(atMost);
}

void PcscReaders::interrupt() noexcept
{
    m_interruption->raise();
}

Result<std::unique_ptr<CardChannel>> PcscReaders::connect(const std::string& reader)
{
    const auto stop = m_interruption->token();
    if (stop.stop_requested()) {
        m_interruption->notice(stop);
        return fail(ErrorCode::Cancelled);
    }
    auto lease = m_leases->take(reader);
    if (!lease)
        return fail(ErrorCode::CardBusy, "an earlier call still runs");
    return PcscChannel::open(std::make_shared<PcscConnection>(m_api, reader, std::move(lease)),
                             m_limits, m_interruption);
}

} // namespace kiosk::devices
