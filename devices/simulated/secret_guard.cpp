#include "simulated/secret_guard.h"

#include <algorithm>

namespace kiosk::devices::simulated {

StatusWord SecretGuard::beforeCan() const
{
    const bool untouched = !m_options.canTries || m_triesLeft == *m_options.canTries;
    return untouched ? sw::ok : withCount(sw::triesLeft, m_triesLeft);
}

StatusWord SecretGuard::wrong(bool wasCan)
{
    ++m_wrongInARow;
    if (!wasCan || !m_options.canTries)
        return sw::authentication;
    if (m_triesLeft > 0)
        --m_triesLeft;
    return withCount(sw::triesLeft, m_triesLeft);
}

void SecretGuard::right(bool wasCan)
{
    m_wrongInARow = 0;
    if (wasCan)
        m_triesLeft = m_options.canTries.value_or(0);
}

std::chrono::milliseconds SecretGuard::delay() const
{
    constexpr std::chrono::milliseconds most{8'000};
    if (m_wrongInARow == 0)
        return std::chrono::milliseconds(0);
    const unsigned doublings = std::min(m_wrongInARow - 1, 10U);
    return std::min(most, m_options.firstDelay * (1 << doublings));
}

} // namespace kiosk::devices::simulated
