// A mailbox for one thing, the latest: a camera writes, an analysis reads when it is ready, and
// what was not read in time is replaced. So a slow analysis never works on old pictures. Any
// thread.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <utility>

namespace kiosk::devices {

template <typename T>
class Latest
{
public:
    void put(T value)
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_closed)
                return;
            m_value = std::move(value);
        }
        m_changed.notify_one();
    }

    // Blocks until there is something or the box is closed; nothing means closed.
    [[nodiscard]] std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_value.has_value() || m_closed; });
        return std::exchange(m_value, std::nullopt);
    }

    // Drops what is there and wakes the reader for good.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
            m_value.reset();
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<T> m_value;
    bool m_closed = false;
};

} // namespace kiosk::devices
