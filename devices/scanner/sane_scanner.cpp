#include "scanner/sane_scanner.h"

#include "scanner/driver_threads.h"
#include "scanner/sane_device.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr auto patienceWithLibrary = 5s;  // until an earlier session has ended
constexpr auto patienceWithScanner = 20s; // lamps warm up for longer than one would think

} // namespace

// One scan: shared by its thread, which may outlive everything else here, and the scanner.
struct SaneScanner::Job
{
    std::string id;
    Options special;
    int dotsPerInch = 0;

    std::mutex mutex; // held while a handler runs, so that none runs after the end
    bool ended = false;
    Progress progress;
    Done done;
    ScannerInfo info;

    std::atomic<SteadyClock::time_point> lastSign{SteadyClock::now()};

    // False when nobody waits any more.
    bool tell(double fraction)
    {
        lastSign = SteadyClock::now();
        const std::scoped_lock lock(mutex);
        if (!ended && progress)
            progress(fraction);
        return !ended;
    }

    void end(Result<Image> image)
    {
        const std::scoped_lock lock(mutex);
        if (!std::exchange(ended, true))
            done(std::move(image));
    }

    void giveUp()
    {
        const std::scoped_lock lock(mutex);
        ended = true;
    }

    Result<Image> run()
    {
        KIOSK_TRY(const SaneSession session, SaneSession::begin(patienceWithLibrary));
        KIOSK_TRY(const auto scanners, session.list());
        KIOSK_TRY(const ScannerInfo chosen, choose(scanners));
        {
            const std::scoped_lock lock(mutex);
            info = chosen;
        }
        if (!tell(0))
            return fail(ErrorCode::Cancelled, "scan");
        KIOSK_TRY(SaneDevice device, SaneDevice::open(chosen.id));
        KIOSK_CHECK(device.setUp(dotsPerInch, special));
        return device.scan([this](double fraction) { return tell(fraction); });
    }

    // A scanner may be named that SANE does not list: one of another machine, by its address.
    Result<ScannerInfo> choose(const std::vector<ScannerInfo>& scanners) const
    {
        for (const ScannerInfo& scanner : scanners) {
            if (id.empty() || scanner.id == id)
                return scanner;
        }
        if (id.empty())
            return fail(ErrorCode::NotFound, "no scanner");
        return ScannerInfo{id, id, false};
    }
};

Result<std::vector<ScannerInfo>> listScanners()
{
    KIOSK_TRY(const SaneSession session, SaneSession::begin(patienceWithLibrary));
    return session.list();
}

SaneScanner::SaneScanner(std::string id, Options special)
    : m_id(std::move(id)), m_special(std::move(special)), m_patience(patienceWithScanner)
{
    connect(&m_watch, &QTimer::timeout, this, &SaneScanner::checkAge);
}

SaneScanner::~SaneScanner()
{
    cancel();
}

ScannerInfo SaneScanner::info() const
{
    if (m_job) {
        const std::scoped_lock lock(m_job->mutex);
        if (!m_job->info.id.empty())
            return m_job->info;
    }
    return {m_id, m_id.empty() ? "Document scanner" : m_id, false};
}

void SaneScanner::scan(int dotsPerInch, Progress progress, Done done)
{
    cancel();
    m_job = std::make_shared<Job>();
    m_job->id = m_id;
    m_job->special = m_special;
    m_job->dotsPerInch = dotsPerInch;
    m_job->progress = std::move(progress);
    m_job->done = std::move(done);
    // Detached: joining would wait for a library that may never answer.
    std::thread([job = m_job] {
        prepareForDriverThreads();
        job->end(job->run());
    }).detach();
    m_watch.start(m_patience / 10);
}

void SaneScanner::cancel()
{
    m_watch.stop();
    if (m_job)
        m_job->giveUp();
}

void SaneScanner::checkAge()
{
    if (SteadyClock::now() - m_job->lastSign.load() < m_patience)
        return;
    m_watch.stop();
    m_job->end(fail(ErrorCode::DeviceTimeout, "the scanner gives no sign"));
}

} // namespace kiosk::devices
