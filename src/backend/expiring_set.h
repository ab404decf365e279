// Inside the room: texts remembered until a time, to recognise a second use. In memory and bounded;
// any thread.
#pragma once

#include "core/clock.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace kiosk::backend {

class ExpiringSet
{
public:
    explicit ExpiringSet(std::size_t capacity) : m_capacity(capacity) {}

    // False when the text is there already, or when there is no room: then nothing can be said
    // about a first use, and the caller refuses.
    [[nodiscard]] bool insert(const std::string& text, TimePoint expires, TimePoint now);

private:
    void forgetExpired(TimePoint now);

    std::size_t m_capacity;
    std::map<std::string, TimePoint> m_texts;
    std::multimap<TimePoint, std::string> m_order;
    std::mutex m_mutex;
};

} // namespace kiosk::backend
