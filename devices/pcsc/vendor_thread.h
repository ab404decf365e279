// A thread for calls that may never return. A call that takes too long, or that nobody wants any
// more, is given up: the thread is left behind with everything that its job holds, and ends by
// itself if the call ever returns. Owned and used by one thread.
#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

namespace kiosk::devices {

class VendorThread
{
public:
    VendorThread();
    ~VendorThread(); // never blocks on a job that was given up
    VendorThread(const VendorThread&) = delete;
    VendorThread& operator=(const VendorThread&) = delete;

    // Runs `job` there and waits at most `limit`, or until a stop is requested. Nothing means given
    // up: no further call runs. A job must hold what it uses by shared ownership or by value.
    // Nothing also when the stop was requested before; then the job has not run and the next one
    // may.
    template <typename T>
    [[nodiscard]] std::optional<T> call(std::function<T()> job, std::chrono::milliseconds limit,
                                        const std::stop_token& stop = {})
    {
        if (m_stuck || stop.stop_requested())
            return std::nullopt;
        auto task = std::make_shared<std::packaged_task<T()>>(std::move(job));
        std::future<T> result = task->get_future();
        post([task = std::move(task)] { (*task)(); });
        m_stuck = !waitUntilIdle(limit, stop);
        return m_stuck ? std::nullopt : std::optional<T>(result.get());
    }

    [[nodiscard]] bool isStuck() const noexcept { return m_stuck; }

    // For the last job, which gives back what others have used: runs also when an earlier job was
    // given up, right after that one has returned. After a stop it still gets a moment, since most
    // last jobs are short.
    void finish(std::function<void()> job, std::chrono::milliseconds limit,
                const std::stop_token& stop = {});

private:
    struct Shared;
    static void run(const std::shared_ptr<Shared>& shared);
    void post(std::function<void()> job);
    [[nodiscard]] bool waitUntilIdle(std::chrono::milliseconds limit, const std::stop_token& stop);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
    bool m_stuck = false;
};

} // namespace kiosk::devices
