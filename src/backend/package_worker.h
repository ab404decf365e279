// Inside the room: the thread that processes packages, one after the other, oldest first. Several
// back offices on one database share the work: a package is leased before it is touched, and its
// effect is written once whoever finishes.
#pragma once

#include "backend/body_store.h"
#include "backend/package_processor.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace kiosk::backend {

class PackageWorker
{
public:
    static constexpr std::chrono::seconds lease{30};
    static constexpr std::chrono::seconds lookAgain{5}; // for leases that a crash let expire

    PackageWorker(const CaseStore& cases, const BodyStore& bodies,
                  const PackageProcessor& processor, const Clock& clock)
        : m_cases(cases), m_bodies(bodies), m_processor(processor), m_clock(clock)
    {
    }
    ~PackageWorker();
    PackageWorker(const PackageWorker&) = delete;
    PackageWorker& operator=(const PackageWorker&) = delete;

    void start();
    void stop(); // finishes the package at hand
    void wake(); // from any thread: there is work

    // Processes one package. False when there was none. What the thread does, for tests too.
    [[nodiscard]] Result<bool> processOne() const;

private:
    void run();

    const CaseStore& m_cases;
    const BodyStore& m_bodies;
    const PackageProcessor& m_processor;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_work = true; // there may be some from before
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace kiosk::backend
