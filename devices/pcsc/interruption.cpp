#include "pcsc/interruption.h"

namespace kiosk::devices {

void Interruption::raise() noexcept
{
    std::stop_source source(std::nostopstate);
    {
        const std::scoped_lock lock(m_mutex);
        source = m_source;
    }
    source.request_stop(); // wakes those who wait, so not under the lock
}

std::stop_token Interruption::token() const
{
    const std::scoped_lock lock(m_mutex);
    return m_source.get_token();
}

void Interruption::forget()
{
    const std::scoped_lock lock(m_mutex);
    if (m_source.stop_requested())
        m_source = std::stop_source();
}

void Interruption::notice(const std::stop_token& token)
{
    const std::scoped_lock lock(m_mutex);
    if (m_source.stop_requested() && m_source.get_token() == token)
        m_source = std::stop_source();
}

} // namespace kiosk::devices
