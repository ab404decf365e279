#include "pcsc/vendor_thread.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace kiosk::devices {

namespace {

constexpr std::chrono::milliseconds momentAfterStop{50};

} // namespace

struct VendorThread::Shared
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::function<void()> job;
    bool running = false;
    bool ending = false;
    [[nodiscard]] bool isIdle() const { return !job && !running; }
};

VendorThread::VendorThread()
    : m_shared(std::make_shared<Shared>()), m_thread([shared = m_shared] { run(shared); })
{
}

VendorThread::~VendorThread()
{
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->ending = true;
    }
    m_shared->changed.notify_all();
    if (m_stuck)
        m_thread.detach();
    else
        m_thread.join();
}

void VendorThread::run(const std::shared_ptr<Shared>& shared)
{
    std::unique_lock lock(shared->mutex);
    for (;;) {
        shared->changed.wait(lock, [&] { return shared->job || shared->ending; });
        if (!shared->job)
            return;
        auto job = std::exchange(shared->job, nullptr);
        shared->running = true;
        lock.unlock();
        job();
        job = nullptr; // what it holds may take its time to go, too
        lock.lock();
        shared->running = false;
        shared->changed.notify_all();
    }
}

void VendorThread::finish(std::function<void()> job, std::chrono::milliseconds limit,
                          const std::stop_token& stop)
{
    post(std::move(job));
    if (!m_stuck)
        m_stuck =
            !waitUntilIdle(limit, stop) && !waitUntilIdle(std::min(limit, momentAfterStop), {});
}

void VendorThread::post(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->job = std::move(job);
    }
    m_shared->changed.notify_all();
}

bool VendorThread::waitUntilIdle(std::chrono::milliseconds limit, const std::stop_token& stop)
{
    std::unique_lock lock(m_shared->mutex);
    return m_shared->changed.wait_for(lock, stop, limit, [this] { return m_shared->isIdle(); });
}

} // namespace kiosk::devices
