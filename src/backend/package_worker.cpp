#include "backend/package_worker.h"

#include "core/log.h"

namespace kiosk::backend {

PackageWorker::~PackageWorker()
{
    stop();
}

void PackageWorker::start()
{
    m_thread = std::thread([this] { run(); });
}

void PackageWorker::stop()
{
    {
        const std::lock_guard locked(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void PackageWorker::wake()
{
    {
        const std::lock_guard locked(m_mutex);
        m_work = true;
    }
    m_changed.notify_all();
}

void PackageWorker::run()
{
    std::unique_lock locked(m_mutex);
    while (!m_stopping) {
        m_changed.wait_for(locked, lookAgain, [this] { return m_work || m_stopping; });
        if (m_stopping)
            return;
        m_work = false;
        locked.unlock();
        const auto done = processOne();
        if (!done)
            core::logError("backend", "processing", done.error());
        locked.lock();
        m_work = m_work || done.value_or(false); // until nothing is left; a failure waits
    }
}

Result<bool> PackageWorker::processOne() const
{
    const TimePoint now = m_clock.now();
    KIOSK_TRY(const auto package, m_cases.claimJob(now, now + lease));
    if (!package)
        return false;
    KIOSK_TRY(const Bytes sealed, m_bodies.read(package->sha256));
    const CaseResult result = m_processor.process(*package, sealed, now);
    KIOSK_CHECK(m_cases.finishJob(*package, result, now));
    core::logInfo("backend",
                  "package " + package->packageId + ": " + std::string(caseStateId(result.state)));
    return true;
}

} // namespace kiosk::backend
