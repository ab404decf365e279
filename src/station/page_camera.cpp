#include "station/page_camera.h"

#include <mutex>

namespace kiosk::station {

// What the watch's thread and the GUI thread share of one session.
struct PageCamera::Watch
{
    std::unique_ptr<PageWatcher> watcher; // on the watch's thread

    std::mutex mutex; // guards what follows
    std::optional<SeenPage> latest;
    std::optional<SeenPage> taken;
    bool lookAnew = false;
    bool tookAnyway = false;

    // On the watch's thread. True when the GUI thread has to be woken.
    bool look(const devices::CameraFrame& frame)
    {
        heed();
        const vision::PageSight sight = watcher->look(*frame.image, frame.arrived);
        if (sight.take)
            watcher->taken();
        const std::scoped_lock lock(mutex);
        const bool first = !latest && !taken;
        (sight.take ? taken : latest) = SeenPage{sight, frame.image};
        return first;
    }

    void heed()
    {
        bool anew = false;
        bool took = false;
        {
            const std::scoped_lock lock(mutex);
            anew = std::exchange(lookAnew, false);
            took = std::exchange(tookAnyway, false);
        }
        if (anew)
            watcher->reset();
        if (took)
            watcher->taken();
    }
};

PageCamera::PageCamera(CameraSession::MakeCamera makeCamera, DocumentEyes eyes, QObject* parent)
    : QObject(parent), m_session(std::move(makeCamera)), m_eyes(std::move(eyes))
{
    connect(&m_session, &CameraSession::preview, this, &PageCamera::preview);
}

PageCamera::~PageCamera()
{
    stop();
}

void PageCamera::start(std::function<void(Error)> failed)
{
    stop();
    m_watch = std::make_shared<Watch>();
    m_watch->watcher = m_eyes.makeWatcher();
    m_session.start(
        [this, watch = m_watch](const devices::CameraFrame& frame) {
            if (watch->look(frame))
                QMetaObject::invokeMethod(
                    this, [this, watch] { tell(watch); }, Qt::QueuedConnection);
            return false;
        },
        std::nullopt,
        [failed = std::move(failed)](const std::optional<Error>& problem) {
            failed(problem.value_or(Error{ErrorCode::CameraLost, {}}));
        });
}

void PageCamera::stop()
{
    m_session.stop();
    m_watch.reset();
}

void PageCamera::lookAnew()
{
    if (!m_watch)
        return;
    const std::scoped_lock lock(m_watch->mutex);
    m_watch->lookAnew = true;
    m_watch->tookAnyway = false;
}

void PageCamera::tookAnyway()
{
    if (!m_watch)
        return;
    const std::scoped_lock lock(m_watch->mutex);
    m_watch->tookAnyway = true;
}

void PageCamera::tell(const std::shared_ptr<Watch>& watch)
{
    std::optional<SeenPage> taken;
    std::optional<SeenPage> latest;
    {
        const std::scoped_lock lock(watch->mutex);
        taken = std::exchange(watch->taken, std::nullopt);
        latest = std::exchange(watch->latest, std::nullopt);
    }
    for (const auto* page : {&taken, &latest})
        if (*page && watch == m_watch)
            Q_EMIT seen(**page);
}

} // namespace kiosk::station
