#include "pcsc/pcsc_readers.h"

#include "pcsc/pcsc_channel.h"
#include "pcsc/pcsc_watch.h"

namespace kiosk::devices {

PcscReaders::PcscReaders(std::chrono::milliseconds limit) : PcscReaders(systemPcscApi(), limit)
{
}

PcscReaders::PcscReaders(std::shared_ptr<PcscApi> api, std::chrono::milliseconds limit)
    : m_api(std::move(api)), m_limit(limit), m_watch(std::make_unique<PcscWatch>(m_api, limit))
{
}

PcscReaders::~PcscReaders() = default;

Result<std::vector<ReaderState>> PcscReaders::list()
{
    return m_watch->list();
}

Result<void> PcscReaders::waitForChange(std::chrono::milliseconds atMost)
{
    return m_watch->waitForChange(atMost);
}

void PcscReaders::interrupt() noexcept
{
    m_watch->interrupt();
}

Result<std::unique_ptr<CardChannel>> PcscReaders::connect(const std::string& reader)
{
    return PcscChannel::open(m_api, reader, m_limit);
}

} // namespace kiosk::devices
