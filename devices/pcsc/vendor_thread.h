// A thread for calls that may never return. A call that takes too long is given up: the thread is
// left behind with everything that its job holds, and ends by itself if the call ever returns.
// Owned and used by one thread.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>

namespace kiosk::devices {

class VendorThread
{
public:
    VendorThread();
    ~VendorThread(); // never blocks on a job that was given up
    VendorThread(const VendorThread&) = delete;
    VendorThread& operator=(const VendorThread&) = delete;

    // Runs `job` there and waits at most `limit`. Nothing means given up: no further call runs. A
    // job must hold what it uses by shared ownership or by value.
    template <typename T>
    [[nodiscard]] std::optional<T> call(std::function<T()> job, std::chrono::milliseconds limit)
    {
        if (m_stuck)
            return std::nullopt;
        auto task = std::make_shared<std::packaged_task<T()>>(std::move(job));
        std::future<T> result = task->get_future();
        post([task = std::move(task)] { (*task)(); });
        m_stuck = result.wait_for(limit) != std::future_status::ready;
        return m_stuck ? std::nullopt : std::optional<T>(result.get());
    }

    [[nodiscard]] bool isStuck() const noexcept { return m_stuck; }

    // For the last job, which gives back what others have used: runs also when an earlier job was
    // given up, right after that one has returned.
    void finish(std::function<void()> job, std::chrono::milliseconds limit);

private:
    struct Shared;
    static void run(const std::shared_ptr<Shared>& shared);
    void post(std::function<void()> job);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
    bool m_stuck = false;
};

} // namespace kiosk::devices
