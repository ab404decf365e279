#include "pcsc/reader_leases.h"

namespace kiosk::devices {

std::shared_ptr<void> ReaderLeases::take(const std::string& reader)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_taken.insert(reader).second)
            return nullptr;
    }
    return {static_cast<void*>(this),
            [self = shared_from_this(), reader](void*) { self->giveBack(reader); }};
}

bool ReaderLeases::isTaken(const std::string& reader) const
{
    const std::scoped_lock lock(m_mutex);
    return m_taken.contains(reader);
}

void ReaderLeases::giveBack(const std::string& reader)
{
    const std::scoped_lock lock(m_mutex);
    m_taken.erase(reader);
}

} // namespace kiosk::devices
