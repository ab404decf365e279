#include "backend/expiring_set.h"

namespace kiosk::backend {

bool ExpiringSet::insert(const std::string& text, TimePoint expires, TimePoint now)
{
    const std::lock_guard locked(m_mutex);
    forgetExpired(now);
    if (m_texts.size() >= m_capacity || !m_texts.emplace(text, expires).second)
        return false;
    m_order.emplace(expires, text);
    return true;
}

void ExpiringSet::forgetExpired(TimePoint now)
{
    while (!m_order.empty() && m_order.begin()->first < now) {
        m_texts.erase(m_order.begin()->second);
        m_order.erase(m_order.begin());
    }
}

} // namespace kiosk::backend
