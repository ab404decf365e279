#include "pcsc/vendor_thread.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace kiosk::devices {

struct VendorThread::Shared
{
    std::mutex mutex;
    std::condition_variable changed;
    std::function<void()> job;
    bool ending = false;
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
    m_shared->changed.notify_one();
    if (m_stuck)
        m_thread.detach();
    else
        m_thread.join();
}

void VendorThread::run(const std::shared_ptr<Shared>& shared)
{
    for (;;) {
        std::function<void()> job;
        {
            std::unique_lock lock(shared->mutex);
            shared->changed.wait(lock, [&] { return shared->job || shared->ending; });
            if (!shared->job)
                return;
            job = std::exchange(shared->job, nullptr);
        }
        job();
    }
}

void VendorThread::finish(std::function<void()> job, std::chrono::milliseconds limit)
{
    if (m_stuck)
        post(std::move(job));
    else
        static_cast<void>(call<bool>(
            [job = std::move(job)] {
                job();
                return true;
            },
            limit));
}

void VendorThread::post(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->job = std::move(job);
    }
    m_shared->changed.notify_one();
}

} // namespace kiosk::devices
